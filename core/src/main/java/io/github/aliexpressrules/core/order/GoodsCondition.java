package io.github.aliexpressrules.core.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * In what state goods are that are to be sent back.
 *
 * @param washed whether they were washed
 * @param damaged whether they are damaged
 * @param originalPackaging whether they are in their original packaging
 */
public record GoodsCondition(
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) boolean washed,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) boolean damaged,
    @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) boolean originalPackaging) {}
