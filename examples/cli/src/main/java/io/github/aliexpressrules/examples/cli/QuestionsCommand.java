package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.json.JsonRules;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists what can be asked. */
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    description =
        "Lists the questions that a request can ask, each with the members that it needs and may"
            + " have.")
final class QuestionsCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print as JSON, one line a question.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  QuestionsCommand() {}

  @Override
  public Integer call() throws IOException {
    Output out = Output.of(spec);
    for (String question : JsonRules.questions()) {
      if (json) {
        out.line(json(question, asks(question, Main.of(spec).language())));
      } else {
        out.text(text(question, Main.of(spec).plain()));
      }
    }
    return Main.ANSWERED;
  }

  /** The question in a sentence. */
  private static String asks(String question, Language words) {
    String key = question + ".asks";
    return words.template(key, Objects.requireNonNull(JsonRules.texts().get(key), key));
  }

  private static String text(String question, PlainLanguage words) {
    List<String> may = JsonRules.mayHave(question);
    return question
        + "\n  "
        + asks(question, words)
        + "\n  "
        + "needs "
        + String.join(", ", JsonRules.needs(question))
        + (may.isEmpty() ? "" : "; may have " + String.join(", ", may))
        + "\n";
  }

  private static String json(String question, String asks) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("question", question).put("asks", asks);
    JsonRules.needs(question).forEach(node.putArray("needs")::add);
    JsonRules.mayHave(question).forEach(node.putArray("mayHave")::add);
    return node.toString();
  }
}
