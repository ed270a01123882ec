package io.github.aliexpressrules.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of an enum's constants, by its exact name. */
record EnumForm(Map<String, Enum<?>> byName) implements Form {
  EnumForm(Class<?> type) {
    this(new LinkedHashMap<>());
    for (Object constant : type.getEnumConstants()) {
      Enum<?> one = (Enum<?>) constant;
      byName.put(one.name(), one);
    }
  }

  List<Enum<?>> constants() {
    return List.copyOf(byName.values());
  }

  @Override
  public Object read(Json json, Path path) {
    Enum<?> constant = json instanceof Json.Str name ? byName.get(name.text()) : null;
    if (constant == null) {
      throw path.refuse("must be one of the known names", json.shown(), remedy());
    }
    return constant;
  }

  @Override
  public String remedy() {
    return "Choose one of " + String.join(", ", byName.keySet()) + ".";
  }
}
