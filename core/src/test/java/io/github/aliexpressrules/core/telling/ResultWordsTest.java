package io.github.aliexpressrules.core.telling;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Results in words: what is there, and what another one does not have. */
public class ResultWordsTest {
  private static final ResultWords WORDS = new ResultWords(Language.ENGLISH, ZoneOffset.UTC);
  private static final Step CALLING = Step.of(CALL, new Object[] {}, null, day(2), FIRST, false);
  private static final Step WRITING = Step.of(WRITE, new Object[] {"us"}, null, null, FIRST, false);

  /** A part of a result that has parts. */
  public record Part(int howMany) {}

  /** A result with a solution. */
  public record Offer(Solution solution) {}

  /** A result as questions have them. */
  public record Made(
      Optional<Money> payoutIfAny,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
      List<String> remarks,
      List<Part> parts,
      Optional<Verdict> likely,
      List<Step> options) {}

  private static Made made(String payout, List<String> notes, List<Part> parts, Step... options) {
    return new Made(
        Optional.of(Money.parse(payout)),
        notes,
        List.of(),
        parts,
        Optional.empty(),
        List.of(options));
  }

  @Test
  void aResultIsToldByTheWordsOfItsParts() {
    assertThat(WORDS.of(made("USD 3.00", List.of(), List.of(new Part(2)), CALLING)))
        .isEqualTo("payout if any USD 3.00; remarks none; parts (how many 2)");
    assertThat(WORDS.of(made("USD 3.00", List.of("a", "b"), List.of())))
        .isEqualTo("payout if any USD 3.00; notes a, b; remarks none; parts none; options none");
    assertThat(WORDS.of(Money.parse("USD 3.00"))).isEqualTo("USD 3.00");
  }

  @Test
  void aSolutionStandsInParentheses() {
    Solution offered =
        new Solution(
            Money.parse("USD 3.00"), false, SolutionChannel.PLATFORM, Optional.of("So be it."));
    assertThat(WORDS.of(new Offer(offered)))
        .isEqualTo("solution (" + WORDS.of(offered) + ")")
        .contains("refund USD 3.00; return goods no");
  }

  @Test
  void whatAnotherResultHasNotIsTold() {
    Made one = made("USD 3.00", List.of("a"), List.of(), CALLING, WRITING);
    assertThat(WORDS.unlike(one, made("USD 4.00", List.of("a"), List.of(), WRITING)))
        .isEqualTo("payout if any USD 3.00; options (Call. Before 5 March 2025, 12:00 UTC.)");
    assertThat(WORDS.unlike(one, made("USD 3.00", List.of("a"), List.of(), WRITING, CALLING)))
        .isEqualTo("nothing");
    assertThat(WORDS.unlike(one, one)).isEqualTo("nothing");
    assertThat(WORDS.unlike(true, false)).isEqualTo("yes");
    assertThat(WORDS.unlike(true, true)).isEqualTo("nothing");
  }
}
