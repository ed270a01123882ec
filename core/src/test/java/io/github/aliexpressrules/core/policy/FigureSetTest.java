package io.github.aliexpressrules.core.policy;

import static io.github.aliexpressrules.core.policy.ManyFigures.FIGURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.source.Citation;
import io.github.aliexpressrules.core.time.BusinessCalendar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as bits, and what a policy makes of them. */
class FigureSetTest {
  private static final ManyFigures MANY =
      ManyFigures.on(BusinessCalendar.weekends(ZoneId.of("UTC")));

  /** A policy of whatever figures it is given. */
  private static final class AnyPolicy extends Policy<AnyPolicy> {
    AnyPolicy(Figure<?>... figures) {
      this(List.of(figures));
    }

    AnyPolicy(List<Figure<?>> figures) {
      super(figures, BusinessCalendar.weekends(ZoneId.of("UTC")), Changes.none());
    }

    @Override
    protected AnyPolicy copy(BusinessCalendar calendar, Changes changes) {
      return this;
    }
  }

  private static FigureSet of(Figure<?> figure) {
    return new FigureSet(FigureSet.low(figure), FigureSet.high(figure));
  }

  @Test
  void eachFigureHasABitOfItsOwn() {
    FigureSet all = new FigureSet(0, 0);
    assertThat(all.isEmpty()).isTrue();
    for (Figure<?> figure : FIGURES) {
      assertThat(of(figure).isEmpty()).isFalse();
      assertThat(all.contains(figure)).isFalse();
      assertThat(MANY.figures(of(figure))).containsExactly(figure);
      all = all.or(of(figure));
      assertThat(all.contains(figure)).isTrue();
    }
    assertThat(all).isEqualTo(new FigureSet(-1, -1));
    assertThat(MANY.figures(all)).isEqualTo(FIGURES).isEqualTo(MANY.figures());
    assertThat(MANY.figures(new FigureSet(0, 0))).isEmpty();
  }

  /** The first and the last of both words, and their neighbours. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 62, 63, 64, 65, 126, 127})
  void theLinesThatSayOtherwiseAreOfTheFiguresUsed(int index) {
    Figure<?> figure = FIGURES.get(index);
    List<Citation> own = Citation.listOf("S5:" + (index + 1));
    assertThat(MANY.contested(of(figure), List.of())).isEqualTo(own);
    assertThat(MANY.contested(of(figure), own)).isEmpty();
    assertThat(MANY.contested(new FigureSet(0, 0), List.of())).isEmpty();
    assertThat(MANY.with(FIGURES.get(index), 0).contested(of(figure), List.of()))
        .isEqualTo(Citation.listOf("S4:21"));
    assertThat(MANY.get(FIGURES.get(index))).isEqualTo(index + 1);
  }

  @Test
  void figuresStandInTheOrderOfTheRulebook() {
    FigureSet some =
        of(FIGURES.get(127)).or(of(FIGURES.get(3))).or(of(FIGURES.get(64))).or(of(FIGURES.get(63)));
    assertThat(MANY.figures(some))
        .containsExactly(FIGURES.get(3), FIGURES.get(63), FIGURES.get(64), FIGURES.get(127));
    assertThat(MANY.contested(some, List.of()))
        .isEqualTo(Citation.listOf("S5:4", "S5:64", "S5:65", "S5:128"));
  }

  @Test
  void aFigureThatNoPolicyHasIsInNoSet() {
    Figure<Boolean> homeless = Figure.of("homeless", true);
    assertThat(of(homeless).isEmpty()).isTrue();
    assertThat(new FigureSet(-1, -1).contains(homeless)).isFalse();
  }

  @Test
  void whatTheRuleCitesItselfDoesNotContestItUnlessThePolicyDeparts() {
    FigureSet first = of(FIGURES.get(0));
    assertThat(MANY.contested(first, Citation.listOf("S5:1"))).isEmpty();
    assertThat(MANY.contested(first, Citation.listOf("S4:21"))).isEqualTo(Citation.listOf("S5:1"));
    ManyFigures departs = MANY.with(FIGURES.get(0), 77);
    assertThat(departs.contested(first, Citation.listOf("S4:21")))
        .as("the line of the standard value contests another one")
        .isEqualTo(Citation.listOf("S4:21", "S5:1"));
    assertThat(departs.contested(first, Citation.listOf("S5:1")))
        .isEqualTo(Citation.listOf("S4:21"));
  }

  @Test
  void aPolicyHas128FiguresAtMost() {
    List<Figure<?>> more = new ArrayList<>(FIGURES);
    more.add(Figure.of("one-too-many", 1));
    assertThatThrownBy(() -> new AnyPolicy(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("figures must be at most 128, but were 129. Split the policy.");
  }

  @Test
  void aFigureStandsInOneListOnly() {
    Figure<Integer> first = Figure.of("first", 1);
    Figure<Integer> second = Figure.of("second", 2);
    new AnyPolicy(first, second);
    new AnyPolicy(first);
    assertThatThrownBy(() -> new AnyPolicy(second, first))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "figure second must stand in one list of figures only, but was at 1 and is put at 0."
                + " Define it anew for the other policy.");
  }

  @Test
  void aFigureAtTheSamePlaceOfAnotherPolicyIsRefused() {
    AnyPolicy other = new AnyPolicy(Figure.of("other", 1));
    assertThatThrownBy(() -> other.get(FIGURES.get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "figure must be one of this policy's, but was figure-0. Choose one of figures().");
    assertThatThrownBy(() -> other.get(FIGURES.get(100)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "figure must be one of this policy's, but was figure-100. Choose one of figures().");
  }
}
