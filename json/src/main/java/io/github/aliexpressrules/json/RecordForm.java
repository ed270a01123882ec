package io.github.aliexpressrules.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An object whose members are a record's components. */
record RecordForm(Constructor<?> constructor, List<Part> parts) implements Form {
  /** A component, and the form of its values. */
  record Part(String name, Form form) {}

  static RecordForm of(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " must be a record to be read.");
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<Part> parts =
        Arrays.stream(components)
            .map(c -> new Part(c.getName(), Form.of(c.getGenericType())))
            .toList();
    try {
      return new RecordForm(type.getConstructor(types), parts);
    } catch (NoSuchMethodException hidden) {
      throw new IllegalArgumentException(type + " must be public to be read.", hidden);
    }
  }

  @Override
  public Object read(Json json, Path path) {
    if (!(json instanceof Json.Obj object)) {
      throw path.refuse("must be an object", json.shown(), remedy());
    }
    return read(object, names(), path);
  }

  /** Reads the components; {@code allowed} are the names that may stand in the object. */
  Object read(Json.Obj object, List<String> allowed, Path path) {
    Members.check(object, allowed, path);
    List<Object> values = new ArrayList<>(parts.size());
    for (Part part : parts) {
      values.add(Members.read(object.members(), part.name(), part.form(), path));
    }
    return Invoke.creator(this::create, values, path::refuse);
  }

  private Object create(List<Object> values) throws ReflectiveOperationException {
    return constructor.newInstance(values.toArray());
  }

  List<String> names() {
    return parts.stream().map(Part::name).toList();
  }

  @Override
  public String remedy() {
    List<String> required =
        parts.stream()
            .filter(part -> part.form().absent().equals(Optional.empty()))
            .map(Part::name)
            .toList();
    return "Give an object with " + WordList.listed(required.isEmpty() ? names() : required) + ".";
  }
}
