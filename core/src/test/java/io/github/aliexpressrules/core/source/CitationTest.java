package io.github.aliexpressrules.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.Refusal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the sources, and the readings that hold them. */
class CitationTest {
  static Stream<Refusal> refusals() {
    Stream<Refusal> texts =
        Stream.of(
                "",
                "S4",
                "S4:",
                "S4:0",
                "S4:021",
                "S0:1",
                "S6:1",
                "O0:1",
                "O7:1",
                "O1",
                "O1:0",
                "o1:13",
                "P1:13",
                "s4:21",
                "S5b:127",
                "S4:10000",
                ":21",
                "S4:2a",
                "S4:/",
                "S4:2:1",
                "S4:-1",
                " S4:21",
                "S4:21 ",
                "S4:21\n",
                "S4:21,S4:22")
            .map(
                text ->
                    Refusal.of(
                        () -> Citation.parse(text),
                        "citation",
                        "citation must name a source and a line, but was \""
                            + text.replace("\n", "\\u000a")
                            + "\". Write for example S4:21."));
    return Stream.concat(
        texts,
        Stream.of(
            Refusal.of(
                () -> new Citation(Source.S4, 0),
                "citation",
                "citation must name a source and a line, but was S4:0. Write for example S4:21."),
            Refusal.of(
                () -> new Citation(Source.O6, 10000),
                "citation",
                "citation must name a source and a line, but was O6:10000. Write for example"
                    + " S4:21."),
            Refusal.of(
                () -> Source.parse("S6"),
                "source",
                "source must be the id of a source, but was \"S6\". The guides are S1 to S5, the"
                    + " platform's own texts O1 to O6."),
            Refusal.of(
                () -> Source.parse("S5b"),
                "source",
                "source must be the id of a source, but was \"S5b\". The guides are S1 to S5, the"
                    + " platform's own texts O1 to O6."),
            Refusal.of(
                () -> Reading.parse("S5"),
                "reading",
                "reading must be the id of a source, but was \"S5\". Choose one of S1, S2, S3, S4,"
                    + " S5a, S5b, S5c, S5d, S5e."),
            Refusal.of(
                () -> Reading.parse("S5A"),
                "reading",
                "reading must be the id of a source, but was \"S5A\". Choose one of S1, S2, S3, S4,"
                    + " S5a, S5b, S5c, S5d, S5e.")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefused(Refusal refusal) {
    refusal.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"S1:1", "S4:21", "S5:370", "S2:9999", "O1:13", "O6:9999"})
  void aCitationReadsWhatItWrites(String text) {
    assertThat(Citation.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"S1:1, true", "S5:370, true", "O1:13, false", "O6:37, false"})
  void theGuidesAreToldFromThePlatformsTexts(String text, boolean guide) {
    assertThat(Citation.parse(text).isOfGuide()).isEqualTo(guide);
  }

  @ParameterizedTest
  @EnumSource
  void aCitationLeadsToItsSource(Source source) {
    assertThat(Source.parse(source.name())).isEqualTo(source);
    assertThat(Citation.parse(source + ":7").source()).isEqualTo(source);
    assertThat(Citation.parse(source + ":7")).isEqualTo(new Citation(source, 7));
    assertThat(source.title()).isNotBlank();
    assertThat(source.about()).isNotBlank();
    assertThat(source.language()).isEqualTo("en");
    assertThat(source.kind() == Source.Kind.GUIDE).isEqualTo(source.name().startsWith("S"));
  }

  /** What the sources tell of themselves; of dates and addresses nothing is guessed. */
  @Test
  void whatIsKnownOfASource() {
    assertThat(Source.S5.title()).isEqualTo("How to get money back from Aliexpress");
    assertThat(Arrays.stream(Source.values()).filter(Source::isTranslated))
        .containsExactly(Source.S4, Source.S5);
    assertThat(Arrays.stream(Source.values()).filter(source -> source.dated().isEmpty()))
        .containsExactly(Source.S1, Source.S4, Source.S5);
    assertThat(Arrays.stream(Source.values()).filter(source -> source.address().isPresent()))
        .containsExactly(Source.O1, Source.O2, Source.O3, Source.O4);
  }

  @Test
  void severalAreReadInTheirOrder() {
    assertThat(Citation.listOf("S4:21", "S3:11"))
        .isEqualTo(Citation.listOf("S4:21, S3:11"))
        .containsExactly(new Citation(Source.S4, 21), new Citation(Source.S3, 11));
    assertThat(Citation.listOf()).isEmpty();
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatThrownBy(() -> Citation.parse(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
    assertThatThrownBy(() -> new Citation(null, 1))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("source");
    assertThatThrownBy(() -> Source.parse(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("id");
    assertThatThrownBy(() -> Reading.parse(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("id");
  }

  @ParameterizedTest
  @CsvSource({
    "S1:1, S1",
    "S2:9999, S2",
    "S3:11, S3",
    "S4:21, S4",
    "S4:300, S4",
    "S5:1, S5a",
    "S5:81, S5a",
    "S5:82, S5a",
    "S5:83, S5b",
    "S5:169, S5b",
    "S5:170, S5b",
    "S5:171, S5c",
    "S5:205, S5c",
    "S5:206, S5c",
    "S5:207, S5d",
    "S5:298, S5d",
    "S5:299, S5d",
    "S5:300, S5e",
    "S5:370, S5e",
    "S5:9999, S5e"
  })
  void aLineBelongsToTheReadingThatHoldsIt(String citation, String reading) {
    assertThat(Reading.of(Citation.parse(citation))).hasToString(reading);
  }

  @ParameterizedTest
  @EnumSource
  void aReadingReadsWhatItWrites(Reading reading) {
    assertThat(Reading.parse(reading.toString())).isEqualTo(reading);
  }
}
