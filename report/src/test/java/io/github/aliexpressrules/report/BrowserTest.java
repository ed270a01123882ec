package io.github.aliexpressrules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.languages.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages as a browser shows them: on a phone and a desk, light and dark, on paper, by keyboard and
 * without script. Where no Chromium is installed nothing is tried, and that is said; continuous
 * integration installs one, and fails without. {@code -Dscreenshots=true} keeps what is seen.
 */
@Isolated
class BrowserTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final int PHONE = 390;
  private static final int DESK = 1280;
  private static final Path SHOTS = Path.of("target", "screenshots");

  private static Optional<Playwright> playwright = Optional.empty();
  private static Optional<Browser> browser = Optional.empty();

  private static Optional<Path> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> chromium = chromium();
    if (System.getenv("CI") != null) {
      assertThat(chromium).as("Chromium, which .ci/run installs").isPresent();
    }
    assumeTrue(
        chromium.isPresent(),
        "No Chromium in /usr/bin, so pages are not looked at. Install it: apt-get install chromium");
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

  /** A page that is shown, and what it said to the console. */
  private record Shown(BrowserContext context, Page page, List<String> said)
      implements AutoCloseable {
    @Override
    public void close() {
      context.close();
    }

    List<String> list(String script) {
      return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
  }

  private static Shown show(String html, int width, ColorScheme scheme, boolean script) {
    BrowserContext context =
        browser
            .orElseThrow()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, width == PHONE ? 844 : 900)
                    .setColorScheme(scheme)
                    .setJavaScriptEnabled(script)
                    .setOffline(true));
    Page page = context.newPage();
    List<String> said = new ArrayList<>();
    page.onConsoleMessage(message -> said.add(message.text()));
    page.onPageError(said::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith("data:") && !request.url().equals("about:blank")) {
            said.add("asks for " + request.url());
          }
        });
    page.setContent(html);
    return new Shown(context, page, said);
  }

  private static String html(ReportedCase one) {
    return html(one, "en");
  }

  private static String html(ReportedCase one, String tag) {
    return Report.in(Languages.standard().of(tag), ZONE).of(List.of(one));
  }

  /** What is wider than the page, unless it is in something that scrolls by itself. */
  private static final String OVERFLOWING =
      """
      () => [...document.querySelectorAll('body *')].filter(e => {
        const box = e.getBoundingClientRect();
        return box.width > 0 && !e.closest('.scroll') && !e.closest('.vh') && !e.closest('.skip')
          && !e.closest('details:not([open])')
          && (box.right > innerWidth + 1 || box.left < -1);
      }).map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent.slice(0, 60))
      """;

  /** Labels of a drawing that lie over one another, or beyond its edge. */
  private static final String COLLIDING =
      """
      () => {
        const wrong = [];
        for (const svg of document.querySelectorAll('figure > svg')) {
          if (getComputedStyle(svg).display === 'none') continue;
          const edge = svg.getBoundingClientRect();
          const all = [...svg.querySelectorAll('text')].map(e => [e, e.getBoundingClientRect()]);
          for (const [e, r] of all) {
            if (r.left < edge.left - 1 || r.right > edge.right + 1 || r.bottom > edge.bottom + 1)
              wrong.push('beyond: ' + e.textContent);
          }
          for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) {
            const [e, a] = all[i], [f, b] = all[j];
            if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5)
              wrong.push(e.textContent + ' over ' + f.textContent);
          }
        }
        return wrong;
      }
      """;

  /** Text whose contrast against the page is below that of AA. */
  private static final String FAINT =
      """
      () => {
        const part = c => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; };
        const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number);
          return .2126 * part(r) + .7152 * part(g) + .0722 * part(b); };
        const page = light(getComputedStyle(document.body).backgroundColor);
        return [...document.querySelectorAll('body *')].filter(e =>
          !e.closest('svg') && !e.closest('.skip')
          && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).filter(e => {
            const own = light(getComputedStyle(e).color);
            return (Math.max(own, page) + .05) / (Math.min(own, page) + .05) < 4.5;
          }).map(e => e.tagName + ' ' + e.textContent.slice(0, 40));
      }
      """;

  @Test
  void everyCaseFitsAPhoneAndADeskLightAndDark() {
    Specimens.all()
        .forEach(
            (name, one) -> {
              String html = html(one);
              for (int width : List.of(PHONE, DESK)) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                  if (!Boolean.getBoolean("screenshots")
                      && (width == PHONE) != (scheme == ColorScheme.DARK)) {
                    continue; // colours do not depend on the width, nor what fits on colours
                  }
                  try (Shown shown = show(html, width, scheme, true)) {
                    String shot = name + "-" + width + "-" + scheme;
                    if (Boolean.getBoolean("screenshots")) {
                      shoot(shown, shot);
                    }
                    assertThat(shown.said()).as(shot).isEmpty();
                    assertThat(shown.list(OVERFLOWING)).as("%s overflows", shot).isEmpty();
                    assertThat(shown.list(COLLIDING)).as("%s collides", shot).isEmpty();
                    assertThat(shown.list(FAINT)).as("%s is faint", shot).isEmpty();
                  }
                }
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "es", "pt", "fr", "zh"})
  void everyLanguageFitsAPhoneAndADesk(String tag) {
    for (String name : List.of("claim", "review", "refund", "gap")) {
      String html = html(Specimens.all().get(name), tag);
      for (int width : List.of(PHONE, DESK)) {
        try (Shown shown = show(html, width, ColorScheme.LIGHT, true)) {
          String shot = name + "-" + tag + "-" + width;
          if (Boolean.getBoolean("screenshots")) {
            shoot(shown, shot);
          }
          assertThat(shown.said()).as(shot).isEmpty();
          assertThat(shown.list(OVERFLOWING)).as("%s overflows", shot).isEmpty();
          assertThat(shown.list(COLLIDING)).as("%s collides", shot).isEmpty();
        }
      }
    }
  }

  private static void shoot(Shown shown, String name) {
    shown
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png"))
                .setFullPage(true));
    shown
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name.toLowerCase(Locale.ROOT) + "-top.png")));
  }

  @Test
  void hostileTextIsShownAsText() {
    try (Shown shown = show(html(Specimens.hostile()), DESK, ColorScheme.LIGHT, true)) {
      assertThat(shown.page().title()).startsWith(Specimens.EVIL + ": ");
      assertThat(
              shown.list(
                  "() => [...document.querySelectorAll('img,iframe,object,link')].map(e => e.tagName)"))
          .isEmpty();
      assertThat(shown.page().locator("body").textContent()).contains(Specimens.EVIL);
      assertThat(shown.said()).isEmpty();
    }
  }

  @Test
  void answerAndNextStepStandOnTheFirstScreenOfAPhone() {
    Specimens.all()
        .forEach(
            (name, one) -> {
              if (!name.equals("hostile")) {
                try (Shown shown = show(html(one), PHONE, ColorScheme.LIGHT, true)) {
                  assertThat(shown.page().locator(".next").boundingBox().y)
                      .as(name)
                      .isLessThan(844 - 60);
                }
              }
            });
  }

  /** Sources and tables open by keyboard, and there is a way past the head. */
  @Test
  void theKeyboardReachesAndOpensEverything() {
    try (Shown shown = show(html(Specimens.all().get("claim")), DESK, ColorScheme.LIGHT, true)) {
      Page page = shown.page();
      page.keyboard().press("Tab");
      assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
      int summaries = page.locator("summary").count();
      assertThat(summaries).isGreaterThan(3);
      for (int i = 0; i < summaries; i++) {
        page.keyboard().press("Tab");
        while (!page.evaluate("() => document.activeElement.tagName").equals("SUMMARY")) {
          page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
      }
      assertThat(page.locator("details[open]").count()).isEqualTo(summaries);
      assertThat(shown.list(OVERFLOWING)).isEmpty();
    }
  }

  /** What a screen reader needs: names of regions, drawings in words, headings in order. */
  @Test
  void theStructureIsTold() {
    try (Shown shown =
        show(html(Specimens.all().get("dispute")), PHONE, ColorScheme.LIGHT, false)) {
      Page page = shown.page();
      assertThat(page.locator("main").count()).isOne();
      assertThat(page.locator("figure svg[role=img] > title").count()).isEqualTo(2);
      assertThat(page.locator("figure svg[role=img] > desc").first().textContent())
          .contains("Seller's turn, until Sat 7 Jun 2025, 09:30");
      assertThat(page.locator("section:not([aria-labelledby])").count()).isZero();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.locator("details").first().isVisible()).isTrue();
    }
  }

  @Test
  void paperShowsAllThatIsFolded() {
    try (Shown shown = show(html(Specimens.all().get("claim")), DESK, ColorScheme.DARK, true)) {
      Page page = shown.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.tl-h')).display"))
          .isEqualTo("none");
      assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(page.pdf()).hasSizeGreaterThan(10_000);
    }
  }

  @Test
  void severalCasesHaveAnIndexThatLeadsToEach() {
    String html = Report.in(Language.ENGLISH, ZONE).of(Specimens.list());
    for (int width : List.of(PHONE, DESK)) {
      try (Shown shown = show(html, width, ColorScheme.LIGHT, true)) {
        assertThat(shown.page().locator("nav a").count()).isEqualTo(Specimens.list().size());
        assertThat(
                shown.list(
                    "() => [...document.querySelectorAll('nav a')].filter(a =>"
                        + " !document.querySelector(a.getAttribute('href'))).map(a => a.href)"))
            .isEmpty();
        assertThat(
                shown.list(
                    "() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                        + " return ids.filter((id, i) => ids.indexOf(id) !== i); }"))
            .isEmpty();
        assertThat(shown.list(OVERFLOWING)).isEmpty();
        assertThat(shown.said()).isEmpty();
      }
    }
  }
}
