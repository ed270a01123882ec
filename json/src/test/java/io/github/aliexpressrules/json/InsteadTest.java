package io.github.aliexpressrules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.rulebook.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whoever asks may say for which instant and by which rules, whatever the requests say. */
class InsteadTest {
  private static final JsonRules RULES = JsonRules.standard();
  private static final String AT = "2025-03-10T00:00:00Z";
  private static final String OTHER = "2025-03-15T00:00:00Z";
  private static final JsonRules THEN = RULES.at(Instant.parse(OTHER));

  @Test
  void theInstantStandsInThePlaceOfTheRequestsOwn() {
    String expected = RULES.answer(Example.replacing(AT, OTHER));
    assertThat(expected).isNotEqualTo(RULES.answer(Example.REQUEST)).contains(OTHER);
    assertThat(THEN.answer(Example.REQUEST)).isEqualTo(expected);
    String without = Example.replacing("\"at\":\"" + AT + "\",", "");
    assertThat(THEN.answer(without)).isEqualTo(expected);
    assertThat(THEN.timeline(without)).isEqualTo(RULES.timeline(Example.replacing(AT, OTHER)));
  }

  @Test
  void whatTheRequestSaysMustBeAnInstantAllTheSame() {
    String broken = Example.replacing(AT, "2025-03-10");
    assertThat(THEN.answer(broken)).isEqualTo(RULES.answer(broken)).contains("\"path\":\"at\"");
  }

  @Test
  void theRulesStandInThePlaceOfTheRequestsOwn() {
    String inForce = Example.and("\"rules\":\"in-force\"");
    String guides = Example.and("\"rules\":\"guides\"");
    for (String request : new String[] {Example.REQUEST, inForce, guides}) {
      assertThat(RULES.by("in-force").answer(request))
          .isEqualTo(RULES.answer(inForce))
          .contains("\"rules\":\"in-force\"");
      assertThat(RULES.by("guides").answer(request)).isEqualTo(RULES.answer(guides));
    }
    String unknown = Example.and("\"rules\":\"none\"");
    assertThat(RULES.by("guides").answer(unknown)).isEqualTo(RULES.answer(unknown));
    assertThat(RULES.by("in-force").answer(Example.and("\"reading\":\"S4\"")))
        .contains("\"path\":\"reading\"");
  }

  @Test
  void thereAreNoRulesOfAnotherName() {
    assertThatThrownBy(() -> RULES.by("none"))
        .isInstanceOf(RequestException.class)
        .hasMessage("rules must be guides or in-force, but was \"none\". Leave it out for guides.");
  }

  @Test
  void whatIsSaidInsteadAddsUp() {
    Instant at = Instant.parse(OTHER);
    String both = RULES.at(at).by("in-force").answer(Example.REQUEST);
    assertThat(both)
        .isEqualTo(RULES.by("in-force").at(at).answer(Example.REQUEST))
        .isEqualTo(RULES.at(at).by("in-force").in(Language.ENGLISH).answer(Example.REQUEST))
        .isEqualTo(RULES.answer(Example.and("\"rules\":\"in-force\"").replace(AT, OTHER)));
  }

  @Test
  void anInstantIsReadAsRequestsWriteIt() {
    assertThat(JsonRules.instant("at", "2025-03-10T01:00:00+01:00")).isEqualTo(Instant.parse(AT));
    assertThatThrownBy(() -> JsonRules.instant("at", "2025-03-10"))
        .isInstanceOf(RequestException.class)
        .hasMessage(
            "at must be an instant with Z or an offset, but was \"2025-03-10\". By the platform's"
                + " clocks that day lasts from \"2025-03-10T07:00:00Z\" until just before"
                + " \"2025-03-11T07:00:00Z\"; where the time is not known, ask with both.");
  }
}
