package io.github.aliexpressrules.report;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.telling.Columns;
import io.github.aliexpressrules.core.telling.ReadersDates;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Draws the bands of a case, across for wide screens and downwards for narrow ones and print. */
final class Draughtsman {
  private static final int WIDE = 960;
  private static final int NARROW = 366;
  private static final double LETTER = 8.8;
  private static final int FIRST = 48;
  private static final int LAST = 132;
  private static final int BAND = 30;
  private static final int PITCH = 62;
  private static final int COLUMN = 22;
  private static final int LINE = 17;

  private final Bands bands;
  private final Language language;
  private final ReadersDates dates;
  private final Instant at;
  private final String title;
  private final String describes;
  private final List<Drawing.Stroke> strokes = new ArrayList<>();
  private final List<Drawing.Box> boxes = new ArrayList<>();
  private final List<Drawing.Label> labels = new ArrayList<>();

  Draughtsman(
      Bands bands, Language language, ZoneId zone, Instant at, String title, String describes) {
    this.bands = bands;
    this.language = language;
    this.dates = ReadersDates.in(language, zone);
    this.at = at;
    this.title = title;
    this.describes = describes;
  }

  private Drawing done(int width, int height) {
    return new Drawing(width, height, title, describes, strokes, boxes, labels);
  }

  Drawing across() {
    List<Instant> cuts = bands.cuts();
    int least = cuts.size() < 2 ? 0 : Math.min(104, (WIDE - FIRST - LAST) / (cuts.size() - 1));
    Spans spans = new Spans(cuts, WIDE, FIRST, LAST, least);
    int y = 60;
    for (Bands.Band band : bands.drawn()) {
      label("name", 1, y - 8, "start", band.title());
      band(band, spans, y);
      y += PITCH;
    }
    if (bands.differ()) {
      label("differ", 1, y - 8, "start", bands.differing());
      differing(spans, y);
      y += 40;
    }
    int axis = y - 6;
    strokes.add(new Drawing.Stroke("axis", "M0 " + axis + "H" + WIDE));
    int lines = 0;
    for (int i = 0; i < cuts.size(); i++) {
      lines = Math.max(lines, tick(i, spans, axis));
    }
    asked(spans, axis);
    return done(WIDE, axis + 24 + lines * LINE);
  }

  private void band(Bands.Band band, Spans spans, int y) {
    int span = 0;
    while (span < spans.count()) {
      Decision<?> decision = band.timeline().at(spans.inside(span));
      int last = span;
      while (last + 1 < spans.count()
          && bands.word(band.timeline().at(spans.inside(last + 1))).equals(bands.word(decision))) {
        last++;
      }
      int start = spans.start(span);
      int width = spans.start(last) + spans.size(last) - start;
      String pattern = Bands.pattern(decision);
      boxes.add(new Drawing.Box(pattern, start + 1, y, Math.max(1, width - 2), BAND));
      String word = bands.word(decision);
      int needed = (int) (Columns.width(word) * LETTER) + 14;
      if (needed <= width) {
        labels.add(
            new Drawing.Label(
                pattern,
                start + width / 2,
                y + 20,
                "middle",
                word,
                hasPlate(pattern) ? needed : 0));
      }
      span = last + 1;
    }
  }

  private static boolean hasPlate(String pattern) {
    return !pattern.equals("good") && !pattern.equals("presumed");
  }

  private void differing(Spans spans, int y) {
    for (int span = 0; span < spans.count(); span++) {
      if (bands.differ(spans.inside(span))) {
        boxes.add(new Drawing.Box("differ", spans.start(span), y, spans.size(span), 11));
      }
    }
  }

  /** A date on the axis, and what comes then, as far as there is room; returns the lines. */
  private int tick(int cut, Spans spans, int axis) {
    int x = spans.start(cut + 1);
    int room = (cut + 1 < bands.cuts().size() ? spans.start(cut + 2) : WIDE) - x - 8;
    strokes.add(new Drawing.Stroke("axis", "M" + x + " " + (axis - 5) + "V" + (axis + 5)));
    strokes.add(new Drawing.Stroke("rule", "M" + x + " 36V" + (axis - 5)));
    String date = dates.moment(bands.cuts().get(cut));
    List<String> lines = new ArrayList<>(wrapped((cut + 1) + "  " + date, room, 4));
    if (!fit(lines, room)) {
      lines = new ArrayList<>(List.of(String.valueOf(cut + 1)));
    }
    int dateLines = lines.size();
    List<String> came = wrapped(bands.came(bands.cuts().get(cut)), room, 5);
    lines.addAll(fit(came, room) ? came : List.of());
    for (int i = 0; i < lines.size(); i++) {
      label(i < dateLines ? "date" : "text", x + 4, axis + 20 + i * LINE, "start", lines.get(i));
    }
    return lines.size();
  }

  /** Whether lines fit into a room; what does not is told by the table alone. */
  private static boolean fit(List<String> lines, int room) {
    return lines.stream().allMatch(line -> Columns.width(line) * LETTER <= room + LETTER);
  }

  private void asked(Spans spans, int axis) {
    int x = spans.place(at);
    String words = PageText.ASKED_HERE.in(language, dates.moment(at));
    int plate = (int) (Columns.width(words) * LETTER) + 16;
    strokes.add(new Drawing.Stroke("asked", "M" + x + " 22V" + (axis + 6)));
    int middle = Math.max(plate / 2, Math.min(WIDE - plate / 2, x));
    labels.add(new Drawing.Label("asked", middle, 16, "middle", words, plate));
  }

  private void label(String kind, int x, int y, String anchor, String text) {
    labels.add(new Drawing.Label(kind, x, y, anchor, text, 0));
  }

  /** Words in lines of a width; the last line is cut if there are more. */
  private static List<String> wrapped(String text, int width, int most) {
    int letters = Math.max(6, (int) (width / LETTER));
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = English.lines(Columns.lines(text, letters, letters));
    return lines.size() <= most ? lines : lines.subList(0, most);
  }

  /** A column for each band, time downwards, the dates and what comes beside them. */
  Drawing down() {
    TreeSet<Instant> all = new TreeSet<>(bands.cuts());
    all.add(at);
    List<Instant> cuts = List.copyOf(all);
    int columns = bands.drawn().size();
    int textAt = columns * (COLUMN + 6) + (bands.differ() ? 18 : 0) + 14;
    int head = 8;
    for (int i = 0; i < columns; i++) {
      label("name", 1, head + 14, "start", letter(i) + "  " + bands.drawn().get(i).title());
      head += 20;
    }
    if (bands.differ()) {
      boxes.add(new Drawing.Box("differ", 1, head + 4, 10, 11));
      label("differ", 17, head + 14, "start", bands.differing());
      head += 20;
    }
    head += 22;
    List<List<String>> texts = cuts.stream().map(cut -> beside(cut, NARROW - textAt)).toList();
    int y = head;
    List<Integer> ys = new ArrayList<>(List.of(y));
    y += 30;
    for (int i = 0; i < cuts.size(); i++) {
      ys.add(y);
      int share =
          i + 1 < cuts.size()
              ? (int)
                  Math.min(
                      60,
                      Math.sqrt((double) Duration.between(cuts.get(i), cuts.get(i + 1)).toDays())
                          * 5)
              : 0;
      y += Math.max(30, texts.get(i).size() * LINE + 12) + share;
    }
    ys.add(y);
    for (int column = 0; column < columns; column++) {
      column(bands.drawn().get(column), column, cuts, ys);
    }
    for (int i = 0; i <= cuts.size() && bands.differ(); i++) {
      if (bands.differ(i == 0 ? Instant.MIN : cuts.get(i - 1))) {
        boxes.add(
            new Drawing.Box(
                "differ", columns * (COLUMN + 6) + 2, ys.get(i), 10, ys.get(i + 1) - ys.get(i)));
      }
    }
    for (int i = 0; i < cuts.size(); i++) {
      beside(cuts.get(i), texts.get(i), ys.get(i + 1), textAt);
    }
    return done(NARROW, y + 4);
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  private void column(Bands.Band band, int column, List<Instant> cuts, List<Integer> ys) {
    int from = 0;
    while (from <= cuts.size()) {
      Decision<?> decision = band.timeline().at(from == 0 ? Instant.MIN : cuts.get(from - 1));
      int last = from;
      while (last < cuts.size()
          && bands.word(band.timeline().at(cuts.get(last))).equals(bands.word(decision))) {
        last++;
      }
      int top = ys.get(from);
      boxes.add(
          new Drawing.Box(
              Bands.pattern(decision),
              column * (COLUMN + 6) + 1,
              top + 1,
              COLUMN,
              ys.get(last + 1) - top - 2));
      from = last + 1;
    }
    label("text", column * (COLUMN + 6) + 1 + COLUMN / 2, ys.get(0) - 3, "middle", letter(column));
  }

  private List<String> beside(Instant cut, int width) {
    List<String> lines = new ArrayList<>();
    if (cut.equals(at)) {
      lines.add(PageText.ASKED_HERE.in(language, dates.moment(cut)));
    }
    if (bands.cuts().contains(cut)) {
      if (!cut.equals(at)) {
        lines.addAll(wrapped(dates.moment(cut), width, 2));
      }
      lines.addAll(wrapped(bands.came(cut), width, 3));
      List<String> becomes = new ArrayList<>();
      for (int i = 0; i < bands.drawn().size(); i++) {
        Bands.Band band = bands.drawn().get(i);
        if (bands.changing(cut).contains(band)) {
          becomes.add(
              PageText.BECOMES.in(language, letter(i), bands.word(band.timeline().at(cut))));
        }
      }
      lines.addAll(wrapped(String.join(", ", becomes), width, 3));
    }
    return lines;
  }

  private void beside(Instant cut, List<String> lines, int y, int x) {
    boolean isAsked = cut.equals(at);
    strokes.add(
        new Drawing.Stroke(
            isAsked ? "asked" : "rule", "M0 " + y + "H" + (isAsked ? NARROW : x - 6)));
    for (int i = 0; i < lines.size(); i++) {
      int plate =
          isAsked && i == 0
              ? Math.min(NARROW, (int) (Columns.width(lines.get(i)) * LETTER) + 12)
              : 0;
      labels.add(
          new Drawing.Label(
              plate > 0 ? "asked" : i == 0 ? "date" : "text",
              plate > 0 ? Math.min(x, NARROW - plate) : x,
              y + 16 + i * LINE,
              "start",
              lines.get(i),
              plate));
    }
  }
}
