package io.github.aliexpressrules.json;

import io.github.aliexpressrules.buyer.BuyerPolicy;
import io.github.aliexpressrules.core.decision.Editions;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.merchant.MerchantPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The policies of both modules, as a policy file states them: one JSON object with the figures that
 * differ from the standard, each as its value or as {@code {"value":...,"cites":["S5:40"]}}.
 *
 * <p>Example: {@code Policies.read("{\"dispute-closes\":\"14 calendar days\"}")}.
 *
 * @param buyer the buyer's
 * @param merchant the merchant's
 */
public record Policies(BuyerPolicy buyer, MerchantPolicy merchant) {
  /** Checks the parts. */
  public Policies {
    Objects.requireNonNull(buyer, "buyer");
    Objects.requireNonNull(merchant, "merchant");
  }

  /** Returns the standard policies. */
  public static Policies standard() {
    return new Policies(BuyerPolicy.standard(), MerchantPolicy.standard());
  }

  /**
   * Reads what differs from the standard.
   *
   * @throws RequestException if the text is no JSON object, a figure is unknown, a value has
   *     another form, or the policy would contradict itself; the message says what would be right
   */
  public static Policies read(String text) {
    Objects.requireNonNull(text, "text");
    return PolicyReader.read(JsonText.parsePolicy(text), Path.POLICY, standard());
  }

  /** Returns these policies as one source tells them: with that source's figures in place. */
  public Policies readBy(Reading reading) {
    return new Policies(buyer.readBy(reading), merchant.readBy(reading));
  }

  /** Returns all figures of both modules, the buyer's first. */
  public List<Figure<?>> figures() {
    List<Figure<?>> all = new ArrayList<>(buyer.figures());
    all.addAll(merchant.figures());
    return all;
  }

  /**
   * Returns the name of the business calendar that both count on, for example {@code US+CN}; empty
   * if it has none, as that of the standard: Monday to Friday.
   */
  public Optional<String> calendar() {
    return Calendars.name(buyer.calendar());
  }

  /** Returns the value in force. */
  public Object get(Figure<?> figure) {
    return isBuyers(figure) ? buyer.get(figure) : merchant.get(figure);
  }

  /** Returns the lines that state the value in force. */
  public List<Citation> citations(Figure<?> figure) {
    return isBuyers(figure) ? buyer.citations(figure) : merchant.citations(figure);
  }

  /** Returns the lines that state another value. */
  public List<Citation> contested(Figure<?> figure) {
    return isBuyers(figure) ? buyer.contested(figure) : merchant.contested(figure);
  }

  /**
   * Returns the figures to which the other policies give another value, in the order of the
   * rulebook.
   */
  public List<Figure<?>> differences(Policies other) {
    Objects.requireNonNull(other, "other");
    return figures().stream()
        .<Figure<?>>map(figure -> figure)
        .filter(figure -> !get(figure).equals(other.get(figure)))
        .toList();
  }

  /**
   * Returns these policies with the value that others give one figure; empty if the policy would
   * contradict itself.
   */
  Optional<Policies> with(Figure<?> figure, Policies others) {
    try {
      return Optional.of(
          isBuyers(figure)
              ? new Policies(with(buyer, figure, others.buyer), merchant)
              : new Policies(buyer, with(merchant, figure, others.merchant)));
    } catch (InvalidValueException contradiction) {
      return Optional.empty();
    }
  }

  private static <P extends Policy<P>, T> P with(P policy, Figure<T> figure, P other) {
    return policy.with(figure, other.get(figure));
  }

  /** Returns what differs from the standard as JSON that {@link #read} reads back. */
  public String json() {
    return PolicyWriter.write(this, differences(standard()));
  }

  Optional<Figure<?>> figure(String name) {
    return buyer.figure(name).or(() -> merchant.figure(name));
  }

  boolean isBuyers(Figure<?> figure) {
    return buyer.figures().contains(Objects.requireNonNull(figure, "figure"));
  }

  /**
   * Returns what the platform's dated texts say of each figure on a day: for an order that was
   * placed on it and whose clocks start on it. In the order of the rulebooks.
   */
  public List<Editions.OnDay> editions(LocalDate day) {
    Objects.requireNonNull(day, "day");
    List<Editions.OnDay> all = new ArrayList<>(Editions.on(day, buyer));
    all.addAll(Editions.on(day, merchant));
    return all;
  }

  /**
   * Writes what is known of a figure on a day: {@code {"figure","basis","open","values":[{"value",
   * "from","until","for","cites"}]}}, on one line.
   */
  public static String json(Editions.OnDay known) {
    Objects.requireNonNull(known, "known");
    return JsonOut.object(json -> json.edition(known));
  }
}
