package io.github.aliexpressrules.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of one of several kinds; a member of its own names the kind. */
record VariantForm(String discriminator, Map<String, RecordForm> kinds) implements Form {

  static VariantForm of(Class<?> type) {
    Map<String, RecordForm> kinds = new LinkedHashMap<>();
    for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
      kinds.put(kind.name(), RecordForm.of(kind.value()));
    }
    return new VariantForm(type.getAnnotation(JsonTypeInfo.class).property(), kinds);
  }

  @Override
  public Object read(Json json, Path path) {
    if (!(json instanceof Json.Obj object)) {
      throw path.refuse("must be an object", json.shown(), remedy());
    }
    Path member = path.member(discriminator);
    Json name = Members.find(object.members(), discriminator);
    if (name == null) {
      throw member.refuse("must be given", "missing", choice());
    }
    RecordForm kind = name instanceof Json.Str text ? kinds.get(text.text()) : null;
    if (kind == null) {
      throw member.refuse("must be one of the known names", name.shown(), choice());
    }
    List<String> allowed = new ArrayList<>(List.of(discriminator));
    allowed.addAll(kind.names());
    return kind.read(object, allowed, path);
  }

  private String choice() {
    return "Choose one of " + String.join(", ", kinds.keySet()) + ".";
  }

  @Override
  public String remedy() {
    return "Give an object with " + discriminator + " and the members that belong to it.";
  }
}
