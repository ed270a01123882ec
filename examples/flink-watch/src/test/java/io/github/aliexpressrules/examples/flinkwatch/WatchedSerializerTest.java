package io.github.aliexpressrules.examples.flinkwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What is kept of a case comes back, also if an earlier version of the job wrote it. */
final class WatchedSerializerTest {
  /**
   * Written by version 1, before a case told by which rules it was said: three facts, one refused.
   */
  private static final String VERSION_1 =
      "AQAAAABnzrh6AAAAAAAAAABn0An6AAAAAAAAAAMAAwAAAABnwtqgAAAAAAAAAABeeyJvcmRlciI6eyJpZCI6IjgxIiwicHJp"
          + "Y2UiOnsiYW1vdW50IjozMCwiY3VycmVuY3kiOiJVU0QifSwicGxhY2VkQXQiOiIyMDI1LTAzLTAxVDEwOjAwOjAw"
          + "WiJ9fQAAAABnwtrcAAAAAQEAAAAueyJvcmRlciI6eyJzaGlwcGVkQXQiOiIyMDI1LTAyLTAxVDEwOjAwOjAwWiJ9"
          + "fQAAAABnwtr6AAAAAAAAAAAueyJvcmRlciI6eyJzaGlwcGVkQXQiOiIyMDI1LTAzLTAxVDEwOjAxOjMwWiJ9fQEA"
          + "AAAUYnV5ZXIuZGlzcHV0ZS13aW5kb3cAAwAAAAEAAAAAAAAAAABnwtqgAAAAAE7eTvzJzrilAAAAAgAAAAAAAAAA"
          + "AGfC2voAAAAAM9dmvoqyGGoAAAADAAAAACJkaXNwdXRlLW9wZW5zQDIwMjUtMDMtMTFUMTA6MDE6MzBaAAAAAGfO"
          + "uHoAAAAAuKvmhyyqB/I=";

  private static final Instant REMINDED = Instant.parse("2025-03-10T10:01:30Z");
  private static final Instant OPENS = Instant.parse("2025-03-11T10:01:30Z");

  private static Watched read(byte[] bytes) throws IOException {
    DataInputDeserializer in = new DataInputDeserializer(bytes);
    Watched watched = WatchedSerializer.INSTANCE.deserialize(in);
    assertThat(in.available()).as("bytes left").isZero();
    return watched;
  }

  private static byte[] written(Watched watched) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    WatchedSerializer.INSTANCE.serialize(watched, out);
    return out.getCopyOfBuffer();
  }

  private static Watched version1() throws IOException {
    return read(Base64.getDecoder().decode(VERSION_1));
  }

  @Test
  void whatVersion1WroteIsRead() throws IOException {
    Watched watched = version1();

    assertThat(watched.rules).isEmpty();
    assertThat(watched.lastNumber).isEqualTo(3);
    assertThat(watched.through).isEqualTo(REMINDED);
    assertThat(watched.due).isEqualTo(OPENS);
    assertThat(watched.facts)
        .extracting(Watched.Known::refused)
        .containsExactly(false, true, false);
    assertThat(watched.facts.get(1).at()).isEqualTo("2025-03-01T10:01:00.000000001Z");
    assertThat(watched.said)
        .extracting(Watched.Said::reminder)
        .containsExactly("", "", "dispute-opens@" + OPENS);
  }

  /** Nothing is said twice: the words are the same, whoever said them. */
  @Test
  void whatVersion1KnewGoesOn() throws IOException {
    Watcher watcher =
        new Watcher(List.of("buyer.dispute-window"), Optional.empty(), Duration.ofHours(24), "2");
    Watched watched = version1();

    Watcher.News news = watcher.follow("81", watched, OPENS.plusSeconds(1));

    assertThat(news.lines)
        .singleElement()
        .satisfies(
            line -> assertThat(line.json()).startsWith("{\"id\":\"81#4\"").contains("" + OPENS));
    assertThat(news.lines).extracting(Watcher.Line::isCorrection).containsExactly(false);
    assertThat(watched.rules).isEqualTo("2 guides PT24H [buyer.dispute-window]");
  }

  /**
   * What is said of a case by the guides is corrected when the job goes on by the rules in force.
   */
  @Test
  void whatWasSaidByOtherRulesIsCorrected() throws IOException {
    Watched watched = version1();
    Watcher inForce =
        new Watcher(
            List.of("buyer.dispute-window"), Optional.of("in-force"), Duration.ofHours(24), "2");

    Watcher.News news = inForce.follow("81", watched, OPENS);

    // Said of the shipping; of the placing, and to remind, both say the same
    assertThat(news.lines)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.isCorrection()).isTrue();
              assertThat(line.json())
                  .contains("\"verdict\":\"UNDETERMINED\"")
                  .endsWith("\"replaces\":\"81#2\"}");
            });
    assertThat(watched.said).extracting(Watched.Said::number).containsExactly(1, 4, 3);
  }

  /** Nothing was said of it: it was not asked what it was enough for. */
  @Test
  void whatWasNotAskedIsAskedFromTheBeginning() throws IOException {
    Watched watched = version1();
    watched.said.clear();
    watched.rules = "2 guides PT24H [merchant.standing]";
    Watcher watcher =
        new Watcher(List.of("buyer.dispute-window"), Optional.empty(), Duration.ZERO, "2");

    Watcher.News news = watcher.follow("81", watched, REMINDED.plusSeconds(1));

    assertThat(news.lines)
        .extracting(Watcher.Line::json)
        .satisfiesExactly(
            placed -> assertThat(placed).contains("\"at\":\"2025-03-01T10:00:00Z\",\"verdict\""),
            shipped -> assertThat(shipped).contains("\"at\":\"2025-03-01T10:01:30Z\",\"verdict\""));
  }

  @Test
  void moreThanCanBeCountedIsNotWritten() throws IOException {
    Watched watched = version1();
    watched.said.addAll(Collections.nCopies(65_533, watched.said.get(0)));

    assertThatThrownBy(() -> written(watched))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "What is kept of a case must be at most 65535 facts and as many words, but was 65536."
                + " Choose a key that tells the cases apart.");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    byte[] bytes = written(version1());

    assertThat(written(read(bytes))).isEqualTo(bytes).hasSizeGreaterThan(100);
    assertThat(written(WatchedSerializer.INSTANCE.copy(read(bytes)))).isEqualTo(bytes);
  }

  @Test
  void whatALaterVersionWroteIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {3}))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The version of a kept case must be at most 2, but was 3. Restore it with the program"
                + " that wrote it, or a later one.");
  }
}
