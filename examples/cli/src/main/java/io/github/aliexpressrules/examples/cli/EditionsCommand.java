package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.decision.Editions;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Scope;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.json.Policies;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Tells what the platform's dated texts say of each figure on a day. */
@Command(
    name = "editions",
    mixinStandardHelpOptions = true,
    description =
        "Tells what the platform's dated texts say of each figure for an order placed on a day, and"
            + " how sure that is; with a second day, only what is told otherwise then.")
final class EditionsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DATE", description = "A day, for example 2019-06-01.")
  private @Nullable LocalDate day;

  @Parameters(
      index = "1",
      paramLabel = "DATE",
      arity = "0..1",
      description = "Another day: tell what is not the same on it.")
  private @Nullable LocalDate other;

  @Option(names = "--json", description = "Print as JSON, one line a figure.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  EditionsCommand() {}

  /** Reads a day. */
  static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException other) {
      throw new TypeConversionException(
          "it must be a day, but was \"" + written + "\". Write for example 2019-06-01.");
    }
  }

  @Override
  public Integer call() throws IOException {
    if (day != null) {
      tell(Main.of(spec), day, other, json);
    }
    return Main.ANSWERED;
  }

  /** Tells the figures on a day, or what is not the same on another one. */
  static void tell(Main main, LocalDate day, @Nullable LocalDate other, boolean json)
      throws IOException {
    Language words = main.plain();
    Map<String, Editions.OnDay> then =
        other == null ? Map.of() : byName(Policies.standard().editions(other));
    for (Editions.OnDay known : Policies.standard().editions(day)) {
      Editions.OnDay later = then.get(known.figure().name());
      if (later != null && later.equals(known)) {
        continue;
      }
      if (json) {
        main.output().line(Policies.json(known));
      } else {
        main.output().text(line(known, words) + "\n");
      }
      if (later != null && json) {
        main.output().line(Policies.json(later));
      } else if (later != null) {
        main.output()
            .text(
                "  "
                    + Wording.ON_DAY.in(words, Objects.requireNonNull(other), line(later, words))
                    + "\n");
      }
    }
  }

  private static Map<String, Editions.OnDay> byName(List<Editions.OnDay> all) {
    return all.stream().collect(Collectors.toMap(one -> one.figure().name(), Function.identity()));
  }

  private static String line(Editions.OnDay known, Language words) {
    String name = known.figure().name();
    String what = words.value(known.figure(), ZoneOffset.UTC);
    String basis = words.word(known.basis());
    if (known.told().isEmpty()) {
      return Wording.NOTHING_IN_FORCE.in(words, name, what, basis);
    }
    String told =
        known.told().stream().map(one -> told(known, one, words)).collect(Collectors.joining("; "));
    return known.open()
        ? Wording.IN_FORCE_OPEN.in(words, name, what, told, basis)
        : Wording.IN_FORCE.in(words, name, what, told, basis);
  }

  private static String told(Editions.OnDay known, Editions.Told one, Language words) {
    Object value = known.figure().shown(one.value());
    Optional<Scope> whom = one.text().flatMap(Dated::scope);
    String shown =
        words.value(value, ZoneOffset.UTC)
            + whom.map(scope -> " " + Wording.FOR_WHOM.in(words, scope)).orElse("");
    return one.text()
        .map(text -> Wording.TOLD_BY.in(words, shown, text.citations(), seen(text, words)))
        .orElse(shown);
  }

  private static String seen(Dated<?> text, Language words) {
    return text.from().isEmpty() || text.until().isEmpty()
        ? Wording.NEVER_DATED.in(words)
        : Wording.SEEN.in(words, text.from().get(), text.until().get());
  }
}
