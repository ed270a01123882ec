package io.github.aliexpressrules.core.deposit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the builder of a record without required parts is generated: one that can be built at once.
 * Not written into the record's class file, since its users do not have the generator's
 * annotations.
 */
@Value.Style(
    builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
    allowedClasspathAnnotations = {Override.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@interface OpenBuilderStyle {}
