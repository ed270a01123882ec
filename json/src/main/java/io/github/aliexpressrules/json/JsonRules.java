package io.github.aliexpressrules.json;

import java.util.List;
import java.util.Objects;

/**
 * Answers requests in JSON, one line each. Immutable and thread-safe; reads no clock and does no
 * input or output.
 *
 * <p>Example: {@code JsonRules.standard().answer(line)} gives the response as one line, or {@code
 * {"id":null,"line":1,"error":{"path":"order.price","message":"..."}}}.
 */
public final class JsonRules {
  private static final JsonRules STANDARD = new JsonRules(Rulebooks.standard());
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final RequestReader requests;

  private JsonRules(Rulebooks rules) {
    this.requests = new RequestReader(rules);
  }

  /** Returns the questions under the standard policies. */
  public static JsonRules standard() {
    return STANDARD;
  }

  /** Returns the questions under other policies. */
  public static JsonRules under(Policies policies) {
    return new JsonRules(Rulebooks.under(Objects.requireNonNull(policies, "policies")));
  }

  /** Returns the names of all questions, in the order of the contract. */
  public static List<String> questions() {
    return Asks.ALL.stream().map(Ask::id).toList();
  }

  /**
   * Answers one request.
   *
   * @param request one JSON object; a line end is not part of it
   * @return the response or the error, on one line; nothing for a blank line
   */
  public String answer(String request) {
    return answer(1, request);
  }

  /**
   * Answers one line of several.
   *
   * @param number the line's number, which an error names
   * @param line one JSON object
   * @return the response or the error, on one line; nothing for a blank line
   */
  public String answer(long number, String line) {
    return reply(number, line).json();
  }

  /** Answers a line of a stream, and says whether it could be answered. */
  public Reply reply(LineReader.Line line) {
    return line.problem()
        .map(problem -> error(line.number(), problem))
        .orElseGet(() -> reply(line.number(), line.text()));
  }

  /**
   * Answers a line as {@link #answer(long, String)} does, and says whether it could be answered.
   */
  public Reply reply(long number, String line) {
    Objects.requireNonNull(line, "line");
    if (withoutMark(line).isBlank()) {
      return new Reply("", false);
    }
    try {
      return new Reply(ResponseWriter.response(read(line)), false);
    } catch (RequestException refused) {
      return error(number, refused);
    }
  }

  /**
   * Answers a request for all time: {@code {"id":...,"ask":...,"segments":[{"from","until",
   * "verdict","rule","result","findings","milestones","steps"}]}}. Its instant is not used.
   *
   * @return the segments in the order of time, or the error, on one line
   */
  public String timeline(String request) {
    try {
      return ResponseWriter.timeline(read(request));
    } catch (RequestException refused) {
      return error(1, refused).json();
    }
  }

  /**
   * Reads a request.
   *
   * @throws RequestException if it is refused; the message says what would be right
   */
  public Request read(String request) {
    Json.Obj object = JsonText.parse(withoutMark(Objects.requireNonNull(request, "request")));
    try {
      return requests.read(object);
    } catch (RequestException refused) {
      throw refused.of(JsonText.idOf(object.members().get("id")));
    }
  }

  private static Reply error(long number, RequestException refused) {
    return new Reply(ResponseWriter.error(refused, number), true);
  }

  private static String withoutMark(String line) {
    return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
  }
}
