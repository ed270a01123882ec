package io.github.aliexpressrules.js;

import org.teavm.interop.Import;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/**
 * What the engine has itself: regular expressions, and integers of any size. The
 * package hands it in, so that nothing is compiled of texts, which many pages forbid.
 */
public final class Engine {
  private Engine() {}

  @Import(module = "engine", name = "pattern")
  public static native JSObject pattern(JSObject pattern, JSObject flags);

  @Import(module = "engine", name = "found")
  public static native JSObject found(JSObject pattern, JSObject text, int from);

  @Import(module = "engine", name = "start")
  public static native int start(JSObject found);

  @Import(module = "engine", name = "group")
  public static native JSString group(JSObject found, int group);

  @Import(module = "engine", name = "integer")
  public static native JSObject integer(JSObject digits);

  @Import(module = "engine", name = "digits")
  public static native JSString digits(JSObject a);

  @Import(module = "engine", name = "sum")
  public static native JSObject sum(JSObject a, JSObject b);

  @Import(module = "engine", name = "product")
  public static native JSObject product(JSObject a, JSObject b);

  @Import(module = "engine", name = "quotient")
  public static native JSObject quotient(JSObject a, JSObject b);

  @Import(module = "engine", name = "rest")
  public static native JSObject rest(JSObject a, JSObject b);

  @Import(module = "engine", name = "order")
  public static native int order(JSObject a, JSObject b);

  @Import(module = "engine", name = "hash")
  public static native int hash(JSObject a);
}
