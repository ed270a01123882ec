package io.github.aliexpressrules.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Cases of these questions, of a parameter {@code @ForAll AskedCase}; without it of all. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Asks {
  /** The questions' names, for example {@code buyer.dispute-window}. */
  String[] value();
}
