package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Overlay;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An overlay drawn in text: a bar for each question, all on one scale of time, and the dates at
 * which a verdict changes.
 *
 * <p>{@code =} is yes, {@code .} not yet, {@code x} no, {@code ?} undetermined, and an empty
 * stretch no longer.
 */
public final class OverlayDrawing {
  private static final int NAME = 26;

  private final Phrases phrases;

  private OverlayDrawing(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Draws an overlay in English, with dates in a zone. */
  public static String of(Overlay overlay, ZoneId zone) {
    return of(overlay, Language.ENGLISH, zone);
  }

  /** Draws an overlay in a language, with dates in a zone. */
  public static String of(Overlay overlay, Language language, ZoneId zone) {
    Objects.requireNonNull(overlay, "overlay");
    return new OverlayDrawing(new Phrases(language, zone)).drawn(overlay);
  }

  private String drawn(Overlay overlay) {
    List<Overlay.Segment> segments = overlay.segments();
    TimeBar bars = new TimeBar(segments.stream().map(Overlay.Segment::window).toList(), NAME + 2);
    List<String> lines = new ArrayList<>();
    lines.add(numbers(segments, bars));
    for (String question : segments.get(0).verdicts().keySet()) {
      lines.add(row(question, segments, bars));
    }
    lines.add("  " + phrases.say(Phrase.LEGEND));
    for (int i = 1; i < segments.size(); i++) {
      lines.add(changes(i, segments.get(i - 1), segments.get(i)));
    }
    lines.add("   (" + phrases.place() + ")");
    return String.join("\n", lines) + "\n";
  }

  private static String numbers(List<Overlay.Segment> segments, TimeBar bars) {
    StringBuilder line = new StringBuilder(name(""));
    for (int i = 0; i < segments.size(); i++) {
      line.append(' ').append(bars.numbered(i, " "));
    }
    return TimeBar.cut(line.toString().stripTrailing());
  }

  private static String row(String question, List<Overlay.Segment> segments, TimeBar bars) {
    StringBuilder line = new StringBuilder(name(question)).append('|');
    for (int i = 0; i < segments.size(); i++) {
      String fill =
          TimeBar.fill(segments.get(i).verdicts().getOrDefault(question, Verdict.NOT_YET));
      line.append(bars.plain(i, fill)).append('|');
    }
    return TimeBar.cut(line.toString());
  }

  /** The questions whose verdict changes, and what they turn into. */
  private String changes(int index, Overlay.Segment before, Overlay.Segment after) {
    TextLayout text = new TextLayout();
    List<String> changed = new ArrayList<>();
    after
        .verdicts()
        .forEach(
            (question, verdict) -> {
              if (before.verdicts().get(question) != verdict) {
                changed.add(question + " " + phrases.verdict(verdict));
              }
            });
    String date = phrases.local(after.window().from().orElseThrow());
    text.wrapped(
        " ".repeat(30),
        String.format(Locale.ROOT, "%2s %-26s ", TimeBar.number(index), date)
            + phrases.language().list(changed));
    return text.toString().stripTrailing();
  }

  private static String name(String question) {
    return String.format(Locale.ROOT, "  %-" + NAME + "s", question);
  }
}
