package io.github.aliexpressrules.js;

import io.github.aliexpressrules.core.validation.InvalidValueException;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.languages.Languages;
import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.JSExport;

/**
 * What JavaScript calls: texts in, texts out. {@code index.js} of the package stands before it, and
 * tells its users what they may give.
 */
public final class Exports {
  private static final Map<String, String> TEXTS = new HashMap<>();
  private static final Told TOLD = new Told(JsonRules.standard(), Languages.readBy(Exports::texts));

  private Exports() {}

  private static String texts(String tag) {
    String texts = TEXTS.get(tag);
    if (texts == null) {
      throw new InvalidValueException(
          "lang",
          "must be loaded before it is asked for",
          "\"" + tag + "\"",
          "Call await load(\"" + tag + "\") first.");
    }
    return texts;
  }

  /** Takes the texts of a language, a file of properties. */
  @JSExport
  public static void learn(String tag, String texts) {
    TEXTS.put(tag, texts);
  }

  /** Answers a request. */
  @JSExport
  public static String answer(String request) {
    return TOLD.rules().answer(request);
  }

  /** Tells a request over time. */
  @JSExport
  public static String timeline(String request) {
    return TOLD.rules().timeline(request);
  }

  /** Tells all that a case is enough for over time. */
  @JSExport
  public static String overlay(String request) {
    return TOLD.rules().overlay(request);
  }

  /** Tells what each source says. */
  @JSExport
  public static String readings(String request) {
    return TOLD.rules().readings(request);
  }

  /** Returns the rules. */
  @JSExport
  public static String rules(String lang) {
    return TOLD.catalogue(lang);
  }

  /** Returns the page of a case, or the error. */
  @JSExport
  public static String report(String request, String zone) {
    return TOLD.report(request, zone);
  }

  /** Returns the calendar of a case, or the error. */
  @JSExport
  public static String calendar(String request, String zone) {
    return TOLD.calendar(request, zone);
  }
}
