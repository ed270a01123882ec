package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.policy.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the platform's dated texts say of figures on a day: for an order that was placed on that day
 * and whose clocks start on it. Of texts that are for some cases only, all are told.
 *
 * <p>Example: {@code Editions.on(LocalDate.parse("2019-06-01"), BuyerPolicy.standard())}.
 */
public final class Editions {
  private Editions() {}

  /**
   * What is known of a figure on a day.
   *
   * @param figure the figure
   * @param basis how sure it is
   * @param told the values that may hold, each with the text that says it; several for switches of
   *     which no text says anything, none where nothing is known
   * @param open whether another value may hold that nobody has seen
   */
  public record OnDay(Figure<?> figure, Basis basis, List<Told> told, boolean open) {
    /** Checks the parts. */
    public OnDay {
      Objects.requireNonNull(figure, "figure");
      Objects.requireNonNull(basis, "basis");
      told = Require.list("told", told);
    }
  }

  /**
   * A value, and the text that says it.
   *
   * @param value the value
   * @param text the text; empty where none does
   */
  public record Told(Object value, Optional<Dated<?>> text) {
    /** Checks the parts. */
    public Told {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * Returns what is known of each figure of a policy on a day, in the order of the rulebook.
   *
   * @param day the day; noon of it in UTC lies in it in Los Angeles and in Shanghai
   * @param policy the policy; figures that it changes are told as it has them
   */
  public static List<OnDay> on(LocalDate day, Policy<?> policy) {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(policy, "policy");
    Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return policy.figures().stream().<OnDay>map(figure -> on(noon, figure, policy)).toList();
  }

  private static OnDay on(Instant noon, Figure<?> figure, Policy<?> policy) {
    OnDay known = in(null, noon, figure, policy);
    for (Scope scope : scopes(figure)) {
      known = join(known, in(scope, noon, figure, policy));
    }
    return known;
  }

  private static Set<Scope> scopes(Figure<?> figure) {
    Set<Scope> scopes = new LinkedHashSet<>();
    figure.dated().forEach(row -> row.scope().ifPresent(scopes::add));
    return scopes;
  }

  /** What is known for the cases of a scope. */
  private static OnDay in(@Nullable Scope scope, Instant noon, Figure<?> figure, Policy<?> policy) {
    World world =
        new World(policy, noon, new World.InScope(scope), null, World.Guessing.EVERYTHING);
    OnDay known = new OnDay(figure, Basis.DETERMINED, List.of(), false);
    do {
      Slate m = new Slate(policy, null, world);
      m.moveTo(noon);
      World.Choice choice = world.choice(figure, noon, false, m);
      Basis basis = choice.basis() == null ? Basis.DETERMINED : choice.basis();
      List<Told> told =
          choice.value() == null
              ? List.of()
              : List.of(new Told(choice.value(), Optional.ofNullable(choice.said())));
      known = join(known, new OnDay(figure, basis, told, choice.open()));
    } while (world.next());
    return known;
  }

  /** Where nothing is known of some cases, what is known of others is told. */
  private static OnDay join(OnDay one, OnDay other) {
    Set<Told> told = new LinkedHashSet<>(one.told());
    told.addAll(other.told());
    told.removeIf(value -> value.text().isEmpty() && isSaid(value.value(), told));
    boolean open = one.open() || other.open();
    boolean several = told.size() > 1 || open;
    Basis basis = one.basis().weaker(other.basis());
    if (several && !told.isEmpty()) {
      basis = Basis.CANDIDATES;
    }
    return new OnDay(one.figure(), basis, new ArrayList<>(told), open);
  }

  /** Whether a text says a value that is told without one as well: as the other of a switch. */
  private static boolean isSaid(Object value, Set<Told> told) {
    return told.stream().anyMatch(one -> one.text().isPresent() && one.value().equals(value));
  }
}
