package io.github.aliexpressrules.core.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One text among the sources, as a teller of rules. The fifth source is five articles joined, which
 * disagree with each other, so each of its parts is a reading of its own.
 */
public enum Reading {
  /** The merchant's article on refunds of the deposit. */
  S1("S1", Source.S1, 1, Integer.MAX_VALUE),
  /** The merchant's article on the deposit's balance. */
  S2("S2", Source.S2, 1, Integer.MAX_VALUE),
  /** A law firm's post on refunds that are denied. */
  S3("S3", Source.S3, 1, Integer.MAX_VALUE),
  /** The buyer's guide to refunds. */
  S4("S4", Source.S4, 1, Integer.MAX_VALUE),
  /** First part of the fifth source: sellers' tricks. */
  S5A("S5a", Source.S5, 1, 82),
  /** Second part: returns and late refunds. */
  S5B("S5b", Source.S5, 83, 170),
  /** Third part: offers of sellers. */
  S5C("S5c", Source.S5, 171, 206),
  /** Fourth part: amounts, periods, levels. */
  S5D("S5d", Source.S5, 207, 299),
  /** Fifth part: mistakes, the refund table, late parcels. */
  S5E("S5e", Source.S5, 300, Integer.MAX_VALUE);

  private final String id;
  private final Source source;
  private final int firstLine;
  private final int lastLine;

  Reading(String id, Source source, int firstLine, int lastLine) {
    this.id = id;
    this.source = source;
    this.firstLine = firstLine;
    this.lastLine = lastLine;
  }

  /** Returns the reading whose text holds the cited line. */
  public static Reading of(Citation citation) {
    Objects.requireNonNull(citation, "citation");
    for (Reading reading : values()) {
      if (reading.holds(citation)) {
        return reading;
      }
    }
    throw new IllegalStateException("no reading holds " + citation);
  }

  /**
   * Returns the reading with the id, for example {@code S5a}.
   *
   * @throws InvalidValueException if there is none; the message lists them
   */
  @JsonCreator
  public static Reading parse(String id) {
    Objects.requireNonNull(id, "id");
    return Arrays.stream(values())
        .filter(reading -> reading.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "reading",
                    "must be the id of a source",
                    "\"" + id + "\"",
                    "Choose one of "
                        + Arrays.stream(values())
                            .map(Reading::toString)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private boolean holds(Citation citation) {
    return citation.source() == source
        && citation.line() >= firstLine
        && citation.line() <= lastLine;
  }

  /** Returns the id as it stands in requests, for example {@code S5a}. */
  @Override
  @JsonValue
  public String toString() {
    return id;
  }
}
