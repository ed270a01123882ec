package io.github.aliexpressrules.core.deposit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a merchant sells: an open set of names, since the platform's list is long and changes.
 *
 * @param name capital letters, digits and underscores, starting with a letter, at most 64, for
 *     example {@code CLOTHING}
 */
public record Category(@JsonValue String name) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  /** Clothing. */
  public static final Category CLOTHING = new Category("CLOTHING");

  /** Electronics. */
  public static final Category ELECTRONICS = new Category("ELECTRONICS");

  /**
   * Checks the name.
   *
   * @throws InvalidValueException if it has another form
   */
  @JsonCreator
  public Category {
    if (!FORM.matcher(Objects.requireNonNull(name, "name")).matches()) {
      throw new InvalidValueException(
          "category",
          "must be capital letters, digits and underscores",
          "\"" + name + "\"",
          "Write for example CLOTHING or ELECTRONICS.");
    }
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
