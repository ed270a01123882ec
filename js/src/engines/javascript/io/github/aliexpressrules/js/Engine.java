package io.github.aliexpressrules.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/** What the engine has itself: regular expressions, and integers of any size. */
public final class Engine {
  private Engine() {}

  @JSBody(
      params = {"pattern", "flags"},
      script = "return new RegExp(pattern, flags);")
  public static native JSObject pattern(JSObject pattern, JSObject flags);

  /** Finds a pattern in a text, from a place on; null if it is not there. */
  @JSBody(
      params = {"pattern", "text", "from"},
      script = "pattern.lastIndex = from; return pattern.exec(text);")
  public static native JSObject found(JSObject pattern, JSObject text, int from);

  @JSBody(params = "found", script = "return found.index;")
  public static native int start(JSObject found);

  /** What was found of a group; null if the group is not in it. */
  @JSBody(
      params = {"found", "group"},
      script = "var text = found[group]; return text === undefined ? null : text;")
  public static native JSString group(JSObject found, int group);

  @JSBody(params = "digits", script = "return BigInt(digits);")
  public static native JSObject integer(JSObject digits);

  @JSBody(params = "a", script = "return a.toString();")
  public static native JSString digits(JSObject a);

  @JSBody(
      params = {"a", "b"},
      script = "return a + b;")
  public static native JSObject sum(JSObject a, JSObject b);

  @JSBody(
      params = {"a", "b"},
      script = "return a * b;")
  public static native JSObject product(JSObject a, JSObject b);

  @JSBody(
      params = {"a", "b"},
      script = "return a / b;")
  public static native JSObject quotient(JSObject a, JSObject b);

  @JSBody(
      params = {"a", "b"},
      script = "return a % b;")
  public static native JSObject rest(JSObject a, JSObject b);

  @JSBody(
      params = {"a", "b"},
      script = "return a < b ? -1 : a > b ? 1 : 0;")
  public static native int order(JSObject a, JSObject b);

  /** The hash code of an integer that is not negative, as Java reckons it of words of 32 bits. */
  @JSBody(
      params = "a",
      script =
          "var hash = 0, words = [], word = BigInt('4294967296');"
              + "for (; a > BigInt('0'); a = a / word) { words.push(Number(a % word)); }"
              + "while (words.length > 0) { hash = (Math.imul(31, hash) + words.pop()) | 0; }"
              + "return hash;")
  public static native int hash(JSObject a);
}
