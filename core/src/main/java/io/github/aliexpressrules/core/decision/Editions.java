package io.github.aliexpressrules.core.decision;

import io.github.aliexpressrules.core.check.Require;
import io.github.aliexpressrules.core.policy.Basis;
import io.github.aliexpressrules.core.policy.Dated;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
    World world = new World(policy, noon, null, false);
    Basis basis = Basis.DETERMINED;
    boolean open = false;
    List<Told> told = new ArrayList<>();
    do {
      Slate m = new Slate(policy, null, world);
      m.moveTo(noon);
      World.Choice choice = world.choice(figure, noon, m);
      basis = choice.basis() == null ? basis : basis.weaker(choice.basis());
      open |= choice.open();
      if (choice.value() != null) {
        Told one = new Told(choice.value(), Optional.ofNullable(choice.said()));
        if (!told.contains(one)) {
          told.add(one);
        }
      }
    } while (world.next());
    return new OnDay(figure, told.size() > 1 || open ? weakest(basis) : basis, told, open);
  }

  private static Basis weakest(Basis basis) {
    return basis.weaker(Basis.CANDIDATES);
  }
}
