package io.github.aliexpressrules.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One of an enum's constants, by its exact name. */
record EnumForm(List<Enum<?>> constants) implements Form {
  EnumForm(Class<?> type) {
    this(Arrays.stream(type.getEnumConstants()).<Enum<?>>map(c -> (Enum<?>) c).toList());
  }

  @Override
  public Object read(Json json, Path path) {
    return constants.stream()
        .filter(constant -> json instanceof Json.Str name && constant.name().equals(name.text()))
        .findFirst()
        .orElseThrow(() -> path.refuse("must be one of the known names", json.shown(), remedy()));
  }

  @Override
  public String remedy() {
    return "Choose one of "
        + constants.stream().map(Enum::name).collect(Collectors.joining(", "))
        + ".";
  }
}
