package io.github.aliexpressrules.examples.propertytests;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Turns a property round: it must fail, with a story that tells what the rules say instead. */
class IsFound implements AroundPropertyHook {
  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    boolean told =
        result
            .throwable()
            .map(Throwable::getMessage)
            .filter(story -> story.contains("the tracker says"))
            .filter(story -> story.contains("(1h)"))
            .isPresent();
    return told ? result.mapToSuccessful() : result.mapToFailed("The mistake was not found.");
  }
}
