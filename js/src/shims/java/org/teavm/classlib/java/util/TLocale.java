package org.teavm.classlib.java.util;

import org.teavm.classlib.java.lang.TString;

/** The one locale that the library names: letters as they are everywhere. */
public final class TLocale {
  public static final TLocale ROOT = new TLocale();

  private TLocale() {}

  public static TLocale getDefault() {
    return ROOT;
  }

  /** What browsers call it. */
  public TString toLanguageTag() {
    return (TString) (Object) "en";
  }
}
