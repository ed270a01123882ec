package io.github.aliexpressrules.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.json.JsonRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The programs of docs/questions.md and docs/time.md, and what they print. {@code -Dpages=write}
 * writes programs and prints into the pages; else they must stand there.
 */
class PagesTest {
  private static final Path DOCS = Path.of("..", "..", "docs");
  private static final Path QUESTIONS = DOCS.resolve("questions.md");
  private static final Path TIME = DOCS.resolve("time.md");
  private static final Path PROGRAMS =
      Path.of("src/main/java/io/github/aliexpressrules/examples/quickstart");

  /** What stands between {@code // begin NAME} and the next mark, less the indent. */
  private static Map<String, String> programs() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    Pattern.compile("(?s)  // begin (\\S+)\\n(.*?)\\n(?=  // (?:begin|end))")
        .matcher(Files.readString(PROGRAMS.resolve("Questions.java")))
        .results()
        .forEach(
            part ->
                parts.put(
                    part.group(1), part.group(2).replaceAll("(?m)^  ", "").stripTrailing() + "\n"));
    return parts;
  }

  /** What each question is told as, by its id. */
  private static Map<String, String> prints() throws ReflectiveOperationException {
    Map<String, String> prints = new LinkedHashMap<>();
    for (Questions.Asked asked : asked()) {
      prints.put(asked.question().id(), Questions.told(asked) + "\n");
    }
    return prints;
  }

  private static List<Questions.Asked> asked() throws ReflectiveOperationException {
    List<Questions.Asked> all = new ArrayList<>();
    for (Method method : Questions.class.getDeclaredMethods()) {
      if (method.getReturnType() == Questions.Asked.class) {
        all.add((Questions.Asked) method.invoke(null));
      }
    }
    return all;
  }

  /** The blocks of docs/questions.md: the facts, how answers are told, then each question. */
  private static List<String> blocks() throws IOException, ReflectiveOperationException {
    List<String> blocks = new ArrayList<>();
    Map<String, String> programs = programs();
    Map<String, String> prints = prints();
    blocks.add("java\n" + programs.get("facts"));
    blocks.add("java\n" + programs.get("told"));
    for (String id : JsonRules.questions()) {
      blocks.add("java\n" + programs.get(id));
      blocks.add("\n" + prints.get(id));
    }
    return blocks;
  }

  /** The page has these blocks, or gets them. */
  private static void check(Path page, List<String> blocks) throws IOException {
    String text = Files.readString(page);
    Matcher places = Pattern.compile("(?s)```.*?```").matcher(text);
    assertThat(places.results()).as("blocks of the page").hasSize(blocks.size());
    List<String> left = new ArrayList<>(blocks);
    String made =
        places.replaceAll(place -> Matcher.quoteReplacement("```" + left.remove(0) + "```"));
    if (System.getProperty("pages", "compare").equals("write")) {
      Files.writeString(page, made);
    }
    assertThat(Files.readString(page)).as("-Dpages=write writes it anew").isEqualTo(made);
  }

  private static String printed(Runnable program) {
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(usual);
    }
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void thePageOfTimeShowsAReminder() throws IOException {
    String program =
        Files.readString(PROGRAMS.resolve("ReminderExample.java"))
            .replaceFirst("package .*;\n\n", "");
    String print = printed(() -> ReminderExample.main(new String[0]));
    check(TIME, List.of("java\n" + program, "\n" + print));
  }

  /** The names of dates that the page lists, in alphabetical order, a question after the other. */
  private static List<TreeSet<String>> dates(String page) {
    List<TreeSet<String>> all = new ArrayList<>();
    Matcher lists = Pattern.compile("(?m)^Needs: .* Dates: (.*)$").matcher(page);
    while (lists.find()) {
      TreeSet<String> names = new TreeSet<>();
      Matcher name = Pattern.compile("`([a-z-]+)`").matcher(lists.group(1));
      while (name.find()) {
        names.add(name.group(1));
      }
      all.add(names);
    }
    return all;
  }

  /** Those that the questions have. */
  private static List<TreeSet<String>> milestones() throws ReflectiveOperationException {
    Map<String, TreeSet<String>> all = new LinkedHashMap<>();
    for (Questions.Asked asked : asked()) {
      TreeSet<String> names = new TreeSet<>();
      asked.question().catalogue().milestones().forEach(kind -> names.add(kind.name()));
      all.put(asked.question().id(), names);
    }
    return JsonRules.questions().stream().map(all::get).toList();
  }

  @Test
  void thePageShowsEveryQuestionWithItsPrint() throws Exception {
    String page = Files.readString(QUESTIONS);
    assertThat(
            Pattern.compile("(?m)^## ([a-z-]+\\.[a-z-]+): ")
                .matcher(page)
                .results()
                .map(heading -> heading.group(1)))
        .containsExactlyElementsOf(JsonRules.questions());
    assertThat(dates(page)).isEqualTo(milestones());
    check(QUESTIONS, blocks());
  }
}
