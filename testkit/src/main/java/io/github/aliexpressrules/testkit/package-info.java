/**
 * For tests of your own code: random cases and values for jqwik, laws for whatever answers
 * questions over time, and assertions for AssertJ.
 *
 * <p>{@code RulesDomain} gives a property its values, {@code AskedCase} is a case with a question
 * and an instant, {@code Cases} and {@code Values} are the arbitraries; {@code Law} checks an
 * {@code Evaluator}, and {@code BrokenLaw} says how one was broken; {@code RulesAssertions} begins
 * assertions.
 */
@NullMarked
package io.github.aliexpressrules.testkit;

import org.jspecify.annotations.NullMarked;
