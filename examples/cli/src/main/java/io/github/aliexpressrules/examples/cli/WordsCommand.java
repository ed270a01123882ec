package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.rulebook.Language;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the texts that a translator has to see. */
@Command(
    name = "words",
    mixinStandardHelpOptions = true,
    description = "Lists all texts that answers are made of, as a file for --words.")
final class WordsCommand implements Callable<Integer> {
  @Option(names = "--missing", description = "Only those that are the same as in English.")
  private boolean missing;

  @Option(names = "--json", description = "Print the texts as JSON, one a line.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  WordsCommand() {}

  @Override
  public Integer call() throws IOException {
    Main main = Main.of(spec);
    Language language = main.language();
    for (Map.Entry<String, String> text : Wording.texts().entrySet()) {
      String own = language.template(text.getKey(), text.getValue());
      if (!missing || own.equals(text.getValue())) {
        print(text.getKey(), own, main.output());
      }
    }
    return Main.ANSWERED;
  }

  private void print(String key, String template, Output out) throws IOException {
    if (json) {
      out.line(
          JsonMapper.shared()
              .createObjectNode()
              .put("key", key)
              .put("template", template)
              .toString());
    } else {
      out.text(WordsFile.line(key, template) + "\n");
    }
  }
}
