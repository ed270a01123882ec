package io.github.aliexpressrules.core.jackson;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/** The value types in Jackson 3. */
class Jackson3Test extends JsonContract {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new JodaMoneyModule()).build();

  @Override
  String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  @Override
  <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  @Override
  boolean same(String json, String other) {
    return MAPPER.readTree(json).equals(MAPPER.readTree(other));
  }
}
