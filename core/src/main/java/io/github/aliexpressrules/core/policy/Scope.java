package io.github.aliexpressrules.core.policy;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text is for: a country, a programme. Two scopes are the same only if they are the same
 * object.
 *
 * <p>Example: {@code Scope.of("buyers in Brazil", Order.class, order ->
 * order.buyerCountry().map("BR"::equals))}.
 */
public final class Scope {
  private final String name;
  private final Function<Object, Optional<Boolean>> holds;

  private Scope(String name, Function<Object, Optional<Boolean>> holds) {
    this.name = Objects.requireNonNull(name, "name");
    this.holds = holds;
  }

  /**
   * Defines a scope.
   *
   * @param name whom the text is for, in a few words
   * @param of the type of the case's facts that decide it
   * @param holds whether they lie in it; empty if a fact that decides it is not given
   */
  public static <S> Scope of(String name, Class<S> of, Function<S, Optional<Boolean>> holds) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(holds, "holds");
    return new Scope(
        name, facts -> of.isInstance(facts) ? holds.apply(of.cast(facts)) : Optional.empty());
  }

  /** Returns whether a case lies in it; empty if that is not known. */
  public Optional<Boolean> holds(@Nullable Object facts) {
    return facts == null ? Optional.empty() : holds.apply(facts);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
