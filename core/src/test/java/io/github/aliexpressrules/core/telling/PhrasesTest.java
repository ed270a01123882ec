package io.github.aliexpressrules.core.telling;

import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.Samples.money;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.decision.Aspect;
import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.decision.MovedDate;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.policy.SmallPolicy;
import io.github.aliexpressrules.core.policy.Words;
import io.github.aliexpressrules.core.rulebook.Action;
import io.github.aliexpressrules.core.rulebook.Alternatives;
import io.github.aliexpressrules.core.rulebook.Bound;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.QuestionKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.rulebook.Rulebook;
import io.github.aliexpressrules.core.rulebook.Setting;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import io.github.aliexpressrules.core.time.TermUnit;
import io.github.aliexpressrules.core.time.Window;
import io.github.aliexpressrules.core.writing.Chapter;
import io.github.aliexpressrules.core.writing.Conclusion;
import io.github.aliexpressrules.core.writing.Definition;
import io.github.aliexpressrules.core.writing.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that is said can be said in another language, and nobody finds a key by chance. */
class PhrasesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final SmallPolicy POLICY =
      SmallPolicy.on(BusinessCalendar.weekends(ZoneId.of("UTC")));
  private static final Instant MIDNIGHT = Instant.parse("2025-03-10T23:00:00Z");
  private static final Fact START = new Fact("case.startedAt", day(1));

  private static final Action CALL = Action.of("buyer.step.call", Party.BUYER, "Call.", "S4:1");
  private static final Action WRITE =
      Action.of("buyer.step.write", Party.BANK, "Write to {whom}.", "S4:2").at("Menu > Write");

  private static final Rule OPEN =
      Rule.of("buyer.made-up.open", "It is open for {opens}.", "S5:111");
  private static final Case NOT_BEGUN = OPEN.notYet("not-begun", "It has not begun.");
  private static final Case BEFORE = OPEN.notYet("before", "It opens {then}.").steps(CALL, WRITE);
  private static final Case WITHIN =
      OPEN.satisfied("within", "It is open until {end}, {term} after {event}.").steps(CALL, WRITE);
  private static final Case OVER = OPEN.expired("over", "It was open until {end}.").steps(CALL);
  private static final Rule PRICE = Rule.of("buyer.made-up.price", "It has its price.", "S4:21");
  private static final Case CHEAP =
      PRICE.satisfied("cheap", "{a} is at most {b}.", Bound.atMost("a", "b"));
  private static final Case DEAR =
      PRICE.violated("dear", "{a} is not at most {b}.", Bound.atMost("a", "b"));
  private static final Case EQUAL =
      PRICE.violated("equal", "{a} is not below {b}.", Bound.below("a", "b"));
  private static final Case LITTLE =
      PRICE.violated("little", "{a} is not at least {b}.", Bound.atLeast("a", "b"));
  private static final Case FORBIDDEN =
      PRICE.violated("forbidden", "It is forbidden.").steps(CALL, WRITE);
  private static final Case DONE = PRICE.expired("done", "It is done.").settled();
  private static final Case SOON = PRICE.notYet("soon", "It will be cheap.");
  private static final Case UNCLEAR = PRICE.unknown("unclear", "Nobody knows.");
  private static final Case REMARK = PRICE.noted("remark", "Take note of {what}.").steps(WRITE);

  private static final MilestoneKind CLOSING =
      MilestoneKind.of("closing", Party.SELLER, OPEN, "It closes.");
  private static final MilestoneKind ENDING =
      MilestoneKind.of("ending", Party.BUYER, OPEN, "It is over.");
  private static final MilestoneKind OPENING =
      MilestoneKind.of("opening", Party.BUYER, OPEN, "It opens.").beginning();

  private static final Definition<Made, @Nullable Deadline> END =
      Definition.of(
          "end",
          (made, m) ->
              m.knows(START.at())
                  ? Deadline.after(START, m.figure(SmallPolicy.OPENS), m.calendar())
                  : null);

  /** A made-up case: what the price's rule says of it. */
  private record Made(Chapter.Code<Made> price) {}

  /** A made-up result. */
  public record Found(Money most, Optional<Party> by, List<Shade> shades, List<Part> parts) {}

  public record Part(TermUnit unit, boolean whole) {}

  private enum Shade {
    DARK_BLUE
  }

  private static final Chapter<Made, Found> CHAPTER =
      Chapter.<Made, Found>on(QuestionKind.of("buyer.made-up", "Is it so?"))
          .from(made -> START.at(), NOT_BEGUN)
          .rule(OPEN, PhrasesTest::open)
          .rule(PRICE, (made, m) -> made.price().says(made, m))
          .milestone(CLOSING, END)
          .milestone(ENDING, END)
          .milestone(OPENING, END)
          .result(
              (made, m, said) ->
                  new Found(
                      money("USD 2.00"),
                      m.isBefore(day(3)) ? Optional.empty() : Optional.of(Party.SELLER),
                      List.of(Shade.DARK_BLUE),
                      List.of(new Part(TermUnit.HOURS, true))));

  private static final Chapter<Made, NoResult> TIMELESS =
      Chapter.<Made, NoResult>on(QuestionKind.of("buyer.timeless", "Is it so?"))
          .rule(PRICE, (made, m) -> made.price().says(made, m))
          .result((made, m, said) -> NoResult.INSTANCE);

  /** So many remarks that not all fit on a screen; each says one line. */
  private static final Chapter<Integer, NoResult> MANY = many();

  private static Chapter<Integer, NoResult> many() {
    Chapter<Integer, NoResult> chapter =
        Chapter.<Integer, NoResult>on(QuestionKind.of("buyer.many", "Is it so?").titled("So it is"))
            .milestone(
                ENDING, Definition.of("end", (count, m) -> m.after(START, SmallPolicy.OPENS)))
            .rule(
                OPEN,
                (count, m) -> {
                  Deadline end = m.after(START, SmallPolicy.OPENS);
                  return m.isBefore(end.at())
                      ? say(WITHIN, end.at(), end.term(), end.event())
                      : say(OVER, end.at());
                });
    for (int i = 0; i < 30; i++) {
      int number = i;
      Rule rule = Rule.of("buyer.many." + "r".repeat(i + 1), "It is so.", "S4:1, S4:2, S4:3, S4:4");
      Case said = rule.noted("so", "So it is with this rule.");
      chapter = chapter.rule(rule, (count, m) -> number < count ? Conclusion.say(said) : null);
    }
    return chapter.result((count, m, said) -> NoResult.INSTANCE);
  }

  private static final Rulebook BOOK =
      Rulebook.of("Made up")
          .question(CHAPTER.question(), CHAPTER.catalogue())
          .question(TIMELESS.question(), TIMELESS.catalogue())
          .question(MANY.question(), MANY.catalogue())
          .words(Found.class);

  private static Conclusion open(Made made, Moment m) {
    Deadline end = m.of(END, made);
    if (end == null || m.isBefore(day(2))) {
      return say(BEFORE, day(2)).remedyWithin(null, day(2), CALL).remedy(WRITE, Party.SELLER);
    }
    return m.isBefore(end.at())
        ? say(WITHIN, end.at(), end.term(), end.event())
            .adviseBy(day(4), CALL)
            .adviseWithin(day(5), null, CALL)
            .adviseWithin(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)), CALL)
            .adviseBy(MIDNIGHT, CALL)
            .advise(WRITE, Party.SELLER)
        : say(OVER, end.at()).advise(CALL);
  }

  private static Question<Found> question(Chapter.Code<Made> price) {
    return question(price, POLICY);
  }

  private static Question<Found> question(Chapter.Code<Made> price, SmallPolicy policy) {
    return Question.of(CHAPTER, new Made(price), List.of(START), policy);
  }

  private static Conclusion cheap(Made made, Moment m) {
    return say(CHEAP, money("USD 1.00"), money("USD 3.00"));
  }

  private static final List<Chapter.Code<Made>> PRICES =
      List.of(
          PhrasesTest::cheap,
          (made, m) -> say(CHEAP, money("USD 3.00"), money("USD 3.00")),
          (made, m) -> say(DEAR, money("USD 4.00"), money("USD 3.00")),
          (made, m) -> say(EQUAL, money("USD 3.00"), money("USD 3.00")),
          (made, m) -> say(LITTLE, money("USD 2.00"), money("USD 3.00")),
          (made, m) -> say(UNCLEAR),
          (made, m) -> say(DONE),
          (made, m) -> say(FORBIDDEN),
          (made, m) -> m.isBefore(day(4)) ? say(FORBIDDEN) : say(FORBIDDEN).remedy(CALL),
          (made, m) ->
              say(FORBIDDEN).remedyWithin(day(9), day(11), CALL).remedy(WRITE, Party.SELLER),
          (made, m) -> say(REMARK, m.isBefore(day(6))).advise(WRITE, Party.SELLER),
          PhrasesTest::everyDay);

  /** Says something else every day. */
  private static Conclusion everyDay(Made made, Moment m) {
    for (int i = 3; i < 12; i++) {
      if (m.isBefore(day(i))) {
        return say(REMARK, i);
      }
    }
    return say(REMARK, List.of());
  }

  /** All kinds of text about the made-up cases. */
  private static List<String> everything(Language language) {
    List<String> all = new ArrayList<>();
    for (Chapter.Code<Made> price : PRICES) {
      for (int at = 0; at < 13; at++) {
        all.add(Explanation.in(language, ZONE).of(question(price), day(at)));
        all.add(AtAGlance.in(language, ZONE).of(question(price), day(at)));
        all.add(
            AtAGlance.in(language, ZONE)
                .brief(Glance.of(question(price), day(at), language, ZONE), "closing"));
      }
    }
    for (Case alone : List.of(UNCLEAR, FORBIDDEN)) {
      all.add(
          Explanation.in(language, ZONE)
              .of(
                  Question.of(TIMELESS, new Made((made, m) -> say(alone)), List.of(), POLICY),
                  day(0)));
    }
    for (Chapter.Code<Made> price :
        List.<Chapter.Code<Made>>of(
            (made, m) -> m.isBefore(day(4)) ? say(SOON) : cheap(made, m),
            (made, m) -> say(FORBIDDEN).remedy(CALL),
            (made, m) -> m.isBefore(day(4)) ? say(FORBIDDEN) : say(FORBIDDEN).remedy(CALL))) {
      all.add(
          AtAGlance.in(language, ZONE)
              .of(Question.of(TIMELESS, new Made(price), List.of(), POLICY), day(0)));
    }
    for (int count = 10; count < 30; count++) {
      all.add(
          AtAGlance.in(language, ZONE)
              .of(Question.of(MANY, count, List.of(START), POLICY), day(2)));
    }
    all.addAll(beside(language));
    all.addAll(drawn(language));
    all.addAll(values(language));
    return all;
  }

  private static List<String> beside(Language language) {
    Explanation words = Explanation.in(language, ZONE);
    Question<Found> first = question(PhrasesTest::cheap);
    Question<Found> second =
        question((made, m) -> say(UNCLEAR), POLICY.with(SmallPolicy.OPENS, Term.calendarDays(3)));
    List<String> all = new ArrayList<>();
    for (int at = 0; at < 6; at++) {
      all.add(words.comparing(first.at(day(at)), second.at(day(5))));
      all.add(words.comparing(first.at(day(at)), first.at(day(5))));
    }
    Comparison<Found> comparison = Comparison.of(first, second);
    comparison.differences().forEach(one -> all.add(words.difference(one)));
    comparison.movedDates().forEach(date -> all.add(words.moved(date)));
    all.add(words.moved(new MovedDate("closing", Optional.empty(), Optional.of(day(2)), OPEN)));
    Comparison.Difference<Found> one = comparison.differences().get(0);
    for (Window window :
        List.of(
            Window.ALWAYS,
            Window.of(null, day(1)),
            Window.of(day(1), null),
            Window.of(day(1), day(2)))) {
      for (Aspect aspect : Aspect.values()) {
        all.add(
            words.difference(
                new Comparison.Difference<>(window, Set.of(aspect), one.first(), one.second())));
      }
    }
    all.add(
        words.difference(
            new Comparison.Difference<>(
                Window.ALWAYS, Set.of(Aspect.RESULT), first.at(day(2)), first.at(day(2)))));
    return all;
  }

  private static List<String> drawn(Language language) {
    Question<Found> first = question(PhrasesTest::cheap);
    Readings<Found> readings = Readings.of(POLICY, policy -> question(PhrasesTest::cheap, policy));
    Readings<Found> same = Readings.of(first, Map.of(Reading.S5B, first));
    List<String> all = new ArrayList<>();
    AtAGlance screen = AtAGlance.in(language, ZONE);
    all.add(screen.timeline(first, day(3)));
    all.add(screen.timeline(readings, day(3)));
    all.add(screen.overlay(List.of(first), day(3)));
    for (int at = 0; at < 20; at++) {
      all.add(screen.readings(readings, day(at)));
      all.add(screen.of(readings, day(at)));
    }
    Readings<Found> decided =
        Readings.of(POLICY, policy -> question((made, m) -> say(FORBIDDEN), policy));
    all.add(screen.of(decided, day(3)));
    all.add(screen.readings(same, day(3)));
    Readings<Found> agreed = Readings.of(first, Map.of(Reading.S5B, first, Reading.S4, first));
    all.add(screen.of(agreed, day(3)));
    all.add(screen.of(Glance.of(first, day(3), language, ZONE), day(3), "closing"));
    all.add(screen.each());
    return all;
  }

  private static final Figure<Boolean> SWITCH =
      Figure.of("switch", false).meaning("yes", true, "it is on").meaning("no", false, "it is off");

  private static final Setting OPENS = Setting.of(SmallPolicy.OPENS, Term.calendarDays(5));

  private static List<String> values(Language language) {
    List<Object> values =
        new ArrayList<>(
            List.of(
                true,
                false,
                Optional.empty(),
                Map.of(Party.BUYER, Party.PLATFORM),
                Term.hours(1),
                Term.hours(2),
                Term.calendarDays(1),
                Term.businessDays(1),
                Term.businessDays(2),
                TermRange.businessDays(3, 4),
                TermRange.within(Term.hours(2)),
                Duration.ofDays(1),
                Duration.ofHours(49),
                Duration.ofMinutes(61),
                Duration.ofMinutes(2),
                Duration.ofSeconds(2),
                new Words("figure.opens.S5:111", "smudged")));
    for (String key : Phrase.texts().keySet()) {
      if (key.startsWith("event.")) {
        values.add(new Fact(key.substring("event.".length()), day(0)));
      }
    }
    values.add(new Fact("case.startedAt", day(0)));
    for (Month month : Month.values()) {
      values.add(day(0).atZone(ZONE).withDayOfMonth(1).with(month).toInstant());
    }
    List<String> all = new ArrayList<>();
    for (Month month : Month.values()) {
      Instant date = day(0).atZone(ZONE).withDayOfMonth(1).with(month).toInstant();
      all.add(language.brief(date, ZONE));
      all.add(language.briefInYear(date, ZONE));
    }
    for (int at = 0; at < 7; at++) {
      all.add(language.day(day(at), ZONE));
    }
    values.forEach(value -> all.add(language.value(value, ZONE)));
    for (Outcome outcome : Outcome.values()) {
      all.add(new Phrases(language, ZONE).outcome(outcome));
      all.add(say(OPEN.andMore(outcome), 3).explanation(language, ZONE));
      all.add(say(OPEN.lastKnown(outcome), OPENS, 3).explanation(language, ZONE));
      all.add(say(OPEN.unseen(outcome), OPENS).explanation(language, ZONE));
      all.add(say(OPEN.unsettled(outcome), alternatives()).explanation(language, ZONE));
    }
    for (Verdict verdict : Verdict.values()) {
      all.add(new Phrases(language, ZONE).verdict(verdict));
    }
    all.add(say(OPEN.outsideCalendar(), 1, 2, 3).explanation(language, ZONE));
    all.add(say(OPEN.notInForce(false), OPENS).explanation(language, ZONE));
    all.add(say(OPEN.notTold(false), SWITCH).explanation(language, ZONE));
    all.add(say(OPEN.tooManyTexts(false), SmallPolicy.OPENS).explanation(language, ZONE));
    all.add(OPEN.sentence(language, POLICY));
    for (String place :
        List.of(
            "America/Los_Angeles",
            "America/Mexico_City",
            "America/Sao_Paulo",
            "Asia/Shanghai",
            "Europe/Madrid",
            "Europe/Moscow",
            "Europe/Paris")) {
      all.add(language.place(ZoneId.of(place)));
    }
    return all;
  }

  private static Alternatives alternatives() {
    return new Alternatives(
        List.of(
            new Alternatives.Alternative(
                List.of(
                    new Setting(
                        SmallPolicy.OPENS,
                        List.of(Term.calendarDays(5), Term.calendarDays(10)),
                        Optional.empty()),
                    Setting.of(SmallPolicy.CLOSES, Term.calendarDays(15))),
                Optional.of(say(OPEN.andMore(Outcome.NOTED), 3))),
            new Alternatives.Alternative(
                List.of(
                    Setting.seen(
                        SmallPolicy.CLOSES, Term.calendarDays(30), LocalDate.of(2022, 3, 31))),
                Optional.empty())));
  }

  private static Map<String, String> listed() {
    Map<String, String> listed = new HashMap<>(Phrase.texts());
    listed.putAll(BOOK.texts(POLICY));
    listed.put("figure.opens.S5:111", "smudged");
    SWITCH.words().forEach(words -> listed.put(words.key(), words.english()));
    return listed;
  }

  @Test
  void everyKeyThatIsAskedForIsListedWithItsEnglish() {
    Map<String, String> listed = listed();
    Map<String, String> asked = new TreeMap<>();
    everything(
        (key, english) -> {
          asked.put(key, english);
          return english;
        });
    assertThat(asked.entrySet())
        .filteredOn(text -> !text.getValue().equals(listed.get(text.getKey())))
        .as("texts that nobody finds")
        .isEmpty();
    assertThat(Phrase.values())
        .filteredOn(phrase -> !asked.containsKey(phrase.key()))
        .filteredOn(phrase -> phrase != Phrase.GLANCE_LIKELY) // only in force: WorldsTest
        .filteredOn(phrase -> phrase != Phrase.UNSETTLED_ALONE) // only in force: InForceWordsTest
        .filteredOn(phrase -> phrase != Phrase.LANGUAGE) // pages say it
        .filteredOn(phrase -> !phrase.key().startsWith("value.dated.")) // RULES.md says them
        .as("phrases that nobody says")
        .isEmpty();
    assertThat(asked.keySet())
        .contains(
            "buyer.made-up.asks",
            "buyer.made-up.open",
            "buyer.made-up.open.within",
            "buyer.made-up.open.closing",
            "buyer.step.write",
            "buyer.step.write.where",
            "word.party.seller",
            "word.shade.dark-blue",
            "word.term-unit.hours",
            "member.found.most",
            "member.part.whole");
  }

  /** Ids, amounts and zones are the same in every language. */
  private static final String THE_SAME =
      "buyer\\.[a-z.-]+|case\\.startedAt|closing|ending|opening|S\\d[a-e]?|USD|Berlin|UTC"
          + "|(?<![A-Za-z])[xv]+(?![A-Za-z])";

  @Test
  void whatIsNotInTheLanguageIsNoWord() {
    Language masked =
        (key, english) -> english.replaceAll("(?<![{A-Za-z])[A-Za-z]+(?![A-Za-z}])", "~");
    assertThat(everything(masked))
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(text.replaceAll(THE_SAME, ""))
                    .as(text)
                    .doesNotContainPattern("[A-Za-z]"));
  }

  @Test
  void keysAreWordsWithDotsAndNoTwoAreTheSame() {
    List<String> keys = Stream.of(Phrase.values()).map(Phrase::key).toList();
    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z]+(\\.[A-Za-z-]+)+"));
    assertThat(Phrase.texts().keySet()).containsExactlyElementsOf(keys);
    assertThat(BOOK.texts(POLICY)).doesNotContainKeys(keys.toArray(String[]::new));
  }

  @Test
  void monthsHaveTheirOwnNames() {
    for (Month month : Month.values()) {
      assertThat(Phrase.of(month).english().toUpperCase(Locale.ROOT)).isEqualTo(month.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 godzina",
    "2, 2 godziny",
    "5, 5 godzin",
    "22, 22 godziny",
  })
  void aLanguageMayHaveMoreFormsOfANumberThanEnglish(int hours, String words) {
    Language polish =
        new Language() {
          @Override
          public String template(String key, String english) {
            return Map.of(
                    "unit.hours.one", "{count} godzina",
                    "unit.hours.few", "{count} godziny",
                    "unit.hours.many", "{count} godzin")
                .getOrDefault(key, english);
          }

          @Override
          public Plural plural(long number) {
            boolean few = number % 10 > 1 && number % 10 < 5;
            return number == 1 ? Plural.ONE : few ? Plural.FEW : Plural.MANY;
          }
        };
    assertThat(polish.value(Term.hours(hours), ZONE)).isEqualTo(words);
    assertThat(polish.term(Term.calendarDays(hours))).startsWith(hours + " calendar day");
  }

  @Test
  void aLanguageMayWriteDatesAndListsItsOwnWay() {
    Language dashed =
        new Language() {
          @Override
          public String template(String key, String english) {
            return english;
          }

          @Override
          public String local(Instant instant, ZoneId zone) {
            return instant.atZone(zone).toLocalDate().toString();
          }

          @Override
          public String list(List<String> parts) {
            return String.join(" & ", parts);
          }
        };
    assertThat(dashed.value(List.of(day(0), true), ZONE)).isEqualTo("2025-03-03 Berlin time & yes");
  }

  @Test
  void twoTextsOfOneKeyAreRefused() {
    Rule rule = Rule.of("buyer.made-up.twice", "A rule.", "S4:21");
    rule.noted("closing", "It was closed.");
    MilestoneKind kind = MilestoneKind.of("closing", Party.BUYER, rule, "It closes.");
    Chapter<Made, Found> chapter =
        Chapter.<Made, Found>on(QuestionKind.of("buyer.twice", "Is it so?"))
            .rule(rule, (made, m) -> null)
            .milestone(kind, END);
    Rulebook book = Rulebook.of("Twice").question(chapter.question(), chapter.catalogue());
    assertThatThrownBy(() -> book.texts(POLICY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "key must have one text, but buyer.made-up.twice.closing has two: \"It was closed.\""
                + " and \"It closes.\". Rename one of the two.");
  }

  @Test
  void thePageNamesTheStepsOfEachCase() {
    assertThat(BOOK.markdown(POLICY, "Head."))
        .contains("| outcome | case | explanation | steps |\n|---|---|---|---|\n")
        .contains(
            "| NOT_YET | before | It opens {then}. | `buyer.step.call`, `buyer.step.write` |\n")
        .contains("| UNKNOWN | unclear | Nobody knows. |  |\n");
  }
}
