package io.github.aliexpressrules.core.jackson;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jodamoney.JodaMoneyModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The value types in Jackson 2, with the modules it needs, instants as text, and unknown members
 * ignored as Jackson 3 does.
 */
class Jackson2Test extends JsonContract {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule(), new JodaMoneyModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  String write(Object value) throws IOException {
    return MAPPER.writeValueAsString(value);
  }

  @Override
  <T> T read(String json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
  }

  @Override
  boolean same(String json, String other) throws IOException {
    return MAPPER.readTree(json).equals(MAPPER.readTree(other));
  }
}
