package io.github.aliexpressrules.json;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Rulebook;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that a request is answered by: those of every module, each under its policy. */
final class RuleSets {
  static final String READING = "reading";
  static final String POLICY = "policy";
  static final String RULES = "rules";

  /** Which rules a request is answered by, as it writes them. */
  static final String GUIDES = "guides";

  static final String IN_FORCE = "in-force";

  private static final RuleSets STANDARD = new RuleSets(null, null, false);

  /** Null under the standard policy, which is set up when it is first asked for: one of two. */
  private final @Nullable BuyerRules buyer;

  private final @Nullable MerchantRules merchant;
  private final boolean inForce;

  private RuleSets(@Nullable BuyerRules buyer, @Nullable MerchantRules merchant, boolean inForce) {
    this.buyer = buyer;
    this.merchant = merchant;
    this.inForce = inForce;
  }

  /** The rules under the standard policies. */
  static RuleSets standard() {
    return STANDARD;
  }

  /** The buyer's. */
  BuyerRules buyer() {
    return buyer != null ? buyer : inForce ? BuyerRules.inForce() : BuyerRules.standard();
  }

  /** The merchant's. */
  MerchantRules merchant() {
    return merchant != null
        ? merchant
        : inForce ? MerchantRules.inForce() : MerchantRules.standard();
  }

  private Policies policies() {
    return new Policies(buyer().policy(), merchant().policy());
  }

  /** Everything that the modules know, in the order of their rulebooks. */
  static Catalogue catalogue() {
    return Catalogue.join(List.of(BuyerRules.catalogue(), MerchantRules.catalogue()));
  }

  /** Every text by its key, and those around the rulebooks' own. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>(Phrase.texts());
    texts.putAll(BuyerRules.rulebook().texts(BuyerRules.standard().policy()));
    texts.putAll(MerchantRules.rulebook().texts(MerchantRules.standard().policy()));
    texts.putAll(ToldFacts.texts());
    return Collections.unmodifiableMap(texts);
  }

  /** The questions with a rule whose sentence names a figure. */
  static Set<String> questionsNaming(Figure<?> figure) {
    return Stream.concat(
            naming(BuyerRules.rulebook(), BuyerRules.standard().policy(), figure),
            naming(MerchantRules.rulebook(), MerchantRules.standard().policy(), figure))
        .collect(Collectors.toSet());
  }

  private static Stream<String> naming(Rulebook rulebook, Policy<?> policy, Figure<?> figure) {
    return rulebook.catalogue().rules().stream()
        .filter(rule -> rule.figures(policy).contains(figure))
        .flatMap(rule -> rulebook.questions(rule).stream());
  }

  /** The rules under other policies. */
  static RuleSets under(Policies policies) {
    return new RuleSets(
        BuyerRules.under(policies.buyer()), MerchantRules.under(policies.merchant()), false);
  }

  /**
   * Returns the rules as a request wants them: as one source tells them, with figures of its own.
   *
   * @throws RequestException if the source or a figure is unknown, a value has another form, or the
   *     policy would contradict itself
   */
  RuleSets by(RequestReader.Wanted wanted) {
    boolean wantsInForce = named(wanted.rules()).filter(IN_FORCE::equals).isPresent();
    if (wanted.reading() == null) {
      return (wantsInForce ? inForce() : this).changedBy(wanted.policy()).counting(wanted);
    }
    Path path = Path.REQUEST.member(READING);
    Reading source = (Reading) Form.of(Reading.class).read(wanted.reading(), path);
    if (wantsInForce) {
      throw path.refuse(
          "must not be given with rules " + IN_FORCE,
          Excerpt.quoted(source.toString()),
          "Leave out one of the two: the rules in force are no source's.");
    }
    return readBy(source).changedBy(wanted.policy()).counting(wanted);
  }

  /**
   * Returns the rules with business days counted on the calendar that the request names.
   *
   * @throws RequestException if there is none of that name, or the policy names another
   */
  RuleSets counting(RequestReader.Wanted wanted) {
    Optional<String> name = Calendars.named(wanted.calendar(), Path.REQUEST);
    if (name.isEmpty()) {
      return this;
    }
    Optional<String> other =
        Calendars.name(buyer().policy().calendar()).filter(own -> !own.equals(name.get()));
    if (other.isPresent() && wanted.policy() != null) {
      throw Path.REQUEST
          .member(Calendars.CALENDAR)
          .refuse(
              "must be that of the policy, " + other.get(),
              Excerpt.quoted(name.get()),
              "Leave out one of the two.");
    }
    RuleSets counted = under(Calendars.on(name.get(), policies()));
    return inForce ? counted.inForce() : counted;
  }

  /**
   * Returns which rules a request names, if any.
   *
   * @throws RequestException if there are none of that name
   */
  static Optional<String> named(@Nullable Json rules) {
    if (rules == null) {
      return Optional.empty();
    }
    if (rules instanceof Json.Str text
        && (text.text().equals(GUIDES) || text.text().equals(IN_FORCE))) {
      return Optional.of(text.text());
    }
    throw Path.REQUEST
        .member(RULES)
        .refuse(
            "must be " + GUIDES + " or " + IN_FORCE,
            rules.shown(),
            "Leave it out for " + GUIDES + ".");
  }

  /** The same rules, but by the platform's dated texts where the policies change nothing. */
  private RuleSets inForce() {
    return new RuleSets(
        buyer == null ? null : BuyerRules.inForce(buyer.policy()),
        merchant == null ? null : MerchantRules.inForce(merchant.policy()),
        true);
  }

  /**
   * Returns the rules as one source tells them.
   *
   * @throws RequestException if the source's figures contradict those of the policies
   */
  RuleSets readBy(Reading reading) {
    try {
      return under(policies().readBy(reading));
    } catch (InvalidValueException contradiction) {
      throw Path.REQUEST.member(READING).refuseWhole(contradiction);
    }
  }

  /**
   * Returns the rules with the figures of the request's own policy, if it has one.
   *
   * @throws RequestException as {@link #by} does
   */
  RuleSets changedBy(@Nullable Json policy) {
    if (policy == null) {
      return this;
    }
    Path path = Path.REQUEST.member(POLICY);
    if (!(policy instanceof Json.Obj object)) {
      throw path.refuse(
          "must be an object",
          policy.shown(),
          "Write what differs from the standard, for example {\"dispute-closes\":\"14 calendar"
              + " days\"}.");
    }
    RuleSets changed = under(PolicyReader.read(object, path, policies()));
    return inForce ? changed.inForce() : changed;
  }
}
