package net.fortuna.ical4j.model.parameter;

public final class Related {
  public static final String START = "RELATED=START";

  private Related() {}
}
