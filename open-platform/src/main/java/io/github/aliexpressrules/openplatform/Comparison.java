package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.buyer.ClaimAssessment;
import io.github.aliexpressrules.buyer.OrderQuestions;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * An answer of the platform beside the one that the rules give for the same instant.
 *
 * @param answer the platform's answer
 * @param rules by which rules it is compared, {@code guides} or {@code in-force}
 * @param relation whether the two agree
 * @param story both in words, and what they rest on where they differ
 */
public record Comparison(PlatformAnswer answer, String rules, Relation relation, String story) {
  static final String GUIDES = "guides";
  static final String IN_FORCE = "in-force";
  private static final ZoneId ZONE = PacificClock.ZONE;

  /** How two answers stand to each other. */
  public enum Relation {
    /** They say the same. */
    AGREES,
    /** They contradict each other. */
    DIFFERS,
    /** The rules do not say, or it is not known for which instant to ask them. */
    OPEN
  }

  /** Checks the parts. */
  public Comparison {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(story, "story");
  }

  /** Compares all that the platform answers of an order with the guides and the rules in force. */
  public static List<Comparison> of(ImportedOrder imported) {
    Objects.requireNonNull(imported, "imported");
    List<Comparison> all = new ArrayList<>();
    imported
        .order()
        .ifPresent(
            order -> {
              for (PlatformAnswer answer : imported.answers()) {
                if (answer instanceof PlatformAnswer.ArrivalTimer timer) {
                  all.add(timer(timer));
                } else {
                  all.add(with(answer, GUIDES, imported, BuyerRules.standard().order(order)));
                  all.add(with(answer, IN_FORCE, imported, BuyerRules.inForce().order(order)));
                }
              }
            });
    return List.copyOf(all);
  }

  private static Comparison with(
      PlatformAnswer answer, String rules, ImportedOrder imported, OrderQuestions whole) {
    OrderQuestions about = answer.line().map(whole::line).orElse(whole);
    Optional<Dispute> dispute =
        imported
            .dispute(answer.line())
            .or(() -> imported.dispute(Optional.empty()))
            .map(ImportedDispute::dispute);
    if (answer instanceof PlatformAnswer.CanOpenDispute can) {
      Question<?> question = dispute.map(about::disputeWindow).orElseGet(about::disputeWindow);
      return yesOrNo(can, can.yes(), "a dispute can", "be opened", rules, imported, question);
    }
    if (answer instanceof PlatformAnswer.IsUndecided undecided && dispute.isPresent()) {
      return yesOrNo(
          undecided,
          undecided.yes(),
          "the dispute is",
          "undecided",
          rules,
          imported,
          about.dispute(dispute.get()).status());
    }
    if (answer instanceof PlatformAnswer.MostRefund most && dispute.isPresent()) {
      return most(most, rules, about.claim(Requests.claim(dispute.get())), dispute.get());
    }
    return new Comparison(
        answer, rules, Relation.OPEN, "The dispute that it is about is not told.");
  }

  private static Comparison yesOrNo(
      PlatformAnswer answer,
      boolean yes,
      String subject,
      String what,
      String rules,
      ImportedOrder imported,
      Question<?> question) {
    String says =
        "The platform says that "
            + subject
            + (yes ? " " : subject.endsWith("can") ? "not " : " not ")
            + what;
    List<Unknown> obstacles = imported.obstacles(question.id(), answer.line());
    if (!obstacles.isEmpty()) {
      return new Comparison(
          answer,
          rules,
          Relation.OPEN,
          says + "; the rules cannot be asked: " + obstacles.get(0).why());
    }
    if (imported.readAt().isEmpty()) {
      return unknownTime(answer, yes, says, rules, question, imported);
    }
    Instant at = imported.readAt().get();
    Decision<?> decision = question.exactlyAt(at);
    Relation relation = relation(yes, decision.verdict());
    return new Comparison(
        answer,
        rules,
        relation,
        says
            + " ("
            + local(at)
            + "). "
            + called(rules)
            + " "
            + word(decision.verdict())
            + window(decision.window())
            + "."
            + (relation == Relation.AGREES ? "" : " " + why(decision)));
  }

  private static Relation relation(boolean yes, Verdict verdict) {
    if (verdict == Verdict.UNDETERMINED) {
      return Relation.OPEN;
    }
    return yes == (verdict == Verdict.YES) ? Relation.AGREES : Relation.DIFFERS;
  }

  /** Without the instant all that can be said is when the two would agree. */
  private static Comparison unknownTime(
      PlatformAnswer answer,
      boolean yes,
      String says,
      String rules,
      Question<?> question,
      ImportedOrder imported) {
    Instant from = Requests.lastKnown(imported).orElse(Instant.MIN);
    List<Window> agreeing = new ArrayList<>();
    boolean open = false;
    for (Decision<?> segment : question.timeline().segments()) {
      if (segment.window().until().map(until -> until.isAfter(from)).orElse(true)) {
        open |= segment.verdict() == Verdict.UNDETERMINED;
        if (relation(yes, segment.verdict()) == Relation.AGREES) {
          join(agreeing, segment.window());
        }
      }
    }
    String when =
        agreeing.stream()
            .map(window -> window(window).strip())
            .collect(Collectors.joining("; and "));
    return new Comparison(
        answer,
        rules,
        agreeing.isEmpty() && !open ? Relation.DIFFERS : Relation.OPEN,
        says
            + "; when it said so is not told. "
            + called(rules)
            + " "
            + (agreeing.isEmpty() ? "say the same at no later time" : "say the same " + when)
            + ".");
  }

  /** Adds a stretch of time to those before it, in one with the last if it follows that. */
  private static void join(List<Window> all, Window next) {
    int last = all.size() - 1;
    if (last >= 0 && next.from().isPresent() && all.get(last).until().equals(next.from())) {
      all.set(last, Window.of(all.get(last).from().orElse(null), next.until().orElse(null)));
    } else {
      all.add(next);
    }
  }

  private static Comparison most(
      PlatformAnswer.MostRefund most,
      String rules,
      Question<ClaimAssessment> claim,
      Dispute dispute) {
    String says =
        "The platform lets at most " + most.most() + " be claimed. " + called(rules) + " ";
    Optional<Money> ours = claim.at(dispute.openedAt()).result().map(ClaimAssessment::maxRefund);
    if (ours.isEmpty() || !ours.get().isSameCurrency(most.most())) {
      return new Comparison(most, rules, Relation.OPEN, says + "say no amount in that currency.");
    }
    boolean same = ours.get().isEqual(most.most());
    return new Comparison(
        most,
        rules,
        same ? Relation.AGREES : Relation.DIFFERS,
        says + "say " + (same ? "the same." : ours.get() + ", what was paid for these goods."));
  }

  /** The platform's timer beside the days that were promised. */
  private static Comparison timer(PlatformAnswer.ArrivalTimer timer) {
    Duration more = Duration.between(timer.counted(), timer.ends());
    String counted =
        timer.days()
            + " days of 24 hours after the last shipping end at "
            + local(timer.counted())
            + "; the platform's timer ends ";
    if (more.isZero()) {
      return new Comparison(timer, GUIDES, Relation.AGREES, counted + "at the same time.");
    }
    boolean days = more.toSeconds() % Duration.ofDays(1).toSeconds() == 0 && !more.isNegative();
    return new Comparison(
        timer,
        GUIDES,
        days ? Relation.AGREES : Relation.DIFFERS,
        counted
            + "at "
            + local(timer.ends())
            + (days
                ? ", " + more.toDays() + " days later: it was extended."
                : ". Taken is the platform's."));
  }

  private static String called(String rules) {
    return rules.equals(GUIDES) ? "The guides" : "The rules in force";
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case YES -> "say yes";
      case NOT_YET -> "say not yet";
      case NO_LONGER -> "say no longer";
      case NO -> "say no";
      case UNDETERMINED -> "leave it open";
    };
  }

  private static String window(Window window) {
    return window.from().map(from -> " from " + local(from)).orElse("")
        + window.until().map(until -> " until " + local(until)).orElse("");
  }

  private static String local(Instant at) {
    return Language.ENGLISH.instant(at, ZONE);
  }

  /** The sentences that make a verdict what it is. */
  static String why(Decision<?> decision) {
    return decision.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.NOTED)
        .filter(finding -> finding.outcome().verdict() == decision.verdict())
        .map(
            finding ->
                finding.explanation(Language.ENGLISH, ZONE) + " [" + finding.rule().id() + "]")
        .collect(Collectors.joining(" "));
  }
}
