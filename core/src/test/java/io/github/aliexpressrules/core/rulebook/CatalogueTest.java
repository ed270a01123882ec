package io.github.aliexpressrules.core.rulebook;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.THIRD;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void aCatalogueListsEachIdOnce() {
    Rule twin = Rule.of("buyer.made-up.first", "Another one.", "S4:1");
    assertThatThrownBy(() -> Catalogue.of(FIRST, SECOND, twin))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id must be listed once, but was twice buyer.made-up.first. Rename one of the two.");
    Action twinAction = Action.of("buyer.step.call", Party.SELLER, "Call.", "S4:1");
    assertThatThrownBy(() -> Catalogue.of(FIRST).actions(CALL, twinAction))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id must be listed once, but was twice buyer.step.call. Rename one of the two.");
    MilestoneKind twinKind = MilestoneKind.of("opening", Party.BANK, SECOND, "Another one.");
    assertThatThrownBy(() -> Catalogue.of(FIRST).milestones(OPENING, twinKind))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be listed once, but was twice opening. Rename one of the two.");
    Catalogue one = Catalogue.of(FIRST);
    assertThatThrownBy(() -> Catalogue.join(List.of(one, Catalogue.of(twin))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id must be listed once, but was twice buyer.made-up.first. Rename one of the two.");
  }

  @Test
  void aJoinedCatalogueListsWhatIsSharedWhereItComesFirst() {
    Catalogue joined =
        Catalogue.join(
            List.of(
                Catalogue.of(SECOND, FIRST).milestones(CLOSING).actions(CALL),
                Catalogue.of(THIRD, FIRST).milestones(OPENING, CLOSING).actions(CALL, WRITE)));
    assertThat(joined.rules()).containsExactly(SECOND, FIRST, THIRD);
    assertThat(joined.milestones()).containsExactly(CLOSING, OPENING);
    assertThat(joined.actions()).containsExactly(CALL, WRITE);
    assertThat(joined.rule("buyer.made-up.first")).contains(FIRST);
    assertThat(joined.rule("buyer.made-up.fourth")).isEmpty();
  }
}
