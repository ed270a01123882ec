package io.github.aliexpressrules.seeds;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives random tests their seeds, so that a build says the same whenever it runs. What {@code
 * -Dlaws.seeds} says:
 *
 * <ul>
 *   <li>{@code fixed}, as in {@code mvn verify}: each test has a seed of its own, made of its name;
 *   <li>{@code fresh}, as in {@code mvn verify -Pfull}: each run has other ones;
 *   <li>a number: this one, for every test; for the seed that a failure has printed.
 * </ul>
 *
 * <p>Found by jqwik as a service, in every module that has this class on its path. A seed that a
 * test states itself stays.
 */
public final class Seeds implements AroundPropertyHook {
  private static final String FIXED = "fixed";
  private static final String FRESH = "fresh";

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    String setting = System.getProperty("laws.seeds", FIXED);
    if (attributes.seed().isEmpty() && !setting.equals(FRESH)) {
      String name = context.containerClass().getName() + "." + context.targetMethod().getName();
      attributes.setSeed(setting.equals(FIXED) ? of(name) : setting);
    }
    return property.execute();
  }

  /** The seed of a test, which is another one than that of its neighbours. */
  static String of(String name) {
    return Long.toString(name.hashCode() * 0x9E3779B97F4A7C15L);
  }
}
