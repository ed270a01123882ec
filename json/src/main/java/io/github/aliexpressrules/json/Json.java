package io.github.aliexpressrules.json;

import java.util.List;
import java.util.Map;

/** A JSON value as it was written. */
sealed interface Json {

  /** Returns the value as messages show it. */
  String shown();

  /**
   * An object.
   *
   * @param members its members in the order in which they were written
   * @param repeated those that were written again
   */
  record Obj(Map<String, Json> members, List<String> repeated) implements Json {
    @Override
    public String shown() {
      return "an object";
    }
  }

  /** An array. */
  record Arr(List<Json> items) implements Json {
    @Override
    public String shown() {
      return "an array";
    }
  }

  /** A string. */
  record Str(String text) implements Json {
    @Override
    public String shown() {
      return Excerpt.quoted(text);
    }
  }

  /** A number; nothing is known yet about its size. */
  record Num(String written) implements Json {
    @Override
    public String shown() {
      return Excerpt.cut(written);
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Json {
    @Override
    public String shown() {
      return String.valueOf(value);
    }
  }

  /** Null, which stands for a member that is left out. */
  record Null() implements Json {
    @Override
    public String shown() {
      return "null";
    }
  }
}
