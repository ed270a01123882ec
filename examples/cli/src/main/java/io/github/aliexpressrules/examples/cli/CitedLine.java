package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.source.Source;
import io.github.aliexpressrules.json.Policies;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A citation followed: what the text is, what the line states, and what is built on it.
 *
 * @param line the line
 * @param statements what it states, in our own words
 * @param page where it was seen, if the line has an address of its own
 * @param rules the rules that cite it
 * @param stated the figures whose value it states, now or of its time
 * @param otherwise the figures of which it says something else than the standard
 */
record CitedLine(
    Citation line,
    List<Statements.Statement> statements,
    Optional<Statements.Page> page,
    List<Named> rules,
    List<Named> stated,
    List<Named> otherwise) {

  /** A rule and its sentence, or a figure and its value. */
  record Named(String name, String words) {}

  static CitedLine of(Citation line, Language words) throws IOException {
    Policies standard = Policies.standard();
    return new CitedLine(
        line,
        Statements.of(line),
        Statements.page(line),
        Stream.concat(
                citing(BuyerRules.catalogue(), line, standard.buyer(), words),
                citing(MerchantRules.catalogue(), line, standard.merchant(), words))
            .toList(),
        figures(words, figure -> states(figure, line)),
        figures(words, figure -> standard.contested(figure).contains(line)));
  }

  private static Stream<Named> citing(
      Catalogue catalogue, Citation line, Policy<?> policy, Language words) {
    return catalogue.rules().stream()
        .filter(rule -> rule.citations().contains(line))
        .map(rule -> new Named(rule.id(), rule.sentence(words, policy)));
  }

  private static boolean states(Figure<?> figure, Citation line) {
    return Policies.standard().citations(figure).contains(line)
        || figure.dated().stream().anyMatch(text -> text.citations().contains(line));
  }

  private static List<Named> figures(Language words, Predicate<Figure<?>> which) {
    Policies standard = Policies.standard();
    return standard.figures().stream()
        .filter(which)
        .map(
            figure ->
                new Named(
                    figure.name(),
                    words.value(standard.get(figure), standard.buyer().calendar().zone())))
        .toList();
  }

  /** For people. */
  String text(Language words) {
    StringBuilder text = new StringBuilder();
    Source source = line.source();
    text.append(
            source == Source.S5
                ? Wording.LINE_OF_PART.in(words, line, Reading.of(line))
                : line.toString())
        .append("\n  ")
        .append(source.title())
        .append("\n  ")
        .append(
            source.isTranslated() ? Wording.TRANSLATED.in(words, source.about()) : source.about())
        .append("\n  ")
        .append(source.dated().orElseGet(() -> Wording.NO_DATE.in(words)))
        .append("\n  ")
        .append(
            page.map(Statements.Page::addresses)
                .or(source::address)
                .orElseGet(() -> Wording.NO_ADDRESS.in(words)))
        .append('\n');
    section(text, Wording.STATES.in(words), statements.stream().map(one -> stated(one, words)));
    section(
        text,
        Wording.CITED_BY.in(words),
        rules.stream().map(rule -> rule.name() + ": " + rule.words()));
    section(
        text,
        Wording.FIGURES_STATED.in(words),
        stated.stream().map(figure -> figure.name() + " = " + figure.words()));
    section(
        text,
        Wording.FIGURES_OTHERWISE.in(words),
        otherwise.stream().map(figure -> figure.name() + " = " + figure.words()));
    if (statements.isEmpty()) {
      text.append('\n').append(Wording.NOTHING_TAKEN.in(words)).append('\n');
    }
    return text.toString();
  }

  private static String stated(Statements.Statement one, Language words) {
    if (one.seenFrom().isEmpty() && one.seenUntil().isEmpty()) {
      return Wording.STATED.in(words, one.words(), one.id());
    }
    String unknown = Wording.UNKNOWN_DAY.in(words);
    return Wording.STATED_SEEN.in(
        words,
        one.words(),
        one.id(),
        one.seenFrom().orElse(unknown),
        one.seenUntil().orElse(unknown));
  }

  private static void section(StringBuilder text, String heading, Stream<String> lines) {
    List<String> all = lines.toList();
    if (!all.isEmpty()) {
      text.append('\n').append(heading).append('\n');
      all.forEach(one -> text.append("  ").append(one).append('\n'));
    }
  }

  /** For programs. */
  String json() {
    Source source = line.source();
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("citation", line.toString());
    ObjectNode of = node.putObject("source");
    of.put("id", source.name());
    of.put("kind", source.kind().name());
    of.put("title", source.title());
    of.put("about", source.about());
    of.put("dated", source.dated().orElse(null));
    of.put("address", source.address().orElse(null));
    of.put("language", source.language());
    of.put("translated", source.isTranslated());
    ArrayNode states = node.putArray("statements");
    for (Statements.Statement one : statements) {
      ObjectNode statement = states.addObject();
      statement.put("id", one.id());
      statement.put("statement", one.words());
      statement.put("seenFrom", one.seenFrom().orElse(null));
      statement.put("seenUntil", one.seenUntil().orElse(null));
    }
    node.put("grades", page.map(Statements.Page::grades).orElse(null));
    node.put("addresses", page.map(Statements.Page::addresses).orElse(null));
    names(node.putArray("rules"), rules);
    names(node.putArray("figures"), stated);
    names(node.putArray("otherwise"), otherwise);
    return node.toString();
  }

  private static void names(ArrayNode array, List<Named> all) {
    all.forEach(one -> array.add(one.name()));
  }
}
