package io.github.aliexpressrules.core.order;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * In what state goods are that are to be sent back.
 *
 * @param washed whether they were washed
 * @param damaged whether they are damaged
 * @param originalPackaging whether they are in their original packaging
 */
public record GoodsCondition(
    @JsonProperty(required = true) boolean washed,
    @JsonProperty(required = true) boolean damaged,
    @JsonProperty(required = true) boolean originalPackaging) {}
