package io.github.aliexpressrules.json;

import java.util.Arrays;

/** The members of the objects that are being read, those of an inner one last. */
final class MemberStack {
  private String[] names = {};
  private Json[] values = {};
  private int count;

  int size() {
    return count;
  }

  void push(String name, Json value) {
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count + 32);
      values = Arrays.copyOf(values, 2 * count + 32);
    }
    names[count] = name;
    values[count++] = value;
  }

  /** Takes all members from a place on, and returns the object that they are. */
  Json.Obj take(int from) {
    Json.Obj object =
        Json.Obj.of(
            Arrays.copyOfRange(names, from, count), Arrays.copyOfRange(values, from, count));
    count = from;
    return object;
  }
}
