package io.github.aliexpressrules.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.json.JsonRules;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names that an answer can be asked for stand in the Javadoc of the method that asks. */
class ListedNamesTest {
  private static final List<Class<?>> TYPES = PublicSurface.types();
  private static final Specimens SPECIMENS = Specimens.of(TYPES);

  /** Where the sources of the modules with questions begin. */
  private static final List<Path> SOURCES =
      Stream.of("rules-buyer", "rules-merchant")
          .map(module -> Path.of("..", module, "src", "main", "java"))
          .toList();

  @Test
  void everyQuestionListsItsMilestonesAndRulesOnce() throws Exception {
    Map<String, String> names = new TreeMap<>();
    Map<String, List<String>> listed = new TreeMap<>();
    for (Method method : methodsThatAsk().toList()) {
      Question<?> question = asked(method);
      names.put(question.id(), names(question.catalogue()));
      listed.computeIfAbsent(question.id(), none -> new ArrayList<>()).addAll(lists(method));
    }
    assertThat(names.keySet()).containsExactlyInAnyOrderElementsOf(JsonRules.questions());
    names.forEach(
        (question, all) -> assertThat(listed.get(question)).as(question).containsExactly(all));
  }

  private static Stream<Method> methodsThatAsk() {
    return TYPES.stream()
        .filter(type -> source(type).isPresent())
        .flatMap(PublicSurface::members)
        .flatMap(member -> member instanceof Method method ? Stream.of(method) : Stream.of())
        .filter(method -> method.getReturnType() == Question.class);
  }

  private static Question<?> asked(Method method) throws InvocationTargetException {
    return (Question<?>)
        Specimens.call(method, SPECIMENS.receivers(method).get(0), SPECIMENS.values(method));
  }

  private static String names(Catalogue catalogue) {
    return "Milestones: "
        + list(catalogue.milestones().stream().map(MilestoneKind::name).toList())
        + ". Rules: "
        + list(catalogue.rules().stream().map(Rule::id).toList())
        + ".";
  }

  private static String list(List<String> names) {
    return names.isEmpty()
        ? "none"
        : names.stream().map(name -> "{@code " + name + "}").collect(Collectors.joining(", "));
  }

  /** The paragraphs of a method's Javadoc that list names. */
  private static List<String> lists(Method method) throws IOException {
    Class<?>[] parameters = method.getParameterTypes();
    String signature =
        "public Question<\\w+> "
            + method.getName()
            + "\\(\\s*"
            + (parameters.length == 0 ? "\\)" : parameters[0].getSimpleName());
    Matcher javadoc =
        Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+" + signature, Pattern.DOTALL)
            .matcher(Files.readString(source(method.getDeclaringClass()).orElseThrow()));
    assertThat(javadoc.find()).as("Javadoc of %s", method).isTrue();
    String text = javadoc.group(1).replaceAll("\\s*\n\\s*\\*? ?", " ");
    return Stream.of(text.split("<p>|@param|@throws"))
        .map(String::strip)
        .filter(paragraph -> paragraph.startsWith("Milestones:"))
        .toList();
  }

  private static Optional<Path> source(Class<?> type) {
    return SOURCES.stream()
        .map(sources -> sources.resolve(type.getName().replace('.', '/') + ".java"))
        .filter(Files::exists)
        .findFirst();
  }
}
