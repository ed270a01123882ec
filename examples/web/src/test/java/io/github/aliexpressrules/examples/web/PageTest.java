package io.github.aliexpressrules.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.languages.Languages;
import io.github.aliexpressrules.report.Report;
import io.github.aliexpressrules.report.ReportedCase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person's way through the page in a real browser, from a file and without a network: what is
 * filled in becomes the casebook's request, and what is shown is the report that the JVM makes of
 * it. {@code -Dscreenshots=true} keeps what is seen.
 */
@Isolated
class PageTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZONE);
  private static final Path PAGE = Path.of("target", "page", "index.html").toAbsolutePath();
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final int PHONE = 390;
  private static final int DESK = 1280;

  private static Optional<Playwright> playwright = Optional.empty();
  private static Optional<Browser> browser = Optional.empty();

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> chromium =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(
        chromium.isPresent(),
        "No Chromium in /usr/bin, so the page is not tried. Install it: apt-get install chromium");
    Files.createDirectories(SHOTS);
    playwright =
        Optional.of(
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    browser =
        playwright.map(
            driver ->
                driver
                    .chromium()
                    .launch(
                        new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
  }

  @AfterAll
  static void end() {
    browser.ifPresent(Browser::close);
    playwright.ifPresent(Playwright::close);
  }

  /** The page as somebody sees it, and what it said to the console or asked the network for. */
  private record Seen(BrowserContext context, Page page, List<String> said)
      implements AutoCloseable {
    @Override
    public void close() {
      context.close();
      assertThat(said).as("what the page said or asked for").isEmpty();
    }

    String text(String place) {
      return plain(page.locator(place).textContent());
    }

    Locator label(String words) {
      return page.getByLabel(words, new Page.GetByLabelOptions().setExact(true));
    }
  }

  private static Seen open(int width, ColorScheme scheme, String fragment) {
    return open(width, scheme, fragment, "");
  }

  /** Opens the page behind a script, and waits until it can answer. */
  private static Seen open(int width, ColorScheme scheme, String fragment, String script) {
    BrowserContext context =
        browser
            .orElseThrow()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, width == PHONE ? 844 : 900)
                    .setColorScheme(scheme)
                    .setLocale("en-GB")
                    .setTimezoneId("Asia/Kolkata")
                    .setAcceptDownloads(true)
                    .setOffline(true));
    context.addInitScript(script);
    Page page = context.newPage();
    List<String> said = new ArrayList<>();
    page.onConsoleMessage(message -> said.add(message.text()));
    page.onPageError(said::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith("file:") && !request.url().startsWith("blob:")) {
            said.add("asks for " + request.url());
          }
        });
    page.navigate(PAGE.toUri() + fragment);
    waitUntilItAnswers(page);
    return new Seen(context, page, said);
  }

  private static void waitUntilItAnswers(Page page) {
    page.locator("html[data-rules]").waitFor();
  }

  private static JsonNode casebook(String question, String id) throws IOException {
    for (String line : Files.readAllLines(Path.of("..", "casebook", question + ".ndjson"))) {
      JsonNode request = JsonMapper.shared().readTree(line);
      if (request.get("id").asString().equals(id)) {
        return request;
      }
    }
    throw new IllegalArgumentException("No case " + id + " in " + question);
  }

  private static final Map<String, String> REASONS =
      Map.of("DEFECTIVE", "It does not work", "POOR_QUALITY", "The quality is poor");

  private static final Map<String, String> INSTANTS =
      Map.ofEntries(
          Map.entry("/order/placedAt", "You placed the order on"),
          Map.entry("/order/shippedAt", "The seller sent it on"),
          Map.entry("/order/promisedBy", "Delivery was promised before"),
          Map.entry("/order/reportedDeliveredAt", "The carrier says it was delivered on"),
          Map.entry("/order/deliveredAt", "You received it on"),
          Map.entry("/order/protectionEndsAt", "Buyer protection ends on (order page)"),
          Map.entry("/dispute/openedAt", "You opened the dispute on"),
          Map.entry("/dispute/events/0/at", "That was on"),
          Map.entry("/refund/approvedAt", "The refund was approved on"),
          Map.entry("/refund/completedAt", "The platform sent the money on"),
          Map.entry("/at", "Asked for (now, if left out)"));

  /** Answers the page's questions as somebody would whose case it is. */
  private static void fillIn(Seen seen, String state, JsonNode request) {
    seen.label(state).check();
    JsonNode claim =
        request.has("claim") ? request.get("claim") : request.path("dispute").path("claim");
    if (!claim.isMissingNode()) {
      seen.label("Reason")
          .selectOption(new SelectOption().setLabel(REASONS.get(claim.get("reason").asString())));
      seen.label("You want back").fill(claim.at("/amount/amount").asString());
      seen.label("I have a photo of it").setChecked(!claim.get("evidence").isEmpty());
      seen.label("I would send it back").setChecked(claim.get("returnGoods").asBoolean());
    }
    if (request.at("/dispute/events/0/type").asString("").equals("SELLER_REFUSED")) {
      seen.label("What happened since?").selectOption("SELLER_REFUSED");
    }
    INSTANTS.forEach(
        (path, label) -> {
          JsonNode at = request.at(path);
          if (at.isString()) {
            seen.label(label).fill(typed(Instant.parse(at.asString())));
          }
        });
    if (request.has("order")) {
      seen.label("Order number, if you like").fill(request.at("/order/id").asString());
    }
    JsonNode price = request.at(request.has("order") ? "/order/price" : "/refund/amount");
    Locator amount = seen.label("Amount (price of the goods, or of the refund)");
    amount.fill(price.get("amount").asString());
    amount.blur();
  }

  /** An instant as a browser writes it: no seconds where there are none. */
  private static String typed(Instant at) {
    return TYPED.format(at).replaceFirst("(T..:..):00$", "$1");
  }

  /** A request as what it says: an amount is one whether it is a number or a text. */
  private static JsonNode meant(JsonNode request) {
    ObjectNode copy = (ObjectNode) request.deepCopy();
    copy.remove("id");
    return amounts(copy);
  }

  private static JsonNode amounts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        if (member.getKey().equals("amount") && member.getValue().isValueNode()) {
          object.put(
              "amount",
              new BigDecimal(member.getValue().asString()).stripTrailingZeros().toPlainString());
        } else {
          amounts(member.getValue());
        }
      }
    } else if (node.isArray()) {
      node.forEach(PageTest::amounts);
    }
    return node;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The report that the JVM makes of a request, as words. */
  private static String report(String line) {
    Request request = JsonRules.standard().read(line);
    Language language = request.language();
    String html =
        Report.in(language, request.question().zone())
            .of(
                List.of(
                    new ReportedCase(
                        request.id().orElse(request.ask()),
                        request.question(),
                        Optional.of(request.readings()),
                        request.everyQuestion(),
                        request.at(),
                        JsonRules.facts(line, language, request.question().zone()))));
    return html.substring(html.indexOf("<article"), html.indexOf("</article>") + 10);
  }

  /** What stands in the article that is shown, without what the page has put into it. */
  private static String shown(Page page) {
    return plain(
        (String)
            page.evaluate(
                "() => { const all = document.querySelector('#told article').cloneNode(true);"
                    + " all.querySelectorAll('.cursor, .cur').forEach(one => one.remove());"
                    + " return all.textContent; }"));
  }

  private static String words(Page page, String html) {
    return plain(
        (String)
            page.evaluate(
                "html => new DOMParser().parseFromString(html, 'text/html').body.textContent",
                html));
  }

  @ParameterizedTest
  @CsvSource({
    "It has not been sent, buyer.cancellation, two-hours-after-placing",
    "It has not been sent, buyer.cancellation, day-five-unshipped",
    "It is on its way, buyer.dispute-window, on-the-way-day-nine",
    "It is on its way, buyer.dispute-window, neither-shipped-nor-any-date",
    "It arrived, buyer.claim, defective-with-photo",
    "It arrived, buyer.claim, defective-without-evidence",
    "I opened a dispute, buyer.dispute, just-opened",
    "I opened a dispute, buyer.dispute, seller-silent-day-four",
    "A refund was approved, buyer.refund-arrival, card-at-approval",
    "A refund was approved, buyer.refund-arrival, card-at-earliest",
  })
  void aPersonsWayLeadsToTheAnswerOfTheJvm(String state, String question, String id)
      throws IOException {
    JsonNode wanted = casebook(question, id);
    try (Seen seen = open(PHONE, ColorScheme.LIGHT, "")) {
      fillIn(seen, state, wanted);
      String request = (String) seen.page().evaluate("() => request");
      assertThat(meant(JsonMapper.shared().readTree(request))).isEqualTo(meant(wanted));
      assertThat(seen.page().evaluate("() => java.answer(request)"))
          .isEqualTo(JsonRules.standard().answer(request));
      assertThat(shown(seen.page())).isEqualTo(words(seen.page(), report(request)));
      keepPicture(seen, id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "es", "pt", "fr", "zh"})
  void theAnswerIsToldInEachLanguage(String tag) throws IOException {
    try (Seen seen = open(DESK, ColorScheme.LIGHT, "")) {
      fillIn(seen, "It arrived", casebook("buyer.claim", "defective-without-evidence"));
      seen.page().locator("#lang").selectOption(tag);
      String request = (String) seen.page().evaluate("() => request");
      assertThat(shown(seen.page())).isEqualTo(words(seen.page(), report(request)));
      assertThat(seen.page().locator("html").getAttribute("lang")).isEqualTo(tag);
      keepPicture(seen, "language-" + tag);
    }
  }

  @ParameterizedTest
  @CsvSource({"wasm, ''", "js, delete globalThis.WebAssembly"})
  void aBrowserWithoutGarbageCollectionForWebAssemblyAnswersTheSame(String rules, String script)
      throws IOException {
    JsonNode wanted = casebook("buyer.claim", "defective-with-photo");
    try (Seen seen = open(DESK, ColorScheme.LIGHT, "", script)) {
      assertThat(seen.page().locator("html").getAttribute("data-rules")).isEqualTo(rules);
      fillIn(seen, "It arrived", wanted);
      String request = (String) seen.page().evaluate("() => request");
      assertThat(seen.page().evaluate("() => java.answer(request)"))
          .isEqualTo(JsonRules.standard().answer(request));
      assertThat(shown(seen.page())).isEqualTo(words(seen.page(), report(request)));
    }
  }

  @Test
  void everyLanguageHasEveryWord() throws IOException {
    JsonNode words =
        JsonMapper.shared().readTree(Files.readString(Path.of("src/main/page/words.json")));
    assertThat(words.propertyStream().map(Map.Entry::getKey))
        .containsExactlyElementsOf(Languages.tags());
    for (JsonNode each : words) {
      assertThat(each.propertyStream().map(Map.Entry::getKey).toList())
          .isEqualTo(words.get("en").propertyStream().map(Map.Entry::getKey).toList());
      assertThat(each.valueStream().map(JsonNode::asString)).noneMatch(String::isBlank);
    }
  }

  @Test
  void theLinkCarriesTheCase() throws IOException {
    String link;
    String told;
    try (Seen seen = open(DESK, ColorScheme.LIGHT, "")) {
      fillIn(seen, "It arrived", casebook("buyer.claim", "defective-with-photo"));
      told = shown(seen.page());
      seen.page().locator("#link").click();
      seen.page().locator("#linked:not(:empty)").waitFor();
      link = (String) seen.page().evaluate("() => location.href");
    }
    try (Seen seen = open(PHONE, ColorScheme.DARK, link.substring(link.indexOf('#')))) {
      assertThat(shown(seen.page())).isEqualTo(told);
      keepPicture(seen, "dark");
    }
  }

  @Test
  void nothingIsRememberedUnlessAsked() throws IOException {
    try (Seen seen = open(DESK, ColorScheme.LIGHT, "")) {
      fillIn(seen, "It arrived", casebook("buyer.claim", "defective-with-photo"));
      assertThat(seen.page().evaluate("() => localStorage.length")).isEqualTo(0);
      String told = shown(seen.page());
      seen.label("Remember this case on this device").check();
      seen.page().reload();
      waitUntilItAnswers(seen.page());
      assertThat(shown(seen.page())).isEqualTo(told);
      seen.page().locator("button[type=reset]").click();
      seen.page().locator("#none").waitFor();
      assertThat(seen.page().evaluate("() => localStorage.length")).isEqualTo(0);
      assertThat(seen.page().locator("#told article").count()).isZero();
    }
  }

  @Test
  void theCalendarIsThatOfTheJvm() throws IOException {
    try (Seen seen = open(DESK, ColorScheme.LIGHT, "")) {
      fillIn(seen, "It arrived", casebook("buyer.claim", "defective-with-photo"));
      Download file = seen.page().waitForDownload(() -> seen.page().locator("#calendar").click());
      String calendar = new String(file.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(file.suggestedFilename()).isEqualTo("order.ics");
      assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
      String request = (String) seen.page().evaluate("() => request");
      JsonNode answer = JsonMapper.shared().readTree(JsonRules.standard().answer(request));
      assertThat(answer.get("milestones").isEmpty()).isFalse();
      for (JsonNode milestone : answer.get("milestones")) {
        Instant at = Instant.parse(milestone.get("at").asString());
        Pattern start = Pattern.compile("DT(START|END):" + stamp(at) + "\r\n");
        assertThat(calendar).containsPattern(start);
      }
    }
  }

  private static String stamp(Instant at) {
    Matcher parts = Pattern.compile("[-:]").matcher(at.toString());
    return parts.replaceAll("");
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void theCursorTellsWhatHoldsWhen(int width) throws IOException {
    try (Seen seen = open(width, ColorScheme.LIGHT, "")) {
      JsonNode request = casebook("buyer.claim", "defective-with-photo");
      fillIn(seen, "It arrived", request);
      List<String> changes = new ArrayList<>();
      seen.page()
          .locator("#told table time")
          .all()
          .forEach(one -> changes.add(one.getAttribute("datetime")));
      for (int i = 0; i < changes.size(); i++) {
        seen.page().locator("#earlier").click();
      }
      for (int i = 0; i < changes.size(); i++) {
        String cells =
            plain(
                seen.page()
                    .locator("#told table tbody tr")
                    .nth(i)
                    .locator("td")
                    .last()
                    .textContent());
        assertThat(seen.text("#read")).as(changes.get(i)).endsWith(": " + cells);
        seen.page().locator("#later").click();
      }
      seen.page().locator("#cursor").focus();
      String before = seen.text("#read");
      seen.page().keyboard().press("Home");
      assertThat(seen.text("#read")).isNotEqualTo(before).endsWith("Before anything happened");
    }
  }

  @Test
  void aRefusalStandsBesideWhatWasTyped() throws IOException {
    try (Seen seen = open(PHONE, ColorScheme.LIGHT, "")) {
      fillIn(seen, "It arrived", casebook("buyer.claim", "defective-with-photo"));
      seen.label("You received it on").fill("2025-03-01T10:00");
      seen.label("You received it on").blur();
      assertThat(seen.page().locator("#told article").count()).isZero();
      assertThat(seen.text("#delivered-msg") + seen.text("#shipped-msg") + seen.text("#trouble"))
          .contains("must");
    }
  }

  @ParameterizedTest
  @CsvSource({PHONE + ", LIGHT", DESK + ", DARK"})
  void nothingIsCutOffAndAllIsReachedByKeyboard(int width, ColorScheme scheme) throws IOException {
    try (Seen seen = open(width, scheme, "")) {
      keepPicture(seen, "empty-" + width);
      fillIn(seen, "It arrived", casebook("buyer.claim", "defective-without-evidence"));
      assertThat(seen.page().evaluate("() => document.documentElement.scrollWidth"))
          .isEqualTo(width);
      assertThat(
              seen.page()
                  .evaluate(
                      "() => [...document.querySelectorAll('form select, form button, form .opt,"
                          + " form input[type=text], form input[type=datetime-local]')]"
                          + ".filter(one => one.offsetParent && one.getBoundingClientRect().height"
                          + " < 44).map(one => one.outerHTML)"))
          .isEqualTo(List.of());
      seen.page().locator("a.skip").focus();
      List<String> reached = new ArrayList<>();
      for (int i = 0; i < 200 && !reached.contains("link"); i++) {
        seen.page().keyboard().press("Tab");
        reached.add((String) seen.page().evaluate("() => document.activeElement.id"));
      }
      assertThat(reached)
          .contains(
              "lang",
              "placed",
              "reason",
              "price",
              "remember",
              "cursor",
              "later",
              "calendar",
              "link");
      keepPicture(seen, "filled-" + width);
    }
  }

  private static void keepPicture(Seen seen, String name) {
    if (Boolean.getBoolean("screenshots")) {
      seen.page()
          .screenshot(
              new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    }
  }
}
