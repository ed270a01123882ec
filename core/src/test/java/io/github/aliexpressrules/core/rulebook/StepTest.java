package io.github.aliexpressrules.core.rulebook;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("SelfAssertion") // that a value equals itself is asked as well
class StepTest {
  private static Step write(
      @Nullable Instant from, @Nullable Instant by, Rule changes, boolean remedy, String whom) {
    return Step.of(WRITE, new Object[] {whom}, from, by, changes, remedy);
  }

  @Test
  void aStepHasItsParts() {
    Action pay = Action.of("buyer.step.pay", Party.BANK, "Pay.", "S4:1").is(Verdict.YES);
    Step step = Step.of(pay, new Object[] {}, day(1), day(2), FIRST, true);
    assertThat(step.action()).isSameAs(pay);
    assertThat(step.values()).isEmpty();
    assertThat(step.from()).contains(day(1));
    assertThat(step.by()).contains(day(2));
    assertThat(step.window()).isEqualTo(Window.of(day(1), day(2)));
    assertThat(step.changes()).isSameAs(FIRST);
    assertThat(step.isRemedy()).isTrue();
    assertThat(step.actor()).isEqualTo(Party.BANK);
    assertThat(step.where()).isEmpty();
    assertThat(step.move()).contains(Verdict.YES);
    assertThat(step).hasToString("buyer.step.pay [2025-03-04T12:00:00Z, 2025-03-05T12:00:00Z)");

    Step open = write(null, null, FIRST, false, "us");
    assertThat(open.from()).isEmpty();
    assertThat(open.by()).isEmpty();
    assertThat(open.window()).isEqualTo(Window.ALWAYS);
    assertThat(open.isRemedy()).isFalse();
    assertThat(open.values()).containsExactly("us");
    assertThat(open.text(ZoneOffset.UTC)).isEqualTo("Write to us.");
    assertThat(open.text((key, english) -> key + " {whom}", ZoneOffset.UTC))
        .isEqualTo("buyer.step.write us");
    assertThatThrownBy(() -> open.values().set(0, "them"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aStepIsWrittenInUtcIfNothingElseIsSaid() {
    Step step = write(day(1), day(2), FIRST, true, "us");
    assertThat(step.toMap())
        .isEqualTo(step.toMap(ZoneOffset.UTC))
        .containsEntry("action", "Write to us.")
        .containsEntry("by", day(2).toString());
    assertThat(WRITE.parts().toString()).isNotEmpty();
    assertThat(step.window().toMap())
        .containsEntry("from", day(1).toString())
        .containsEntry("until", day(2).toString());
  }

  @Test
  void stepsAreEqualIfAllPartsAre() {
    Step step = write(day(1), day(2), FIRST, true, "us");
    assertThat(step)
        .isEqualTo(step)
        .isEqualTo(write(day(1), day(2), FIRST, true, "us"))
        .hasSameHashCodeAs(write(day(1), day(2), FIRST, true, "us"))
        .isNotEqualTo(write(day(0), day(2), FIRST, true, "us"))
        .isNotEqualTo(write(null, day(2), FIRST, true, "us"))
        .isNotEqualTo(write(day(1), day(3), FIRST, true, "us"))
        .isNotEqualTo(write(day(1), null, FIRST, true, "us"))
        .isNotEqualTo(write(day(1), day(2), SECOND, true, "us"))
        .isNotEqualTo(write(day(1), day(2), FIRST, false, "us"))
        .isNotEqualTo(write(day(1), day(2), FIRST, true, "them"))
        .isNotEqualTo(
            Step.of(
                Action.of("buyer.step.write", Party.BUYER, "Write to {whom}.", "S4:2"),
                new Object[] {"us"},
                day(1),
                day(2),
                FIRST,
                true))
        .isNotEqualTo("buyer.step.write");
  }

  @Test
  void aStepThatNobodyCanTakeIsNone() {
    assertThatThrownBy(() -> Step.of(CALL, new Object[] {}, day(3), day(3), FIRST, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "by must be after from 2025-03-06T12:00:00Z, but was 2025-03-06T12:00:00Z. Leave the"
                + " step out.");
    assertThat(Step.isPossible(day(3), day(3))).isFalse();
    assertThat(Step.isPossible(day(3), day(2))).isFalse();
    assertThat(Step.isPossible(day(3), day(3).plusNanos(1))).isTrue();
    assertThat(Step.isPossible(null, day(3))).isTrue();
    assertThat(Step.isPossible(day(3), null)).isTrue();
  }

  @Test
  void wordsAreGivenAValueForEachPlace() {
    assertThatThrownBy(() -> Step.of(WRITE, new Object[] {}, null, null, FIRST, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "buyer.step.write must be given [whom], but was given 0 values. Give one for each"
                + " place.");
    assertThatThrownBy(() -> Step.of(CALL, new Object[] {}, null, null, null, false))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("changes");
  }
}
