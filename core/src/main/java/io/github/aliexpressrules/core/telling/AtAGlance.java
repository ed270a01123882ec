package io.github.aliexpressrules.core.telling;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.telling.Screen.Span;
import io.github.aliexpressrules.core.validation.Plain;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers told for a screen: the answer, what decides and what to do next in the first lines, then
 * what explains them. {@link Explanation} tells all of it.
 *
 * <p>Example: {@code AtAGlance.in(Language.ENGLISH, zone).of(question, now)}.
 */
public final class AtAGlance {
  private static final int WIDTH = 80;
  private static final int LINES = 24;
  private static final int NAME = 25;
  private static final int CITED = 3;

  private final Language language;
  private final ZoneId zone;
  private final Style style;
  private final int width;

  private AtAGlance(Language language, ZoneId zone, Style style, int width) {
    this.language = Objects.requireNonNull(language, "language");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.style = Objects.requireNonNull(style, "style");
    this.width = width;
  }

  /** Tells answers in a language, with dates in a zone; 80 columns, nothing set off. */
  public static AtAGlance in(Language language, ZoneId zone) {
    return new AtAGlance(language, zone, Style.PLAIN, WIDTH);
  }

  /** Returns the same with parts set off. */
  public AtAGlance styled(Style shown) {
    return new AtAGlance(language, zone, Objects.requireNonNull(shown, "shown"), width);
  }

  /** Returns the same for a screen of so many columns; fewer than 40 count as 40. */
  public AtAGlance columns(int columns) {
    return new AtAGlance(language, zone, style, Math.max(40, columns));
  }

  /** Tells the answer to a question at an instant. */
  public String of(Question<?> question, Instant at) {
    return told(Glance.of(question, at, language, zone), asked(at));
  }

  /** Tells the answer to a question at an instant, and where the sources differ. */
  public String of(Readings<?> readings, Instant at) {
    return told(Glance.of(readings, at, language, zone), asked(at));
  }

  /** Tells an answer about a case that has a name. */
  public String of(Glance glance, Instant at, String id) {
    Objects.requireNonNull(glance, "glance");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(id, "id");
    return told(
        glance, language.say(Phrase.GLANCE_ASKED_OF, zone, id, language.day(at, zone), place()));
  }

  /** Tells an answer about a case without a name. */
  public String of(Glance glance, Instant at) {
    return told(Objects.requireNonNull(glance, "glance"), asked(at));
  }

  private String asked(Instant at) {
    Objects.requireNonNull(at, "at");
    return language.say(Phrase.GLANCE_ASKED, zone, language.day(at, zone), place());
  }

  private String place() {
    return language.place(zone).replace(' ', '\u00a0');
  }

  /** Says for which instant and in which zone answers on one line each are told. */
  public String each() {
    return screen().wrapped("", "  ", Span.quiet(say(Phrase.GLANCE_EACH, place()))).toString();
  }

  /** Draws how the answer to a question changes over all time. */
  public String timeline(Question<?> question, Instant at) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(at, "at");
    return new TimelineText(screen(), language, zone).told(question, null, at);
  }

  /** Draws how the answer to a question changes over all time, and where the sources differ. */
  public String timeline(Readings<?> readings, Instant at) {
    Objects.requireNonNull(readings, "readings");
    Objects.requireNonNull(at, "at");
    return new TimelineText(screen(), language, zone).told(readings.standard(), readings, at);
  }

  /** Draws the answers to several questions over each other, a bar for each, in their order. */
  public String overlay(List<? extends Question<?>> questions, Instant at) {
    Objects.requireNonNull(questions, "questions");
    Objects.requireNonNull(at, "at");
    return new OverlayText(screen(), language, zone).told(questions, at);
  }

  /** Tells who says what at an instant, which dates are safe, and who says what over time. */
  public String readings(Readings<?> readings, Instant at) {
    Objects.requireNonNull(readings, "readings");
    Objects.requireNonNull(at, "at");
    return new ReadingsText(screen(), language, zone).told(readings, at);
  }

  private Screen screen() {
    return new Screen(width, style);
  }

  /** Tells an answer on one line: the case, a sign, the answer, and its date. */
  public String brief(Glance glance, String id) {
    Objects.requireNonNull(glance, "glance");
    Objects.requireNonNull(id, "id");
    return screen()
        .line(
            Span.text(Columns.padded(Columns.cut(Plain.text(id), NAME), NAME) + " "),
            Span.of(
                glance.tone(),
                Screen.sign(glance.tone()) + " " + Columns.padded(glance.word(), 18)),
            Span.text(" "),
            Span.date(glance.when().isEmpty() ? "" : glance.when()))
        .toString();
  }

  private String told(Glance glance, String asked) {
    int droppable = droppable(glance).size();
    Screen screen = screen(glance, asked, new Room(droppable, CITED, false));
    for (int kept = droppable - 1; screen.size() > LINES && kept >= 0; kept--) {
      screen = screen(glance, asked, new Room(kept, CITED, false));
    }
    for (boolean tight : new boolean[] {false, true}) {
      if (screen.size() > LINES) {
        screen = screen(glance, asked, new Room(0, 1, tight));
      }
    }
    return screen.toString();
  }

  /**
   * For what there is room.
   *
   * @param reasons how many reasons that stand in nobody's way
   * @param lines how many lines of sources beside each reason
   * @param isTight whether what goes on with what decides is told with it
   */
  private record Room(int reasons, int lines, boolean isTight) {}

  /**
   * The reasons that can be left to the whole telling: those that stand in nobody's way, and before
   * them further doubts about the platform's texts, beside the one that is told first.
   */
  private static List<Glance.Reason> droppable(Glance glance) {
    return glance.reasons().stream()
        .filter(reason -> !glance.isOfDecider(reason))
        .filter(
            reason ->
                reason.finding().outcome() == Outcome.NOTED
                    || reason.finding().outcome() == Outcome.SATISFIED
                    || isFurtherDoubt(reason.finding(), glance))
        .toList();
  }

  private static boolean isFurtherDoubt(Finding finding, Glance glance) {
    return finding.outcome() == Outcome.UNKNOWN
        && glance.decision().verdict() == Verdict.UNDETERMINED
        && finding.ground().filter(known -> known.basis().isOpen()).isPresent();
  }

  private Screen screen(Glance glance, String asked, Room room) {
    Screen screen = screen();
    Set<String> paths = new HashSet<>();
    head(glance, room, paths, screen);
    reasons(glance, room, screen);
    doings(glance, paths, screen);
    screen.wrapped("", "  ", Span.text(glance.idle()));
    glance
        .sources()
        .ifPresent(
            said ->
                screen.wrapped(
                    "",
                    "  ",
                    new Span(
                        glance.isContested() ? Style.Part.DIFFERENCE : Style.Part.TEXT, said)));
    glance.leftOut().ifPresent(said -> screen.wrapped("", "  ", Span.text(said)));
    return screen.wrapped("", "  ", Span.quiet(asked));
  }

  private void head(Glance glance, Room room, Set<String> paths, Screen screen) {
    String rest = glance.answer().substring(glance.word().length());
    if (glance.answer().startsWith(glance.word())) {
      screen.wrapped("", "", Span.of(glance.tone(), glance.word()), Span.date(rest));
    } else {
      screen.wrapped("", "", Span.of(glance.tone(), glance.answer()));
    }
    glance
        .decides()
        .ifPresent(
            reason ->
                screen.wrapped(
                    "",
                    "",
                    Span.text(room.isTight() ? whole(reason, glance) : reason.text()),
                    Span.quiet(" " + cited(reason.finding(), room))));
    screen.wrapped(
        "",
        "  ",
        Span.text(
            glance
                .next()
                .map(
                    doing ->
                        (doing.isAnytime()
                                ? say(Phrase.NEXT, doing.text())
                                : say(Phrase.NEXT_WHEN, doing.when(), doing.text()))
                            + where(doing, paths))
                .orElseGet(() -> say(Phrase.NEXT_NOTHING))));
  }

  /** The menu path; each is told once. */
  private static String where(Glance.Doing doing, Set<String> told) {
    return doing.where().filter(told::add).map(path -> " (" + path + ")").orElse("");
  }

  private void reasons(Glance glance, Room room, Screen screen) {
    if (glance.reasons().isEmpty()) {
      screen.blank();
      return;
    }
    screen.blank().heading(say(Phrase.WHY));
    List<Glance.Reason> droppable = droppable(glance);
    List<Glance.Reason> told = new ArrayList<>(glance.reasons());
    told.removeAll(droppable.subList(room.reasons(), droppable.size()));
    int left = glance.reasons().size() - told.size();
    told.removeIf(reason -> room.isTight() && glance.isOfDecider(reason));
    for (Glance.Reason reason : told) {
      Span sign =
          reason
              .tone()
              .map(tone -> Span.of(tone, "  " + sign(tone) + " "))
              .orElseGet(() -> Span.text("  - "));
      String lines = glance.isOfDecider(reason) ? "" : " " + cited(reason.finding(), room);
      screen.wrapped(sign, "    ", Span.text(reason.text()), Span.quiet(lines));
    }
    if (left > 0) {
      screen.wrapped("    ", "    ", Span.quiet(more(left)));
    }
  }

  /** What decides, and what goes on with it. */
  private static String whole(Glance.Reason decides, Glance glance) {
    return Stream.concat(
            Stream.of(decides),
            glance.reasons().stream().filter(reason -> glance.isOfDecider(reason)))
        .map(Glance.Reason::text)
        .collect(Collectors.joining(" "));
  }

  private String more(int count) {
    return language.counted(Phrase.MORE_REASONS, Phrase.MORE_REASONS_OTHER, count);
  }

  private static String sign(Tone tone) {
    return tone == Tone.OVER ? "x" : Screen.sign(tone);
  }

  /** For example {@code [S5b:97, S4:21; otherwise S3:11]}. */
  private String cited(Finding finding, Room room) {
    return "["
        + lines(finding.citations(), room.lines())
        + (finding.contested().isEmpty()
            ? ""
            : "; " + say(Phrase.OTHERWISE, lines(finding.contested(), room.lines())))
        + "]";
  }

  /** The first few lines. */
  private String lines(List<Citation> citations, int most) {
    String first =
        citations.stream().limit(most).map(Glance::cited).collect(Collectors.joining(", "));
    return citations.size() > most ? say(Phrase.MORE_LINES, first) : first;
  }

  private void doings(Glance glance, Set<String> paths, Screen screen) {
    if (glance.doings().isEmpty() && glance.dates().isEmpty()) {
      return;
    }
    screen.heading(say(Phrase.ALSO));
    List<Glance.Doing> doings = glance.doings();
    for (int i = 0; i < doings.size(); i++) {
      Glance.Doing doing = doings.get(i);
      String who = doing.who(language);
      boolean goesOn = i > 0 && doings.get(i - 1).who(language).equals(who);
      boolean isFirst = i + 1 < doings.size() && doings.get(i + 1).who(language).equals(who);
      String what = doing.text() + where(doing, paths);
      if (who.isEmpty()) {
        screen.wrapped("  ", "    ", Span.text(what));
      } else if (goesOn || isFirst) {
        if (!goesOn) {
          screen.wrapped("  ", "    ", Span.date(say(Phrase.BESIDE, who, "").stripTrailing()));
        }
        screen.wrapped("    ", "      ", Span.text(what));
      } else {
        beside(who, what, screen);
      }
    }
    glance.dates().forEach(date -> beside(date.date(), date.title(), screen));
  }

  /** A date, and after it what is to be done or happens then. */
  private void beside(String when, String what, Screen screen) {
    String head = say(Phrase.BESIDE, when, "");
    String date = head.stripTrailing();
    screen.wrapped("  ", "    ", Span.date(date), Span.text(head.substring(date.length()) + what));
  }

  private String say(Phrase phrase, Object... values) {
    return language.say(phrase, zone, values);
  }
}
