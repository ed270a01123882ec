package io.github.aliexpressrules.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A value that is made from one text by the type's own {@code @JsonCreator}. */
record NamedForm(Executable creator) implements Form {

  static Optional<Form> of(Class<?> type) {
    return Stream.<Executable>concat(
            Arrays.stream(type.getMethods()), Arrays.stream(type.getConstructors()))
        .filter(creator -> creator.isAnnotationPresent(JsonCreator.class))
        .filter(
            creator -> Arrays.equals(creator.getParameterTypes(), new Class<?>[] {String.class}))
        .<Form>map(NamedForm::new)
        .findFirst();
  }

  @Override
  public Object read(Json json, Path path) {
    if (!(json instanceof Json.Str text)) {
      throw path.refuse("must be a string", json.shown(), remedy());
    }
    return Invoke.creator(this::create, text.text(), path::refuseWhole);
  }

  private Object create(Object text) throws ReflectiveOperationException {
    return creator instanceof Constructor<?> constructor
        ? constructor.newInstance(text)
        : ((Method) creator).invoke(null, text);
  }

  @Override
  public String remedy() {
    return "Give a text in quotes.";
  }
}
