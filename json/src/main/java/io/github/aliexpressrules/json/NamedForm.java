package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.function.Function;

/** A value that is made from one text by the type's own {@code @JsonCreator}. */
record NamedForm(Function<String, Object> creator) implements Form {

  @Override
  public Object read(Json json, Path path) {
    if (!(json instanceof Json.Str text)) {
      throw path.refuse("must be a string", json.shown(), remedy());
    }
    try {
      return creator.apply(text.text());
    } catch (InvalidValueException invalid) {
      throw path.refuseWhole(invalid);
    }
  }

  @Override
  public String remedy() {
    return "Give a text in quotes.";
  }
}
