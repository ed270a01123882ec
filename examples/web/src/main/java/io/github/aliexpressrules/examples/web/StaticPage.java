package io.github.aliexpressrules.examples.web;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.report.Report;
import io.github.aliexpressrules.report.ReportedCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.joda.money.Money;

/**
 * Puts the page together: its own parts, the look of the report, the rules as WebAssembly and as
 * JavaScript and the texts of all languages, in one file that asks nobody for anything.
 */
public final class StaticPage {
  private static final Pattern EXPORTS = Pattern.compile("export\\s*\\{([^}]*)\\}\\s*;?\\s*$");
  private static final Pattern EXPORT = Pattern.compile("([\\w$]+)(?:\\s+as\\s+([\\w$]+))?");
  private static final Instant DAY = Instant.parse("2025-01-01T00:00:00Z");

  private StaticPage() {}

  /**
   * Writes it.
   *
   * @param arguments the folder of the parts, that of the npm package, and the file
   * @throws IOException if a part cannot be read, or the page not be written
   */
  public static void main(String[] arguments) throws IOException {
    Path parts = Path.of(arguments[0]);
    Path rules = Path.of(arguments[1]);
    Path file = Path.of(arguments[2]);
    String report = report();
    String page =
        filled(
            Files.readString(parts.resolve("page.html")),
            Map.of(
                "<!--STYLE-->", part(report, "<style>", "</style>"),
                "<!--PATTERNS-->", part(report, "<svg width=\"0\"", "</svg>"),
                "<!--LANGUAGES-->", languages(rules.resolve("languages")),
                "/*WASM*/", packed(Files.readAllBytes(rules.resolve("rules.wasm"))),
                "/*LOADER*/",
                    script(asExpression(Files.readString(rules.resolve("rules-wasm.js")))),
                "/*RULES*/", script(asExpression(Files.readString(rules.resolve("rules.js")))),
                "/*WORDS*/", script(Files.readString(parts.resolve("words.json")).strip()),
                "/*PAGE*/", script(Files.readString(parts.resolve("page.js")))));
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
  }

  private static String filled(String page, Map<String, String> parts) {
    Pattern places =
        Pattern.compile(
            parts.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    return places
        .matcher(page)
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group())));
  }

  /** Any report: it looks as all do. */
  private static String report() {
    Order order = Order.builder().id("1").price(Money.parse("USD 1.00")).placedAt(DAY).build();
    var question = BuyerRules.standard().order(order).cancellation();
    return Report.in(Language.ENGLISH, question.zone())
        .of(List.of(new ReportedCase("1", question, Optional.empty(), List.of(), DAY, Map.of())));
  }

  private static String part(String page, String from, String until) {
    int start = page.indexOf(from);
    int end = page.indexOf(until, start);
    if (start < 0 || end < 0) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "A report must have %s, but has none.", from));
    }
    return page.substring(start, end + until.length());
  }

  /** Compressed, and as a text: a page from a file can read no other file. */
  private static String packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  /** A module as an object of what it exports: a page without a server cannot import one. */
  private static String asExpression(String module) {
    Matcher exports = EXPORTS.matcher(module);
    if (!exports.find()) {
      throw new IllegalStateException(
          "A module must end with its exports, but was one of another form. Look at rules.js.");
    }
    String members =
        EXPORT
            .matcher(exports.group(1))
            .results()
            .map(StaticPage::member)
            .collect(Collectors.joining(","));
    return "(() => {\n"
        + module.substring(0, exports.start())
        + "\nreturn {"
        + members
        + "};\n})()";
  }

  private static String member(MatchResult export) {
    String name = export.group(2) == null ? export.group(1) : export.group(2);
    return name + ":" + export.group(1);
  }

  private static String languages(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String tag : List.of("ru", "es", "pt", "fr", "zh")) {
      String module = Files.readString(folder.resolve(tag + ".js")).strip();
      String text = module.substring("export default ".length(), module.length() - 1);
      all.append("<script type=\"application/json\" id=\"texts-")
          .append(tag)
          .append("\">")
          .append(script(text))
          .append("</script>\n");
    }
    return all.toString();
  }

  /** JavaScript or JSON as it may stand in a page: nothing in it ends the script, or hides it. */
  private static String script(String text) {
    return text.replace("</script", "<\\/script").replace("<!--", "<\\!--");
  }
}
