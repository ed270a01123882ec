package io.github.aliexpressrules.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Answers of several lines as UTF-8, each on a line of its own: what a program keeps that answers
 * large files. Faster than texts, since nothing is encoded twice; the memory is used again.
 *
 * <p>Confined to one thread; several threads have one each.
 *
 * <p>Example: {@code answers.add(line); answers.writeTo(out);}.
 */
public final class AnswerLines {
  private static final int CAPACITY = 1 << 16;
  private static final int MOST_KEPT = 1 << 20;

  private final JsonRules rules;
  private Utf8 out = new Utf8(CAPACITY);

  /** Answers by these rules. */
  public AnswerLines(JsonRules rules) {
    this.rules = Objects.requireNonNull(rules, "rules");
  }

  /**
   * Answers a line; a blank line answers a blank line. Whatever else happens than an answer or an
   * error of the request is thrown, and nothing is added.
   *
   * @return whether it could be answered
   */
  public boolean add(LineReader.Line line) {
    int before = out.length();
    boolean complete = false;
    try {
      if (!JsonRules.isBlank(line)) {
        ResponseWriter.response(out, rules.read(line));
      }
      out.raw('\n');
      complete = true;
      return true;
    } catch (RequestException refused) {
      out.cutTo(before);
      add(JsonRules.refusal(line.number(), refused));
      complete = true;
      return false;
    } finally {
      if (!complete) {
        out.cutTo(before);
      }
    }
  }

  /** Adds what was replied to a line otherwise. */
  public void add(Reply reply) {
    Objects.requireNonNull(reply, "reply");
    out.raw(reply.json().getBytes(StandardCharsets.UTF_8));
    out.raw('\n');
  }

  /** Returns how many bytes are kept. */
  public int size() {
    return out.length();
  }

  /**
   * Writes the lines, and forgets them.
   *
   * @throws IOException if they cannot be written
   */
  public void writeTo(OutputStream target) throws IOException {
    Objects.requireNonNull(target, "target");
    target.write(out.array(), 0, out.length());
    out = out.array().length > MOST_KEPT ? new Utf8(CAPACITY) : out;
    out.cutTo(0);
  }
}
