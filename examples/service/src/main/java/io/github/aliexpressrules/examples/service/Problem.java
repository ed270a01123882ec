package io.github.aliexpressrules.examples.service;

import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Reply;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a request is not answered that the library has not refused. Told as the library tells. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  Problem(HttpStatus status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  static Problem tooLarge(String what, long most) {
    return new Problem(
        HttpStatus.CONTENT_TOO_LARGE,
        what + " must have at most " + most + " bytes, but has more. Send it in parts.");
  }

  static Problem tooSlow() {
    return new Problem(
        HttpStatus.REQUEST_TIMEOUT,
        "request must have come in time, but has not. Send it again, at once.");
  }

  static Problem busy(String refusal) {
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, refusal + ". Send it again later.");
  }

  /** Whether a stream was silent for too long. */
  static boolean isSilence(IOException broken) {
    for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }

  HttpStatus status() {
    return status;
  }

  /** What stands in the place of a line. */
  Reply reply(long line) {
    return JsonRules.refusal(line, "", Objects.requireNonNull(getMessage()));
  }
}
