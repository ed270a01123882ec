package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.policy.FigureSet;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.source.Citation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What does not depend on the case, encoded once: ids, outcomes, citations, and the English words
 * around what is filled in. There are as many as there are constants in the rulebooks.
 */
final class Constants {
  private static final Map<Case, OfCase> CASES = new ConcurrentHashMap<>();
  private static final Map<Action, OfAction> ACTIONS = new ConcurrentHashMap<>();
  private static final Map<MilestoneKind, OfMilestone> MILESTONES = new ConcurrentHashMap<>();

  private Constants() {}

  static OfCase of(Case how) {
    OfCase known = CASES.get(how);
    return known == null ? CASES.computeIfAbsent(how, OfCase::new) : known;
  }

  static OfAction of(Action action) {
    OfAction known = ACTIONS.get(action);
    return known == null ? ACTIONS.computeIfAbsent(action, OfAction::new) : known;
  }

  static OfMilestone of(MilestoneKind kind) {
    OfMilestone known = MILESTONES.get(kind);
    return known == null ? MILESTONES.computeIfAbsent(kind, OfMilestone::new) : known;
  }

  /** Plain text as bytes. */
  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Lines of sources, as a JSON array. */
  static byte[] lines(List<Citation> lines) {
    StringBuilder array = new StringBuilder("[");
    for (Citation line : lines) {
      array.append(array.length() == 1 ? "\"" : ",\"").append(line).append('"');
    }
    return ascii(array.append(']').toString());
  }

  /** The lines that a finding cites, from its explanation's last letter on. */
  static byte[] ofFinding(List<Citation> cites) {
    return ascii(
        "\",\"cites\":" + new String(lines(cites), StandardCharsets.US_ASCII) + ",\"contested\":");
  }

  /** The lines that say otherwise, up to the instant from which on a finding holds. */
  static byte[] contested(List<Citation> others) {
    return ascii(new String(lines(others), StandardCharsets.US_ASCII) + ",\"validFrom\":");
  }

  private static String orNull(Optional<?> value) {
    return value.isPresent() ? "\"" + value.get() + "\"" : "null";
  }

  /** Of a way in which a rule can turn out. */
  static final class OfCase {
    /** Up to the explanation's first letter. */
    final byte[] head;

    final EnglishWords.Pieces words;

    /** From the explanation's last letter on, with the lines that the rule cites. */
    final byte[] cites;

    private @Nullable Contested contested;

    private OfCase(Case how) {
      this.head =
          ascii(
              "{\"rule\":\""
                  + how.rule().id()
                  + "\",\"outcome\":\""
                  + how.outcome().name()
                  + "\",\"explanation\":\"");
      this.words = EnglishWords.Pieces.of(how.parts());
      this.cites = ofFinding(how.rule().citations());
    }

    /** The lines that say otherwise, of a finding that was made under a policy's figures alone. */
    byte[] contested(Finding finding, Policy<?> policy) {
      FigureSet used = finding.figureSet();
      Contested last = contested;
      if (last == null || !last.policy.equals(policy) || !last.used.equals(used)) {
        last = new Contested(policy, used, Constants.contested(finding.contested()));
        contested = last;
      }
      return last.lines;
    }
  }

  /** What was said last of a case; most have but one. */
  private static final class Contested {
    private final Policy<?> policy;
    private final FigureSet used;
    private final byte[] lines;

    Contested(Policy<?> policy, FigureSet used, byte[] lines) {
      this.policy = policy;
      this.used = used;
      this.lines = lines;
    }
  }

  /** Of something that can be done. */
  static final class OfAction {
    /** Up to the first letter of what is to be done. */
    final byte[] head;

    final EnglishWords.Pieces words;

    /** Where, and up to the instant by which. */
    final byte[] where;

    /** The move, and the end. */
    final byte[] move;

    private OfAction(Action action) {
      this.head = ascii("{\"actor\":\"" + action.actor().name() + "\",\"action\":\"");
      this.words = EnglishWords.Pieces.of(action.parts());
      Utf8 place = new Utf8(64);
      Optional<String> path = action.where(Language.ENGLISH);
      if (path.isPresent()) {
        place.quoted(path.get());
      } else {
        place.none();
      }
      this.where = place.toBytes();
      this.move = ascii(",\"move\":" + orNull(action.move()) + "}");
    }
  }

  /** Of an instant that matters. */
  static final class OfMilestone {
    /** Up to the instant. */
    final byte[] head;

    /** From the actor up to what happens. */
    final byte[] actor;

    /** What happens. */
    final byte[] onPassing;

    /** The rule. */
    final byte[] rule;

    private OfMilestone(MilestoneKind kind) {
      this.head = ascii("{\"name\":\"" + kind.name() + "\",\"at\":");
      this.actor = ascii(",\"actor\":\"" + kind.actor().name() + "\",\"onPassing\":");
      Utf8 words = new Utf8(128);
      words.quoted(kind.onPassing(Language.ENGLISH));
      this.onPassing = words.toBytes();
      this.rule = ascii(",\"rule\":\"" + kind.rule().id() + "\"");
    }
  }
}
