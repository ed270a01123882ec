package io.github.aliexpressrules.json;

/** A text. */
record TextForm() implements Form {
  @Override
  public Object read(Json json, Path path) {
    if (!(json instanceof Json.Str text)) {
      throw path.refuse("must be a string", json.shown(), remedy());
    }
    if (!isWellFormed(text.text())) {
      throw path.refuse(
          "must be well-formed Unicode",
          json.shown(),
          "Write both halves of a surrogate pair, or neither.");
    }
    return text.text();
  }

  /** Half a surrogate pair could be neither compared nor repeated as it came. */
  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  @Override
  public String remedy() {
    return "Give a text in quotes.";
  }
}
