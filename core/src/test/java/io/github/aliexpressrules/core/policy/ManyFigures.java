package io.github.aliexpressrules.core.policy;

import io.github.aliexpressrules.core.time.BusinessCalendar;
import java.util.List;
import java.util.stream.IntStream;

/** A policy of as many figures as a policy can have: numbers from 1 on, each of them contested. */
public final class ManyFigures extends Policy<ManyFigures> {
  /** All of them; the n-th one is called figure-n. */
  public static final List<Figure<Integer>> FIGURES =
      IntStream.range(0, FigureSet.MOST)
          .mapToObj(i -> Figure.of("figure-" + i, i + 1, "S4:21").rival(0, "S5:" + (i + 1)))
          .toList();

  private ManyFigures(BusinessCalendar calendar, Changes changes) {
    super(List.copyOf(FIGURES), calendar, changes);
  }

  /** The standard values on a calendar. */
  public static ManyFigures on(BusinessCalendar calendar) {
    return new ManyFigures(calendar, Changes.none());
  }

  @Override
  protected ManyFigures copy(BusinessCalendar calendar, Changes changes) {
    return new ManyFigures(calendar, changes);
  }
}
