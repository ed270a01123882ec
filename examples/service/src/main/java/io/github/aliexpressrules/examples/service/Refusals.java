package io.github.aliexpressrules.examples.service;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells what is not answered, in one form and with no word of the program's inside. */
@RestController
@RestControllerAdvice
final class Refusals implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  Refusals() {}

  @ExceptionHandler
  void problem(Problem problem, HttpServletResponse response) throws IOException {
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
    }
    if (problem.status() == HttpStatus.REQUEST_TIMEOUT) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    tell(problem, response);
  }

  /** Nobody is there who could be told. */
  @ExceptionHandler
  void gone(IOException gone) {}

  /** What the log is told of a fault has no message: that could repeat what was asked. */
  @ExceptionHandler
  void other(Exception other, HttpServletResponse response) throws IOException {
    if (other instanceof ErrorResponse known) {
      known.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
      tell(of(known.getStatusCode().value()), response);
      return;
    }
    Throwable fault = other.getCause() == null ? other : other.getCause();
    StackTraceElement[] trace = fault.getStackTrace();
    LOG.error(
        "a request ended by {} at {}",
        fault.getClass().getName(),
        trace.length > 0 ? trace[0] : "");
    tell(of(HttpStatus.INTERNAL_SERVER_ERROR.value()), response);
  }

  /** What never came to an endpoint. */
  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    tell(of(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value()), response);
  }

  static Problem of(int code) {
    if (code == HttpStatus.REQUEST_TIMEOUT.value()) {
      return Problem.tooSlow();
    }
    @Nullable HttpStatus known = HttpStatus.resolve(code);
    HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    return new Problem(
        status,
        status.is5xxServerError()
            ? "request must be answered, but was ended by a fault of the program. Report it."
            : "request must be one of those of /openapi.json, but was none ("
                + status.getReasonPhrase()
                + "). Look there for paths and methods.");
  }

  private static void tell(Problem problem, HttpServletResponse response) throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      Endpoints.write(response, problem.status(), problem.reply(1).json());
    }
  }
}
