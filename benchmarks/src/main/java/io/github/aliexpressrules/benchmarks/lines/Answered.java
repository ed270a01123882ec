package io.github.aliexpressrules.benchmarks.lines;

import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.Explanation;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.LineReader;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.json.RequestException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * All that is said to the lines of a file: to each its answer, and to some also timeline, overlay,
 * readings, words, and the answer in a language of our own, since these cost more. Two versions say
 * the same if the files are equal byte by byte.
 *
 * <p>Example: {@code Answered mixed.ndjson answers.ndjson}.
 */
public final class Answered {
  /** Every so many lines all is told. */
  private static final int ALL_OF = 97;

  /** Words of another language, with a letter that is none of ASCII. */
  private static final Language LOUD =
      (key, english) ->
          english.toUpperCase(Locale.ROOT).equals(english) ? english : "<" + english + "> \u00e9";

  private static final JsonRules RULES = JsonRules.standard();
  private static final JsonRules LOUD_RULES = RULES.in(LOUD);

  private Answered() {}

  /** Answers: the file, the file of the answers. */
  public static void main(String[] args) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(args[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      LineReader lines = new LineReader(in);
      for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        answer(line.get(), out);
      }
    }
  }

  private static void answer(LineReader.Line line, BufferedWriter out) throws IOException {
    out.write(RULES.reply(line).json());
    out.write('\n');
    if (line.number() % ALL_OF == 0 && line.problem().isEmpty()) {
      out.write(LOUD_RULES.answer(line.text()) + "\n");
      out.write(RULES.timeline(line.text()) + "\n");
      out.write(RULES.overlay(line.text()) + "\n");
      out.write(RULES.readings(line.text()) + "\n");
      out.write(words(line.text()) + "\n");
    }
  }

  private static String words(String line) {
    try {
      Request request = RULES.read(line);
      return Explanation.in(Language.ENGLISH, request.question().zone())
          .of(request.question(), request.at());
    } catch (RequestException refused) {
      return refused.path() + ": " + refused.message();
    }
  }
}
