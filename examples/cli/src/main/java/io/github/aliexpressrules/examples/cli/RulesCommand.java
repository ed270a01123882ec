package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description =
        "Lists the rules with their sources; with an id, or its beginning, in detail; with a"
            + " citation, what is cited.")
final class RulesCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A rule's id, or its beginning; or a citation such as S5:97.")
  private @Nullable String id;

  @Option(names = "--json", description = "Print the rules as JSON, one a line.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  RulesCommand() {}

  /** A rule and the policy whose figures stand in its sentence. */
  private record Entry(Rule rule, Policy<?> policy) {}

  @Override
  public Integer call() throws IOException {
    if (id != null && id.contains(":")) {
      return follow(id);
    }
    List<Entry> found =
        entries().stream().filter(e -> id == null || e.rule().id().startsWith(id)).toList();
    if (found.isEmpty()) {
      Output.of(spec).complain("no rule begins with " + id + ". Run \"rules\" for the list.");
      return Main.COULD_NOT_RUN;
    }
    Output out = Output.of(spec);
    Language words = Main.of(spec).language();
    for (Entry entry : found) {
      if (json) {
        out.line(JsonRules.write(entry.rule(), entry.policy(), words));
      } else {
        out.text(text(entry, new PlainLanguage(words), id != null) + "\n");
      }
    }
    return Main.ANSWERED;
  }

  private int follow(String citation) throws IOException {
    Output out = Output.of(spec);
    Language words = new PlainLanguage(Main.of(spec).language());
    try {
      CitedLine cited = CitedLine.of(Citation.parse(citation), words);
      if (json) {
        out.line(cited.json());
      } else {
        out.text(cited.text(words));
      }
      return Main.ANSWERED;
    } catch (InvalidValueException none) {
      out.complain(String.valueOf(none.getMessage()));
      return Main.COULD_NOT_RUN;
    }
  }

  private static List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    add(all, BuyerRules.catalogue(), BuyerRules.standard().policy());
    add(all, MerchantRules.catalogue(), MerchantRules.standard().policy());
    return all;
  }

  private static void add(List<Entry> all, Catalogue catalogue, Policy<?> policy) {
    catalogue.rules().forEach(rule -> all.add(new Entry(rule, policy)));
  }

  private static String text(Entry entry, Language words, boolean detailed) {
    Rule rule = entry.rule();
    StringBuilder text =
        new StringBuilder(rule.id())
            .append("  [")
            .append(cites(rule.citations()))
            .append("]\n  ")
            .append(rule.sentence(words, entry.policy()));
    if (detailed) {
      rule.figures(entry.policy())
          .forEach(figure -> text.append("\n  ").append(figure(figure, entry.policy(), words)));
      rule.cases()
          .forEach(
              saying ->
                  text.append("\n  ")
                      .append(saying.outcome())
                      .append(": ")
                      .append(words.template(saying.key(), saying.english())));
      text.append('\n');
    }
    return text.toString();
  }

  private static String figure(Figure<?> figure, Policy<?> policy, Language words) {
    String value = words.value(policy.get(figure), policy.zone());
    List<Citation> others = policy.contested(figure);
    return others.isEmpty()
        ? Wording.FIGURE.in(words, figure.name(), value)
        : Wording.FIGURE_CONTESTED.in(words, figure.name(), value, others);
  }

  private static String cites(List<Citation> citations) {
    return citations.stream().map(Citation::toString).collect(Collectors.joining(", "));
  }
}
