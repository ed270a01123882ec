package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.check.Components;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object whose members are a record's components.
 *
 * @param maker what makes the record
 * @param parts the components
 * @param members the members that it may have: the components last, in their order
 */
record RecordForm(Function<Object[], Object> maker, List<Part> parts, Members members)
    implements Form {
  /** A component, and the form of its values. */
  record Part(String name, Form form) {}

  /** The form of a record; {@code more} are members that may stand before its components. */
  static RecordForm of(Class<?> type, String... more) {
    List<Part> parts =
        Components.of(type).stream()
            .map(component -> new Part(component.name(), Form.of(component.type())))
            .toList();
    Stream<String> names = Stream.concat(Stream.of(more), parts.stream().map(Part::name));
    return new RecordForm(Components.maker(type), parts, new Members(names.toList()));
  }

  @Override
  public Object read(Json json, Path path) {
    if (!(json instanceof Json.Obj object)) {
      throw path.refuse("must be an object", json.shown(), remedy());
    }
    @Nullable Json[] found = members.of(object, path);
    int before = found.length - parts.size();
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      Part part = parts.get(i);
      values[i] =
          Members.read(found[before + i], part.form(), path.known(part.name(), i, values.length));
    }
    try {
      return maker.apply(values);
    } catch (InvalidValueException invalid) {
      throw path.refuse(invalid);
    }
  }

  @Override
  public String remedy() {
    List<String> required =
        parts.stream()
            .filter(part -> part.form().absent().equals(Optional.empty()))
            .map(Part::name)
            .toList();
    return "Give an object with "
        + WordList.listed(required.isEmpty() ? parts.stream().map(Part::name).toList() : required)
        + ".";
  }
}
