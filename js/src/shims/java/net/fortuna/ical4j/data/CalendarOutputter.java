package net.fortuna.ical4j.data;

import java.io.IOException;
import java.io.Writer;
import net.fortuna.ical4j.model.Calendar;

/** Writes a calendar in lines of 73 characters, as ical4j folds them; a pair is not parted. */
public final class CalendarOutputter {
  private static final int MOST = 73;

  public CalendarOutputter(boolean validated) {}

  public void output(Calendar calendar, Writer out) throws IOException {
    String text = calendar.toString();
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean ends = letter == '\r' || letter == '\n';
      boolean parts =
          length >= MOST - 1
              && Character.isHighSurrogate(letter)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!ends && (length >= MOST || parts)) {
        out.write("\r\n ");
        length = 1;
      }
      out.write(letter);
      length = ends ? 0 : length + 1;
    }
  }
}
