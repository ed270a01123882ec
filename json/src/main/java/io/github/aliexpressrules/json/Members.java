package io.github.aliexpressrules.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all objects have in common: their members are known, and those that must be are there. */
final class Members {
  private Members() {}

  /**
   * Refuses members that nobody would read, or that are given twice: a typo must not silently
   * weaken an answer.
   *
   * @throws RequestException naming the first one
   */
  static void check(Json.Obj object, List<String> known, Path path) {
    for (String name : object.members().keySet()) {
      if (!known.contains(name)) {
        throw path.member(name)
            .refuse(
                "must be a known member of " + path.name(),
                "unknown",
                "Known are " + WordList.listed(known) + ".");
      }
    }
    for (String name : object.repeated()) {
      throw path.member(name)
          .refuse("must be given once", "given twice", "Leave one of the two out.");
    }
  }

  /** Returns the member if it is given; null counts as left out. */
  static @Nullable Json find(Map<String, Json> members, String name) {
    Json json = members.get(name);
    return json instanceof Json.Null ? null : json;
  }

  /**
   * Reads a member.
   *
   * @throws RequestException if it is missing although it must be given, or has another form
   */
  static Object read(Map<String, Json> members, String name, Form form, Path path) {
    Json json = find(members, name);
    return json == null
        ? form.absent().orElseThrow(() -> missing(path.member(name), form))
        : form.read(json, path.member(name));
  }

  static RequestException missing(Path path, Form form) {
    return path.refuse("must be given", "missing", form.remedy());
  }
}
