package io.github.aliexpressrules.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.ForwardingLanguage;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever commands answer, they answer in the language that they are given. */
class WordsTest {
  private static final Path CASEBOOK = Path.of("..", "casebook");
  private static final Path CASES = Path.of("..", "cases");

  /** Of the casebook every so-manieth line: each is told three times by each command. */
  private static final int EVERY = 4;

  /** Members of JSON in which something is said in words. */
  private static final List<String> SAID =
      List.of("explanation", "onPassing", "action", "where", "sentence", "template");

  private static final Pattern PLACE_OR_LETTER = Pattern.compile("\\{[A-Za-z0-9-]+}|[A-Za-z]");
  private static final int TO_OTHER_LETTERS = '\u0410' - 'A';

  /**
   * English in letters of another alphabet: what is not in the language shows by its Latin ones.
   */
  private static final Language WIDE = (key, english) -> wide(english);

  /** Ids, lines of the sources, and what cases contain: the same in every language. */
  private static final Pattern THE_SAME =
      Pattern.compile(
          "(?m)(?<=^"
              + wide("Case")
              + " )[a-z0-9-]+|^ {4}\\{.*}$|\\b("
              + ids()
              + ")|\\b(S[1-5]|O[1-6])[a-e]?(:[0-9]+)?"
              + "|\\b[a-z]+(\\[[0-9]+])?(\\.[A-Za-z]+(\\[[0-9]+])?)+"
              + "|\\b(USD|EUR|CNY|JPY|BRL|RUB|AUD|US|CN|DE|TR|ES|IE|GB|FR|KR|BR|CLOTHING|ELECTRONICS|TOYS|HOME_AND_GARDEN)\\b"
              + "|\\bend-of-protection\\b|\\bcalendar(?= = )"
              + "|\\bLos\\s+Angeles|\\|[^\n]*\\||\\{[A-Za-z0-9-]+}"
              + "|^  (SATISFIED|NOT_YET|EXPIRED|VIOLATED|UNKNOWN|NOTED)(?=: )"
              + "|\\b(complaints|identity\\s+check|(late|false)\\s+(shipment(\\s+penalty)?|parcels)"
              + "|infringement|payment\\s+(check|dispute)|penalty|promotion\\s+fee|copied\\s+(product\\s+)?pictures)"
              + "|^ *v$|(?<=^ {2})x "
              + "|/(p|out)\\b|\\b([AB]|lamp|shade)\\b");

  @TempDir private Path folder;
  private Path policy = Path.of("");
  private Path some = Path.of("");
  private Path guides = Path.of("");
  private Path file = Path.of("");

  private static Stream<Catalogue> catalogues() {
    return Stream.of(BuyerRules.catalogue(), MerchantRules.catalogue());
  }

  private static String ids() {
    return Stream.of(
            JsonRules.questions().stream(),
            Policies.standard().figures().stream().map(Figure::name),
            catalogues().flatMap(all -> all.rules().stream()).map(Rule::id),
            catalogues().flatMap(all -> all.milestones().stream()).map(MilestoneKind::name))
        .flatMap(names -> names)
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static String wide(String english) {
    return PLACE_OR_LETTER
        .matcher(english)
        .replaceAll(
            found ->
                found.group().startsWith("{")
                    ? Matcher.quoteReplacement(found.group())
                    : Character.toString(found.group().charAt(0) + TO_OTHER_LETTERS));
  }

  private static String narrow(String told) {
    StringBuilder text = new StringBuilder();
    told.chars()
        .map(c -> c >= wide('A') && c <= wide('z') ? c - TO_OTHER_LETTERS : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static int wide(char letter) {
    return letter + TO_OTHER_LETTERS;
  }

  @BeforeEach
  void files() throws IOException {
    some = Run.each(EVERY, CASEBOOK, Files.createDirectory(folder.resolve("cases")));
    guides = Run.guides(some, folder.resolve("guides.ndjson"));
    policy =
        Files.writeString(
            folder.resolve("p"),
            """
            {"cancel-within":"5 calendar days","recourse-after-loss":false,"refund-tef":"none",
             "express-a3":"none","promise-limit":"600 calendar days",
             "dispute-closes":{"value":"9 calendar days","cites":[]}}
            """);
    file = Files.writeString(folder.resolve("words"), Run.in(WIDE, "words").out());
  }

  private Object[] args(String command) {
    return Arrays.stream(command.split(" ", -1))
        .map(
            word ->
                switch (word) {
                  case "SOME" -> some;
                  case "CASES" -> CASES;
                  case "GUIDES" -> guides;
                  case "POLICY" -> policy;
                  case "RECOURSE" -> Run.casebook("buyer.recourse");
                  case "OUT" -> folder.resolve("out");
                  default -> word;
                })
        .toArray();
  }

  /** What a command prints, and writes. */
  private List<String> told(Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    Path written = folder.resolve("out");
    return Files.exists(written)
        ? List.of(run.out(), Files.readString(written))
        : List.of(run.out());
  }

  /** What is said in words: all of a text; of JSON what stands in some members. */
  private static Stream<String> words(String told) {
    return told.startsWith("{")
        ? told.lines()
            .map(JsonMapper.shared()::readTree)
            .flatMap(json -> SAID.stream().flatMap(member -> json.findValues(member).stream()))
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
        : Stream.of(told);
  }

  private Stream<String> inEnglish(String told) {
    String left = THE_SAME.matcher(told.replace(folder.toString(), "")).replaceAll("");
    return Pattern.compile("[A-Za-z]+").matcher(left).results().map(MatchResult::group).distinct();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask SOME",
        "ask SOME --json",
        "timeline SOME",
        "timeline CASES --json",
        "overlay CASES",
        "overlay CASES --json",
        "readings GUIDES",
        "readings CASES --json",
        "rules",
        "rules --json",
        "rules buyer.",
        "rules merchant.",
        "policy show",
        "policy show POLICY",
        "policy show POLICY --json",
        "policy check POLICY",
        "policy diff POLICY",
        "policy diff POLICY --json",
        "policy diff POLICY --cases SOME",
        "policy diff POLICY --cases RECOURSE --json",
        "batch RECOURSE -o OUT",
        "batch RECOURSE -o OUT --json",
        "words --json"
      })
  void everyCommandAnswersInTheLanguage(String command) throws IOException {
    List<String> english = told(Run.of(args(command)));
    List<String> wide = told(Run.in(WIDE, args(command)));
    assertThat(wide).map(WordsTest::narrow).isEqualTo(english);
    assertThat(wide.stream().flatMap(WordsTest::words).flatMap(this::inEnglish)).isEmpty();
    assertThat(told(Run.of(args(command + " --words " + file)))).isEqualTo(wide);
  }

  @Test
  void stepsAreInTheLanguageWhereResultsDiffer() {
    for (String command :
        List.of("policy diff POLICY --json", "policy diff POLICY --cases RECOURSE --json")) {
      assertThat(Run.in(WIDE, args(command)).lines().stream().flatMap(WordsTest::words))
          .as(command)
          .isNotEmpty();
    }
  }

  @Test
  void theWordsThatAreListedAreAFileOfWords() throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(Run.of("words").out()));
    assertThat(read).isEqualTo(Wording.texts()).containsKey("figure.refund-maestro.S5:325");
    assertThat(Language.problems(Wording.texts(), Wording.texts())).isEmpty();
    assertThat(Run.of("words", "--json").lines())
        .hasSameSizeAs(Wording.texts().entrySet())
        .contains("{\"key\":\"value.yes\",\"template\":\"yes\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--words FILE policy check P", "policy --words FILE check P"})
  void whatAFileLacksStaysEnglish(String command) throws IOException {
    Path some =
        Files.writeString(
            folder.resolve("some"),
            "\uFEFF# Deutsch\n\ncli.in-order = {file}: stimmt; {count} anders. \nvalue.yes: ja\n");
    Object[] args = args(command.replace("FILE", some.toString()).replace("P", "POLICY"));
    assertThat(Run.of(args)).isEqualTo(new Run(0, policy + ": stimmt; 6 anders.\n", ""));
    assertThat(Run.of("policy", "show", "--words", some).out())
        .contains("reopen-after-cancelling = ja  [S5:193; otherwise: S4:71]");
    assertThat(Run.of("words", "--missing", "--words", some).lines())
        .hasSize(Wording.texts().size() - 2)
        .contains("value.no=no")
        .doesNotContain("value.yes=ja", "value.yes=yes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value.yess=ja | key must be that of a text, but was \"value.yess\". Correct it, or take it"
            + " out.",
        "value.yes= | template for value.yes must say something, but was blank. Write or take out the"
            + " language's template.",
        "cli.case=Fall {nummer} | template for cli.case must use the places [id] only, but was given"
            + " {nummer}. Correct the language's template.",
        "cli.case=Fall {id | template for cli.case must have braces around its places [id] only, but"
            + " was \"Fall {id\". Correct the language's template.",
        "cli.case=Fall\\n{id} | template for cli.case must be plain text on one line, but was"
            + " \"Fall\\u000a{id}\". Correct the language's template.",
        "cli.case=Fall\\u00 | \\u must be followed by four hexadecimal digits, but was not. Write the"
            + " character itself.",
        "value.yes=ja!value.yes=doch!value.yes=so | key must stand there once, but was twice"
            + " value.yes. Take out one of the two.",
      })
  void aFileThatIsNotInOrderIsRefused(String line, String problem) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad"), line.replace('!', '\n') + "\n");
    assertThat(Run.of("rules", "--words", bad))
        .isEqualTo(new Run(2, "", "aliexpress-rules: " + bad + ": " + problem + "\n"));
  }

  @Test
  void allThatIsNotInOrderIsTold() throws IOException {
    String keys = "a=1\nb=2\nc=3\nd=4\ne=5\nf=6\ng=7\nh=8\ni=9\nj=10\nk=11\nl=12\n";
    Path bad = Files.writeString(folder.resolve("bad"), keys);
    assertThat(Run.of("rules", "--words", bad).err().lines())
        .hasSize(11)
        .startsWith(
            "aliexpress-rules: "
                + bad
                + ": key must be that of a text, but was \"a\". Correct it, or take it out.")
        .endsWith("aliexpress-rules: " + bad + ": 2 more are in error.");
    assertThat(Run.of("rules", "--words", folder.resolve("none")).err())
        .isEqualTo(
            "aliexpress-rules: "
                + folder.resolve("none")
                + ": no such file or folder. Check the name.\n");
  }

  /** Two of a kind, and dates by numbers. */
  private static final Language OWN =
      new Language() {
        @Override
        public String template(String key, String english) {
          return key.equals("cli.differ.two") ? "Both of {all}: {count}." : english;
        }

        @Override
        public Plural plural(long number) {
          return number == 2 ? Plural.TWO : Plural.OTHER;
        }

        @Override
        public String day(Instant instant, ZoneId zone) {
          return instant.atZone(zone).toLocalDate().toString();
        }
      };

  @Test
  void whatALanguageSaysItsOwnWayIsSaidSo() throws IOException {
    Path two =
        Files.writeString(
            folder.resolve("two"),
            Run.request("buyer.cancellation", "at-placing")
                + "\n"
                + Run.request("buyer.dispute-window", "placed-not-shipped"));
    assertThat(Run.in(OWN, "timeline", two).out())
        .contains("\n  1  2025-03-03  Yes        the order\n");
    assertThat(Run.in(OWN, "policy", "diff", policy, "--cases", two).out())
        .endsWith("\nBoth of 2: 2.\n");
    assertThat(Run.in(OWN, "words", "--words", file)).isEqualTo(Run.in(WIDE, "words"));
    assertThat(Run.in(OWN, "rules", "--words", file).out())
        .isNotEqualTo(Run.in(WIDE, "rules").out());
  }

  @Test
  void nothingThatALanguageMaySayItsOwnWayIsForgotten() {
    List<String> forgotten = new ArrayList<>();
    for (Method way : Language.class.getDeclaredMethods()) {
      boolean own = Modifier.isPublic(way.getModifiers()) && !Modifier.isStatic(way.getModifiers());
      if (own
          && !isDeclared(PlainLanguage.class, way)
          && !isDeclared(ForwardingLanguage.class, way)) {
        forgotten.add(way.toString());
      }
    }
    assertThat(forgotten).isEmpty();
  }

  private static boolean isDeclared(Class<?> type, Method method) {
    return Stream.of(type.getDeclaredMethods())
        .anyMatch(
            other ->
                other.getName().equals(method.getName())
                    && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
  }
}
