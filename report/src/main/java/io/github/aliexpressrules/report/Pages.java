package io.github.aliexpressrules.report;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Readings;
import io.github.aliexpressrules.core.policy.Policy;
import io.github.aliexpressrules.core.rulebook.Candidate;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Phrase;
import io.github.aliexpressrules.core.rulebook.Setting;
import io.github.aliexpressrules.core.rulebook.Tone;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.core.telling.Glance;
import io.github.aliexpressrules.core.telling.ReadersDates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts into words what a page shows. */
final class Pages {
  private final Language language;
  private final String tag;
  private final ZoneId zone;

  Pages(Language language, String tag, ZoneId zone) {
    this.language = language;
    this.tag = tag;
    this.zone = zone;
  }

  PageView of(List<ReportedCase> cases) {
    List<CaseView> views =
        IntStream.range(0, cases.size())
            .mapToObj(i -> view(cases.get(i), "case-" + (i + 1)))
            .toList();
    String title =
        views.size() == 1
            ? say(PageText.TITLE, views.get(0).id(), views.get(0).answer())
            : say(PageText.TITLE_OF_MANY, views.size());
    return new PageView(tag, title, words(), say(PageText.ZONE, place()), views);
  }

  private PageView.Words words() {
    return new PageView.Words(
        say(PageText.SKIP),
        say(PageText.NOT_AFFILIATED),
        say(PageText.FIVE_GUIDES),
        say(PageText.NEXT),
        say(PageText.NOTHING),
        say(PageText.OVER_TIME),
        say(PageText.AS_TABLE),
        say(PageText.FROM),
        say(PageText.WHAT),
        say(PageText.IN_ORDER),
        say(PageText.IDLE),
        say(PageText.DATES),
        say(PageText.WHY),
        say(PageText.RULE),
        say(PageText.WHO_SAYS),
        say(PageText.MAY_HOLD),
        say(PageText.SEEN),
        say(PageText.FOLLOWS),
        say(PageText.DATE),
        say(PageText.SAFE),
        say(PageText.LAST),
        say(PageText.FACTS),
        say(PageText.IF_WRONG));
  }

  private CaseView view(ReportedCase one, String anchor) {
    Glance glance =
        one.readings()
            .map(readings -> Glance.of(readings, one.at(), language, zone))
            .orElseGet(() -> Glance.of(one.question(), one.at(), language, zone));
    Bands bands = new Bands(one, language);
    boolean isInForce = LeftOpen.isInForce(glance.decision());
    String asks = one.question().kind().asks(language);
    String title = say(PageText.OVER_TIME);
    String describes = say(PageText.DESCRIBED, asks, glance.answer(), language.day(one.at(), zone));
    List<CaseView.Todo> steps =
        Stream.concat(glance.next().stream(), glance.doings().stream())
            .map(doing -> todo(doing, doing.who(language)))
            .toList();
    return new CaseView(
        anchor,
        one.id(),
        say(PageText.ASKED, language.day(one.at(), zone), place()),
        asks,
        Bands.pattern(glance.decision()),
        sign(glance.tone()),
        glance.word(),
        glance.when(),
        glance.answer(),
        glance.decides().stream().map(reason -> why(reason, one.question().policy())).toList(),
        glance.leftOut().orElse(""),
        glance.next().stream().map(doing -> todo(doing, doing.when())).toList(),
        new Draughtsman(bands, language, zone, one.at(), title, describes).across(),
        new Draughtsman(bands, language, zone, one.at(), title, describes).down(),
        key(bands),
        caption(bands),
        bands.drawn().stream().map(Bands.Band::title).toList(),
        table(bands),
        steps,
        idle(glance),
        glance.dates().stream().map(date -> new CaseView.Fact(date.title(), date.date())).toList(),
        groups(glance, one.question().policy()),
        say(isInForce ? PageText.TEXTS : PageText.SOURCES),
        isInForce
            ? texts(glance.decision())
            : glance.sources().orElseGet(() -> say(PageText.NO_SOURCES)),
        isInForce ? candidates(glance.decision()) : List.of(),
        isInForce
            ? List.of()
            : one.readings().map(readings -> agreement(readings, one.at())).orElse(List.of()),
        isInForce
            ? bands(glance.decision(), one.at())
            : one.readings()
                .filter(readings -> glance.isContested())
                .map(readings -> bands(readings, one.at()))
                .orElse(List.of()),
        one.readings()
            .map(Readings::silent)
            .filter(silent -> !silent.isEmpty())
            .map(silent -> say(PageText.SILENT, names(silent)))
            .orElse(""),
        one.facts().entrySet().stream()
            .map(fact -> new CaseView.Fact(fact.getKey(), fact.getValue()))
            .toList());
  }

  /** The heading says that nobody acts. */
  private String idle(Glance glance) {
    String changes = String.join("; ", glance.changes());
    return changes.isEmpty() ? say(PageText.STAYS) : English.capitalized(changes) + ".";
  }

  private CaseView.Todo todo(Glance.Doing doing, String when) {
    return new CaseView.Todo(
        when,
        doing.text(),
        doing.step().text(ReadersDates.in(language, zone), zone),
        doing.where().map(path -> path.replace(" > ", " \u203a ")).orElse(""));
  }

  /** What the patterns mean that are there, each once. */
  private List<CaseView.Key> key(Bands bands) {
    return bands.drawn().stream()
        .flatMap(band -> band.timeline().segments().stream())
        .map(segment -> new CaseView.Key(Bands.pattern(segment), bands.word(segment)))
        .distinct()
        .toList();
  }

  private String caption(Bands bands) {
    return Stream.concat(
            Stream.of(say(PageText.CAPTION)),
            bands.constant().stream()
                .map(
                    band ->
                        say(
                            PageText.ALWAYS,
                            bands.word(band.timeline().segments().get(0)).toLowerCase(Locale.ROOT),
                            band.title())))
        .collect(Collectors.joining(" "));
  }

  private List<CaseView.Row> table(Bands bands) {
    ReadersDates dates = ReadersDates.in(language, zone);
    List<CaseView.Row> rows = new ArrayList<>();
    for (Instant cut : bands.cuts()) {
      rows.add(
          new CaseView.Row(
              cut.toString(),
              dates.moment(cut),
              bands.came(cut),
              bands.drawn().stream().map(band -> bands.word(band.timeline().at(cut))).toList()));
    }
    return rows;
  }

  private List<CaseView.Group> groups(Glance glance, Policy<?> policy) {
    List<CaseView.Why> deciding = new ArrayList<>();
    List<CaseView.Why> remarks = new ArrayList<>();
    glance
        .reasons()
        .forEach(
            reason ->
                (reason.isRemark() ? remarks : deciding)
                    .add(glance.isOfDecider(reason) ? goingOn(reason) : why(reason, policy)));
    List<CaseView.Group> groups = new ArrayList<>();
    if (!deciding.isEmpty()) {
      groups.add(new CaseView.Group(say(PageText.DECIDES), deciding));
    }
    if (!remarks.isEmpty()) {
      groups.add(new CaseView.Group(say(PageText.GOOD_TO_KNOW), remarks));
    }
    return groups;
  }

  /** What goes on with what decides has its lines there. */
  private CaseView.Why goingOn(Glance.Reason reason) {
    return new CaseView.Why(
        reason.tone().map(Bands::pattern).orElse("note"),
        reason.tone().map(this::sign).orElse(""),
        reason.text(),
        "",
        "",
        "",
        List.of());
  }

  private CaseView.Why why(Glance.Reason reason, Policy<?> policy) {
    List<Citation> lines = reason.finding().citations();
    List<Citation> others = reason.finding().contested();
    List<CaseView.Cited> cited = new ArrayList<>();
    lines.forEach(line -> cited.add(cited(line, PageText.STATES)));
    others.forEach(line -> cited.add(cited(line, PageText.STATES_OTHERWISE)));
    return new CaseView.Why(
        reason.tone().map(Bands::pattern).orElse("note"),
        reason.tone().map(this::sign).orElse(""),
        reason.text(),
        others.isEmpty()
            ? say(PageText.CITED, cites(lines))
            : say(PageText.CITED_OTHERWISE, cites(lines), cites(others)),
        reason.finding().rule().sentence(language, policy),
        reason.finding().rule().id(),
        cited);
  }

  private CaseView.Cited cited(Citation line, PageText says) {
    String cited = Glance.cited(line);
    return new CaseView.Cited(
        say(PageText.LINE, cited.substring(0, cited.indexOf(':')), line.line()), say(says));
  }

  private static String cites(List<Citation> lines) {
    return lines.stream().map(Glance::cited).collect(Collectors.joining(", "));
  }

  private List<CaseView.Fact> agreement(Readings<?> readings, Instant at) {
    ReadersDates dates = ReadersDates.in(language, zone);
    return readings.agreement().stream()
        .filter(stretch -> stretch.window().from().isPresent())
        .filter(
            stretch ->
                !stretch.isAgreed()
                    && stretch.window().until().filter(until -> !until.isAfter(at)).isEmpty())
        .map(
            stretch ->
                new CaseView.Fact(
                    dates.moment(stretch.window().from().orElseThrow()),
                    Glance.said(stretch, language)))
        .toList();
  }

  private List<CaseView.Band> bands(Readings<?> readings, Instant at) {
    ReadersDates dates = ReadersDates.in(language, zone);
    return readings.bands(at).stream()
        .filter(band -> !band.safe().equals(band.last()))
        .map(
            band ->
                new CaseView.Band(
                    band.milestone().title(language),
                    date(band, band.safe(), band.safeBy(), dates),
                    date(band, band.last(), band.lastBy(), dates)))
        .toList();
  }

  /** Whether the platform's texts settle an answer. */
  private String texts(Decision<?> decision) {
    if (!LeftOpen.is(decision)) {
      return say(PageText.TEXTS_SETTLE);
    }
    return say(LeftOpen.candidates(decision).isEmpty() ? PageText.NO_TEXT : PageText.TEXTS_DIFFER);
  }

  /** The values that may hold, where the answer or one of its dates depends on them. */
  private List<CaseView.Candidate> candidates(Decision<?> decision) {
    if (!LeftOpen.is(decision)) {
      return List.of();
    }
    ReadersDates dates = ReadersDates.in(language, zone);
    List<Candidate> candidates = LeftOpen.candidates(decision);
    List<CaseView.Candidate> told = new ArrayList<>();
    for (Candidate one : candidates) {
      List<String> follows = new ArrayList<>();
      if (LeftOpen.decides(one.figure(), candidates)) {
        Verdict verdict = one.verdict().orElse(Verdict.UNDETERMINED);
        follows.add(language.say(Phrase.answer(verdict), zone));
      }
      decision.milestones().forEach(date -> follows.addAll(dates(date, one, dates)));
      if (!follows.isEmpty()) {
        told.add(new CaseView.Candidate(what(one), seen(one), follows));
      }
    }
    return told;
  }

  private String what(Candidate one) {
    return English.capitalized(
        one.value()
            .map(value -> language.value(Setting.of(one.figure(), value), zone))
            .orElseGet(() -> say(PageText.UNSEEN, one.figure())));
  }

  private String seen(Candidate one) {
    String when = say(PageText.SEEN_NEVER);
    if (one.from().isPresent() && one.until().isPresent()) {
      String first = language.dayAlone(one.from().get());
      when =
          one.from().equals(one.until())
              ? say(PageText.SEEN_ON, first)
              : say(PageText.SEEN_FROM_TO, first, language.dayAlone(one.until().get()));
    }
    return one.citations().isEmpty() ? when : say(PageText.SEEN_BY, when, cites(one.citations()));
  }

  /** When a date comes if a value holds. */
  private List<String> dates(Milestone milestone, Candidate one, ReadersDates dates) {
    return LeftOpen.candidates(milestone.ground()).stream()
        .filter(one::isSameValue)
        .flatMap(same -> same.at().stream())
        .distinct()
        .map(
            at ->
                language.say(
                    Phrase.BESIDE,
                    zone,
                    date(milestone.kind(), at, dates),
                    milestone.kind().title(language)))
        .toList();
  }

  private static String date(MilestoneKind kind, Instant at, ReadersDates dates) {
    return kind.isToBeMet() ? dates.deadline(at) : dates.opening(at);
  }

  /** The dates to come that are not the same by all texts: the safe one, and the other end. */
  private List<CaseView.Band> bands(Decision<?> decision, Instant asked) {
    ReadersDates dates = ReadersDates.in(language, zone);
    List<CaseView.Band> bands = new ArrayList<>();
    for (Milestone milestone : decision.milestones()) {
      MilestoneKind kind = milestone.kind();
      List<Instant> ends =
          LeftOpen.candidates(milestone.ground()).stream()
              .flatMap(one -> one.at().stream())
              .sorted(kind.isToBeMet() ? Comparator.reverseOrder() : Comparator.naturalOrder())
              .toList();
      if (!ends.isEmpty()
          && !ends.get(0).equals(milestone.at())
          && (milestone.at().isAfter(asked) || ends.get(0).isAfter(asked))) {
        bands.add(
            new CaseView.Band(
                kind.title(language),
                date(kind, milestone.at(), dates),
                date(kind, ends.get(0), dates)));
      }
    }
    return bands;
  }

  private String date(
      Readings.Band band, Instant instant, Collection<Reading> by, ReadersDates dates) {
    String date = date(band.milestone(), instant, dates);
    return say(PageText.DATE_BY, date, names(by));
  }

  private String names(Collection<Reading> readings) {
    return language.list(readings.stream().map(Reading::toString).toList());
  }

  /** A word for the pattern, for who does not see it. */
  private String sign(Tone tone) {
    return language.say(
        switch (tone) {
          case GOOD -> Phrase.GLANCE_YES;
          case WAITING -> Phrase.GLANCE_NOT_YET;
          case BAD -> Phrase.GLANCE_NO;
          case OPEN -> Phrase.GLANCE_UNDETERMINED;
          case OVER -> Phrase.GLANCE_NO_LONGER;
        },
        zone);
  }

  private String place() {
    return language.place(zone);
  }

  private String say(PageText text, Object... values) {
    return text.in(language, values);
  }
}
