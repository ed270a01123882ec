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

  /** What a token is. */
  enum Kind {
    OBJECT,
    ARRAY,
    /** The end of an object or an array. */
    END,
    NAME,
    STRING,
    NUMBER,
    TRUE,
    FALSE,
    NULL
  }

  /** That a text is no JSON, and how many characters before that are. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    Broken(long offset) {
      this.offset = offset;
    }

    long offset() {
      return offset;
    }
  }

  /**
   * Goes on to the next token; null at the end.
   *
   * @throws Broken if what comes is none
   */
  @Nullable Kind next() {
    try {
      @Nullable JsonToken token = parser.nextToken();
      return token == null ? null : kind(token);
    } catch (JacksonException broken) {
      throw broken(broken);
    }
  }

  private static Kind kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Kind.OBJECT;
      case START_ARRAY -> Kind.ARRAY;
      case END_OBJECT, END_ARRAY -> Kind.END;
      case PROPERTY_NAME -> Kind.NAME;
      case VALUE_STRING -> Kind.STRING;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
      case VALUE_TRUE -> Kind.TRUE;
      case VALUE_FALSE -> Kind.FALSE;
      case VALUE_NULL -> Kind.NULL;
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("not in a text");
    };
  }

  private static Broken broken(JacksonException broken) {
    return new Broken(broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset());
  }

  /** The name that was come to. */
  String name() {
    return Objects.requireNonNull(parser.currentName());
  }

  /**
   * The string, without quotes and escapes, or the number that was come to.
   *
   * @throws Broken if the string does not end, or is not written as JSON writes it
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
