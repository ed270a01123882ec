package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.validation.Plain;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be read. The message says what is wrong, the value, and what would be
 * right; {@link #path()} says where.
 *
 * <p>Whatever the request contains, both are {@link Plain}: one line that harms no terminal.
 *
 * <p>Example: path {@code order.price}, message {@code price must have at most 2 decimals in USD,
 * but was 30.005. Give the amount as it was paid.}
 */
public final class RequestException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The refused member. */
  private final String path;

  /** The request's id, as far as it could be read. */
  private final @Nullable String id;

  RequestException(String path, String message) {
    this(path, message, null);
  }

  private RequestException(String path, String message, @Nullable String id) {
    super(Plain.text(message));
    this.path = Plain.text(path);
    this.id = id;
  }

  /** Returns the same, with the id of the request that was refused. */
  RequestException of(@Nullable String requestId) {
    return new RequestException(path, message(), requestId);
  }

  /**
   * Returns the refused member, with dots and {@code [0]}, for example {@code
   * dispute.events[2].at}; empty if the line is no JSON object.
   */
  public String path() {
    return path;
  }

  /** Returns what is wrong, the value, and what would be right. */
  public String message() {
    return Objects.requireNonNull(getMessage());
  }

  /** Returns the request's id, if it could be read. */
  public Optional<String> id() {
    return Optional.ofNullable(id);
  }
}
