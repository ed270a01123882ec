package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.check.Components;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of one of several kinds; a member of its own names the kind. */
record VariantForm(String discriminator, Map<String, RecordForm> kinds) implements Form {

  static VariantForm of(Components.Kinds known) {
    Map<String, RecordForm> kinds = new LinkedHashMap<>();
    known
        .types()
        .forEach((name, type) -> kinds.put(name, RecordForm.of(type, known.discriminator())));
    return new VariantForm(known.discriminator(), kinds);
  }

  @Override
  public Object read(Json json, Path path) {
    if (!(json instanceof Json.Obj object)) {
      throw path.refuse("must be an object", json.shown(), remedy());
    }
    @Nullable Json name = object.find(discriminator);
    if (name == null) {
      throw path.member(discriminator).refuse("must be given", "missing", choice());
    }
    RecordForm kind = name instanceof Json.Str text ? kinds.get(text.text()) : null;
    if (kind == null) {
      throw path.member(discriminator)
          .refuse("must be one of the known names", name.shown(), choice());
    }
    return kind.read(object, path);
  }

  private String choice() {
    return "Choose one of " + String.join(", ", kinds.keySet()) + ".";
  }

  @Override
  public String remedy() {
    return "Give an object with " + discriminator + " and the members that belong to it.";
  }
}
