package io.github.aliexpressrules.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.deposit.Category;
import io.github.aliexpressrules.core.deposit.DepositEntry;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.rulebook.Verdict;
import io.github.aliexpressrules.core.time.Term;
import io.github.aliexpressrules.core.time.TermRange;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What reflection knows of our own types. */
class ComponentsTest {
  private record Hidden(int number) {}

  private record OfNoKind(int number) implements Runnable {
    @Override
    public void run() {}
  }

  @Test
  void aRecordIsMadeOfItsComponents() {
    TermRange range = TermRange.businessDays(3, 15);
    assertThat(
            Components.maker(TermRange.class)
                .apply(new Object[] {range.shortest(), range.longest()}))
        .isEqualTo(range);
    assertThatThrownBy(
            () ->
                Components.maker(TermRange.class)
                    .apply(new Object[] {Optional.of(Term.hours(5)), Term.hours(2)}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsHiddenOrNoRecordIsRefused() {
    assertThatThrownBy(() -> Components.maker(Hidden.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(Hidden.class + " must be public to be read.");
    assertThatThrownBy(() -> Components.of(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("class java.lang.String must be a record to be read.");
  }

  /** By a method, by a constructor, or not at all: {@code valueOf} of an enum is not ours. */
  @Test
  void aValueIsMadeOfOneText() {
    assertThat(Components.named(Term.class).orElseThrow().apply("5 hours"))
        .isEqualTo(Term.hours(5));
    assertThat(Components.named(Category.class).orElseThrow().apply("CLOTHING"))
        .isEqualTo(new Category("CLOTHING"));
    assertThat(Components.named(Verdict.class)).isEmpty();
    assertThat(Components.named(StringBuilder.class)).isEmpty();
    assertThat(Components.named(TermRange.class)).isPresent();
  }

  @Test
  void theKindsOfATypeAreNamed() {
    assertThat(Components.kinds(DepositEntry.class).orElseThrow().types())
        .containsOnlyKeys("PAID", "DEDUCTED", "REFUNDED");
    assertThat(Components.kinds(Runnable.class)).isEmpty();
    assertThat(Components.kinds(Term.class)).isEmpty();
    Components.Kinds events = Components.kinds(DisputeEvent.class).orElseThrow();
    for (Map.Entry<String, Class<?>> kind : events.types().entrySet()) {
      assertThat(Components.kindOf(kind.getValue()))
          .contains(new Components.Kind(events.discriminator(), kind.getKey()));
    }
    assertThat(Components.kindOf(OfNoKind.class)).isEmpty();
    assertThat(Components.kindOf(Hidden.class)).isEmpty();
  }
}
