package io.github.aliexpressrules.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositAccount;
import io.github.aliexpressrules.core.deposit.DepositRefundApplication;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.refund.Refund;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every builder, from outside its package: whichever way a part is given, the same value comes. */
class BuildersTest {
  /** How parts are given to a builder. */
  private enum Way {
    PLAIN,
    OPTIONAL,
    ONE_BY_ONE
  }

  static Stream<Record> built() {
    return Stream.of(
        Samples.fullOrder(),
        Samples.orderInParcels(),
        Samples.fullLine(),
        Samples.fullParcel(),
        Samples.fullClaim(),
        Samples.fullSolution(),
        Samples.fullDispute(),
        Samples.fullRefund(),
        Samples.fullAccount(),
        Samples.fullApplication());
  }

  static Stream<Arguments> ways() {
    return built()
        .flatMap(sample -> Arrays.stream(Way.values()).map(way -> Arguments.of(sample, way)));
  }

  /** Which parts a builder asks for stands where it is begun. */
  @ParameterizedTest
  @MethodSource("built")
  void theRequiredPartsAreListed(Record sample) throws IOException {
    Class<?> type = sample.getClass();
    String source =
        Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
    Matcher told =
        Pattern.compile("(?s)/\\*\\*((?:(?!/\\*\\*).)*?)\\*/\\s+public static \\S+ builder\\(\\)")
            .matcher(source);
    assertThat(told.find()).isTrue();
    assertThat(
            Pattern.compile("\\{@code[\\s*]+(\\w+)\\}")
                .matcher(told.group(1))
                .results()
                .map(part -> part.group(1)))
        .containsExactlyElementsOf(
            Arrays.stream(type.getRecordComponents())
                .filter(part -> part.getType() != Optional.class)
                .filter(part -> !Collection.class.isAssignableFrom(part.getType()))
                .map(RecordComponent::getName)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPartMayBeGivenInEachWay(Record sample, Way way) throws Exception {
    Object builder = start(sample);
    for (RecordComponent component : sample.getClass().getRecordComponents()) {
      give(builder, component, part(sample, component), way);
    }
    assertThat(invoke(builder, "build")).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("built")
  void aPartIsGivenOnce(Record sample) throws Exception {
    Object builder = start(sample);
    boolean strict = !(sample instanceof DepositRefundApplication);
    for (RecordComponent component : sample.getClass().getRecordComponents()) {
      Object part = part(sample, component);
      give(builder, component, part, Way.PLAIN);
      if (strict && !(part instanceof Collection) && !part.equals(Optional.empty())) {
        assertThatThrownBy(() -> give(builder, component, part, Way.PLAIN))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage(
                "Builder of "
                    + sample.getClass().getSimpleName()
                    + " is strict, attribute is already set: "
                    + component.getName());
      }
    }
    assertThat(invoke(builder, "build")).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("built")
  void whatIsGivenLaterDoesNotChangeWhatWasBuilt(Record sample) throws Exception {
    Object builder = start(sample);
    for (RecordComponent component : sample.getClass().getRecordComponents()) {
      if (!(part(sample, component) instanceof Collection)) {
        give(builder, component, part(sample, component), Way.PLAIN);
      }
    }
    Object bare = invoke(builder, "build");
    String text = bare.toString();
    for (RecordComponent component : sample.getClass().getRecordComponents()) {
      if (part(sample, component) instanceof Collection<?> items) {
        give(builder, component, items, Way.PLAIN);
      }
    }
    assertThat(bare).hasToString(text);
  }

  /** A staged builder shows one required part after the other, and build only at the end. */
  @Test
  void requiredPartsComeFirst() throws Exception {
    assertThat(names(Order.class.getMethod("builder").getReturnType())).containsExactly("id");
    assertThat(names(Order.builder().id("1").getClass().getInterfaces()))
        .contains("id", "price", "placedAt", "build");
    assertThat(names(DepositAccount.class.getMethod("builder").getReturnType()))
        .containsExactly("merchantId");
    assertThat(DepositAccount.builder().merchantId("m").category(Category.CLOTHING).build())
        .isNotNull();
  }

  static Stream<Record> changed() {
    return built()
        .filter(
            sample -> !(sample instanceof DepositRefundApplication || sample instanceof Refund));
  }

  /** Every part can be exchanged by itself, an optional one in two ways; the rest stays. */
  @ParameterizedTest
  @MethodSource("changed")
  void aPartMayBeChangedAlone(Record sample) throws Exception {
    for (RecordComponent component : sample.getClass().getRecordComponents()) {
      String name = component.getName();
      String with = "with" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      Object part = part(sample, component);
      assertThat(change(sample, with, part)).as(with).isEqualTo(sample);
      if (part instanceof Optional<?> optional && optional.isPresent()) {
        assertThat(change(sample, with, optional.get())).as(with).isEqualTo(sample);
      }
    }
  }

  private static Object change(Record sample, String with, Object value) throws Exception {
    for (Method method : sample.getClass().getMethods()) {
      if (method.getName().equals(with)
          && !method.isVarArgs()
          && takes(method.getParameterTypes()[0], value)) {
        return method.invoke(sample, value);
      }
    }
    throw new AssertionError(sample.getClass() + " has no " + with);
  }

  private static List<String> names(Class<?>... stages) {
    return Arrays.stream(stages)
        .flatMap(stage -> Arrays.stream(stage.getMethods()))
        .map(Method::getName)
        .distinct()
        .toList();
  }

  private static Object start(Record sample) throws Exception {
    return sample.getClass().getMethod("builder").invoke(null);
  }

  private static Object part(Record sample, RecordComponent component) throws Exception {
    return component.getAccessor().invoke(sample);
  }

  private static void give(Object builder, RecordComponent component, Object part, Way way)
      throws Exception {
    String name = component.getName();
    if (part instanceof Collection<?> items) {
      String add = "add" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      switch (way) {
        case PLAIN -> invoke(builder, add.replaceFirst("add", "addAll"), items);
        case OPTIONAL -> invoke(builder, add, array(method(builder, add, true), items));
        case ONE_BY_ONE -> {
          for (Object item : new ArrayList<>(items)) {
            invoke(builder, add, item);
          }
        }
      }
    } else if (part instanceof Optional<?> optional) {
      if (way == Way.OPTIONAL) {
        invoke(builder, name, optional);
      } else if (optional.isPresent()) {
        invoke(builder, name, optional.get());
      }
    } else {
      invoke(builder, name, part);
    }
  }

  private static Object array(Method varargs, Collection<?> items) {
    Class<?> type = varargs.getParameterTypes()[0].getComponentType();
    return items.toArray((Object[]) Array.newInstance(type, 0));
  }

  private static Stream<Method> methods(Object builder) {
    return Modifier.isPublic(builder.getClass().getModifiers())
        ? Arrays.stream(builder.getClass().getMethods())
        : Arrays.stream(builder.getClass().getInterfaces())
            .flatMap(stage -> Arrays.stream(stage.getMethods()));
  }

  private static Method method(Object builder, String name, boolean varargs) {
    return methods(builder)
        .filter(method -> method.getName().equals(name) && method.isVarArgs() == varargs)
        .findFirst()
        .orElseThrow();
  }

  private static Object invoke(Object builder, String name, Object... values) throws Exception {
    Method method =
        methods(builder)
            .filter(each -> each.getName().equals(name))
            .filter(each -> each.getParameterCount() == values.length)
            .filter(each -> values.length == 0 || takes(each.getParameterTypes()[0], values[0]))
            .findFirst()
            .orElseThrow(() -> new AssertionError(builder.getClass() + " has no " + name));
    try {
      return method.invoke(builder, values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw thrown;
    }
  }

  private static boolean takes(Class<?> type, Object value) {
    if (type == boolean.class) {
      return value instanceof Boolean;
    }
    return type == int.class ? value instanceof Integer : type.isInstance(value);
  }
}
