package io.github.aliexpressrules.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON value as it was written. */
sealed interface Json {

  /** Returns the value as messages show it. */
  String shown();

  /** An object: its members in the order in which they were written. Equal if they all are. */
  final class Obj implements Json {
    private final String[] names;
    private final Json[] values;

    private Obj(String[] names, Json[] values) {
      this.names = names;
      this.values = values;
    }

    /** As it was written, names twice where they were; the arrays are kept as they are. */
    static Obj of(String[] names, Json[] values) {
      return new Obj(names, values);
    }

    static Obj of(Map<String, Json> members) {
      return new Obj(
          members.keySet().toArray(String[]::new), members.values().toArray(Json[]::new));
    }

    /** How many members were written. */
    int size() {
      return names.length;
    }

    String name(int index) {
      return names[index];
    }

    Json value(int index) {
      return values[index];
    }

    /** The first member of a name, if there is one. */
    @Nullable Json get(String name) {
      for (int i = 0; i < names.length; i++) {
        if (names[i].equals(name)) {
          return values[i];
        }
      }
      return null;
    }

    /** The member of a name if it is given; null counts as left out. */
    @Nullable Json find(String name) {
      Json json = get(name);
      return json instanceof Null ? null : json;
    }

    /** The members in the order in which they were written; of a name the first. */
    Map<String, Json> members() {
      Map<String, Json> members = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        members.putIfAbsent(names[i], values[i]);
      }
      return members;
    }

    /** The names that were written again. */
    List<String> repeated() {
      Set<String> seen = new HashSet<>();
      return Arrays.stream(names).filter(name -> !seen.add(name)).toList();
    }

    @Override
    public String shown() {
      return "an object";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Obj that
              && Arrays.equals(names, that.names)
              && Arrays.equals(values, that.values));
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
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
    static final Bool TRUE = new Bool(true);
    static final Bool FALSE = new Bool(false);

    @Override
    public String shown() {
      return String.valueOf(value);
    }
  }

  /** Null, which stands for a member that is left out. */
  record Null() implements Json {
    static final Null NULL = new Null();

    @Override
    public String shown() {
      return "null";
    }
  }
}
