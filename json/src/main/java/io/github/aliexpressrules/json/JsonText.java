package io.github.aliexpressrules.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** Reads the text of one line into a tree, strictly: one object, bounded depth and length. */
final class JsonText {
  /** The most bytes that a line may have in UTF-8, its end aside. */
  static final int MOST_BYTES = 1 << 20;

  static final int MOST_LEVELS = 64;
  private static final String ONE_A_LINE = "Write one object a line.";

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String AS_A_POLICY =
      "Write what differs from the standard, for example {\"dispute-closes\":\"14 calendar"
          + " days\"}.";

  private final String text;
  private final Path root;
  private final String remedy;
  private @Nullable Json id;

  private final MemberStack members = new MemberStack();

  /** The member that is being read; null if there is none. */
  private @Nullable String outermost;

  private JsonText(String text, Path root, String remedy) {
    this.text = text;
    this.root = root;
    this.remedy = remedy;
  }

  /**
   * Reads a line.
   *
   * @throws RequestException if it is not one JSON object, or a member is refused; with the id, if
   *     that came before
   */
  static Json.Obj parse(String line) {
    return parse(line, Path.REQUEST, ONE_A_LINE);
  }

  /** Writes a value on one line. */
  static String written(Json json) {
    if (json instanceof Json.Obj object) {
      return object.members().entrySet().stream()
          .map(member -> quoted(member.getKey()) + ":" + written(member.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (json instanceof Json.Arr array) {
      return array.items().stream()
          .map(JsonText::written)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return json instanceof Json.Str text ? quoted(text.text()) : json.shown();
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }

  /** Reads a policy, which may stand on several lines. */
  static Json.Obj parsePolicy(String text) {
    return parse(text, Path.POLICY, AS_A_POLICY);
  }

  /** Returns a text without the byte order mark that some editors begin files with. */
  static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Reads a line as {@link #parse} does, but never by hand. */
  static Json.Obj parseByJackson(String line) {
    return new JsonText(line, Path.REQUEST, ONE_A_LINE).byJackson();
  }

  private static Json.Obj parse(String text, Path root, String remedy) {
    JsonText reading = new JsonText(withoutMark(text), root, remedy);
    try {
      return reading.whole();
    } catch (RequestException refused) {
      throw refused.of(idOf(reading.id));
    }
  }

  /** The id, if it is one that can be repeated. */
  static @Nullable String idOf(@Nullable Json id) {
    return id instanceof Json.Str text && TextForm.isWellFormed(text.text()) ? text.text() : null;
  }

  private Json.Obj whole() {
    checkLength();
    Json.Obj plain = PlainJson.parse(text);
    return plain == null ? byJackson() : plain;
  }

  private Json.Obj byJackson() {
    try (JsonTokens tokens = new JsonTokens(text)) {
      @Nullable TokenKind first = tokens.next();
      if (first == null) {
        throw root.refuse("must be a JSON object", "blank", remedy);
      }
      Json value = value(tokens, first, 1);
      if (!(value instanceof Json.Obj object)) {
        throw root.refuse("must be a JSON object", value.shown(), remedy);
      }
      if (tokens.next() != null) {
        throw root.refuse(
            "must end with its object", "followed by " + rest(tokens.offset()), remedy);
      }
      return object;
    } catch (BrokenJsonException broken) {
      throw broken(broken.offset());
    }
  }

  private void checkLength() {
    if (text.length() > MOST_BYTES
        || (text.length() > MOST_BYTES / 3
            && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)) {
      throw tooLong(root, text.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  static RequestException tooLong(Path root, long bytes) {
    return root.refuse(
        "must have at most " + MOST_BYTES + " bytes",
        bytes + " bytes long",
        root == Path.REQUEST ? "Write one request a line, each with its own end." : AS_A_POLICY);
  }

  /**
   * What is told of a request that nothing is wrong with, and that was not answered all the same.
   */
  static RequestException failure(Throwable problem) {
    return problem instanceof OutOfMemoryError
        ? Path.REQUEST.refuse(
            "must be answered in the memory that the program has",
            "too large for it",
            "Give the program more, for example java -Xmx1g, or ask about fewer items.")
        : Path.REQUEST.refuse(
            "must be answered",
            "ended by a fault of the program, " + Excerpt.cut(problem.toString()),
            "Report the line with this message.");
  }

  static RequestException notUtf8() {
    return Path.REQUEST.refuse(
        "must be text in UTF-8", "malformed", "Save the file in that encoding.");
  }

  private RequestException broken(long offset) {
    boolean ended = offset >= text.length();
    return root.refuse(
        "must be valid JSON",
        ended ? "over too early" : "broken at character " + (offset + 1) + ": " + rest(offset),
        ended
            ? "Close every brace, bracket and quote."
            : "Check quotes, commas and brackets there.");
  }

  private String rest(long offset) {
    int from = (int) Math.max(0, Math.min(offset, text.length()));
    return Excerpt.quoted(text.substring(from, Math.min(text.length(), from + 20)));
  }

  private Json value(JsonTokens tokens, @Nullable TokenKind token, int level) {
    return switch (Objects.requireNonNull(token)) {
      case OBJECT -> object(tokens, level);
      case ARRAY -> array(tokens, level);
      case STRING -> new Json.Str(tokens.text());
      case NUMBER -> new Json.Num(tokens.text());
      case TRUE -> Json.Bool.TRUE;
      case FALSE -> Json.Bool.FALSE;
      case NULL -> Json.Null.NULL;
      case NAME, END -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Json.Obj object(JsonTokens tokens, int level) {
    checkLevel(level);
    int from = members.size();
    while (tokens.next() != TokenKind.END) {
      String name = tokens.name();
      if (level == 1) {
        outermost = name;
      }
      Json value = value(tokens, tokens.next(), level + 1);
      members.push(name, value);
      if (level == 1 && id == null && name.equals("id")) {
        id = value;
      }
    }
    return members.take(from);
  }

  private Json.Arr array(JsonTokens tokens, int level) {
    checkLevel(level);
    List<Json> items = new ArrayList<>(4);
    for (@Nullable TokenKind token = tokens.next(); token != TokenKind.END; token = tokens.next()) {
      items.add(value(tokens, token, level + 1));
    }
    return new Json.Arr(items);
  }

  private void checkLevel(int level) {
    if (level > MOST_LEVELS) {
      throw (outermost == null ? root : root.member(outermost))
          .refuse(
              "must be nested at most " + MOST_LEVELS + " levels deep",
              "nested deeper",
              "No member of a request needs more than six.");
    }
  }
}
