package org.threeten.bp.format;

import java.util.Locale;
import org.threeten.bp.Instant;
import org.threeten.bp.temporal.TemporalAccessor;

/** What is written. */
public final class DateTimePrintContext {
  final Instant instant;

  public DateTimePrintContext(TemporalAccessor of, Locale locale, DecimalStyle style) {
    this.instant = (Instant) of;
  }
}
