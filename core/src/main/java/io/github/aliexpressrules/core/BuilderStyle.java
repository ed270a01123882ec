package io.github.aliexpressrules.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the builders of this package's records, and of those in the packages below it, are generated:
 * staged, not constructible but by the record's own {@code builder()}.
 */
@Value.Style(
    stagedBuilder = true,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    allowedClasspathAnnotations = {Override.class})
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@interface BuilderStyle {}
