package io.github.aliexpressrules.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members that an object may have. A member that nobody would read, or that is given twice, is
 * refused: a typo must not silently weaken an answer.
 */
final class Members {
  private final List<String> names;
  private final String[] places;

  Members(List<String> names) {
    this.names = List.copyOf(names);
    this.places = names.toArray(String[]::new);
  }

  List<String> names() {
    return names;
  }

  /**
   * Returns the members of an object, each at the place of its name; null if it is left out or
   * null.
   *
   * @throws RequestException naming the first one that is unknown, else the first one that is given
   *     twice
   */
  @Nullable Json[] of(Json.Obj object, Path path) {
    @Nullable Json[] found = new Json[places.length];
    @Nullable String twice = null;
    int place = -1;
    for (int i = 0; i < object.size(); i++) {
      place = place(object.name(i), place + 1);
      if (place < 0) {
        throw unknown(path, object.name(i));
      }
      if (found[place] != null) {
        twice = twice == null ? object.name(i) : twice;
      } else {
        found[place] = object.value(i);
      }
    }
    if (twice != null) {
      throw path.member(twice)
          .refuse("must be given once", "given twice", "Leave one of the two out.");
    }
    for (int i = 0; i < found.length; i++) {
      found[i] = found[i] instanceof Json.Null ? null : found[i];
    }
    return found;
  }

  /** The place of a name, looked for from a place on, since most objects keep the order. */
  private int place(String name, int from) {
    for (int i = from; i < places.length; i++) {
      if (places[i].equals(name)) {
        return i;
      }
    }
    for (int i = Math.min(from, places.length) - 1; i >= 0; i--) {
      if (places[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private RequestException unknown(Path path, String name) {
    return path.member(name)
        .refuse(
            "must be a known member of " + path.name(),
            "unknown",
            "Known are " + WordList.listed(names) + ".");
  }

  /**
   * Reads a member that stands at a path.
   *
   * @throws RequestException if it is missing although it must be given, or has another form
   */
  static Object read(@Nullable Json json, Form form, Path path) {
    return json == null
        ? form.absent().orElseThrow(() -> path.refuse("must be given", "missing", form.remedy()))
        : form.read(json, path);
  }
}
