package io.github.aliexpressrules.report;

import java.util.List;

/**
 * Marks of a drawing, in its own units; read by its template.
 *
 * @param title what is drawn
 * @param describes what it shows, in words
 */
record Drawing(
    int width,
    int height,
    String title,
    String describes,
    List<Stroke> strokes,
    List<Box> boxes,
    List<Label> labels) {
  /** A line. */
  public record Stroke(String kind, String path) {}

  /** A span of time in which one thing holds. */
  public record Box(String tone, int x, int y, int width, int height) {}

  /**
   * Words; on a plate where it has a width.
   *
   * @param kind how they are set
   * @param anchor {@code start} or {@code middle}
   * @param plate how wide the plate behind them is; 0 for none
   */
  public record Label(String kind, int x, int y, String anchor, String text, int plate) {
    /** Where the plate begins. */
    public int left() {
      return anchor.equals("middle") ? x - plate / 2 : x - PAD;
    }

    /** Where the plate's top is. */
    public int top() {
      return y - TOP;
    }

    private static final int PAD = 6;
    private static final int TOP = 15;
  }
}
