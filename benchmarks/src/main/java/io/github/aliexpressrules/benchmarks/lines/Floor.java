package io.github.aliexpressrules.benchmarks.lines;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a file of requests costs that nobody thinks about: each line is taken apart into tokens,
 * each value as a text, and an answer that was made before is written. No program that reads these
 * requests and writes these answers as text can be much faster.
 *
 * <p>Example: {@code Floor cases.ndjson answers.ndjson out.ndjson}; the answers of the first
 * thousand lines are kept and repeated.
 */
public final class Floor {
  private static final int KEPT = 1_000;

  private static long length;

  private Floor() {}

  /** Reads and writes: the requests, their answers, the file. */
  public static void main(String[] args) throws IOException {
    List<String> answers = answers(Path.of(args[1]));
    JsonFactory factory = new JsonFactory();
    try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        tokens(factory, line);
        out.write(answers.get(number++ % answers.size()));
        out.write('\n');
      }
    }
    if (length == 0) {
      throw new IllegalStateException("requests must have values, but had none. Write some.");
    }
  }

  private static List<String> answers(Path file) throws IOException {
    List<String> answers = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine();
          line != null && answers.size() < KEPT;
          line = in.readLine()) {
        answers.add(line);
      }
    }
    return answers;
  }

  private static void tokens(JsonFactory factory, String line) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          length += parser.getString().length();
        }
      }
    }
  }
}
