package io.github.aliexpressrules.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** The tokens of a JSON text, one after the other, as Jackson finds them. */
final class JsonTokens implements AutoCloseable {
  /** A little wider than our own limits, whose messages are better. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(JsonText.MOST_BYTES)
                  .maxStringLength(JsonText.MOST_BYTES)
                  .maxNameLength(JsonText.MOST_BYTES)
                  .maxNumberLength(JsonText.MOST_BYTES)
                  .maxNestingDepth(JsonText.MOST_LEVELS + 1)
                  .build())
          .build();

  private final JsonParser parser;

  JsonTokens(String text) {
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * Goes on to the next token; null at the end.
   *
   * @throws BrokenJsonException if what comes is none
   */
  @Nullable TokenKind next() {
    try {
      @Nullable JsonToken token = parser.nextToken();
      return token == null ? null : kind(token);
    } catch (JacksonException broken) {
      throw broken(broken);
    }
  }

  private static TokenKind kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> TokenKind.OBJECT;
      case START_ARRAY -> TokenKind.ARRAY;
      case END_OBJECT, END_ARRAY -> TokenKind.END;
      case PROPERTY_NAME -> TokenKind.NAME;
      case VALUE_STRING -> TokenKind.STRING;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> TokenKind.NUMBER;
      case VALUE_TRUE -> TokenKind.TRUE;
      case VALUE_FALSE -> TokenKind.FALSE;
      case VALUE_NULL -> TokenKind.NULL;
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("not in a text");
    };
  }

  private static BrokenJsonException broken(JacksonException broken) {
    return new BrokenJsonException(
        broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset());
  }

  /** The name that was come to. */
  String name() {
    return Objects.requireNonNull(parser.currentName());
  }

  /**
   * The string, without quotes and escapes, or the number that was come to.
   *
   * @throws BrokenJsonException if the string does not end, or is not written as JSON writes it
   */
  String text() {
    try {
      return parser.getString();
    } catch (JacksonException broken) {
      throw broken(broken);
    }
  }

  /** How many characters are before the token that was come to. */
  long offset() {
    return parser.currentTokenLocation().getCharOffset();
  }

  @Override
  public void close() {
    parser.close();
  }
}
