package io.github.aliexpressrules.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which a response is not the expected one.
 *
 * @param path the member, with dots and {@code [0]}, for example {@code findings[1].outcome}; empty
 *     for the whole
 * @param expected what must stand there, as JSON; {@code nothing} if it must not be there
 * @param actual what stands there
 */
public record ResponseDifference(String path, String expected, String actual) {
  private static final String NOTHING = "nothing";

  /** What is told in words, of findings, milestones and steps: no part of the contract. */
  private static final Set<String> TEXTS = Set.of("explanation", "onPassing", "action", "where");

  /** Checks the parts. */
  public ResponseDifference {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
  }

  /** The response without what is told in words. */
  static String withoutTexts(String response) {
    return JsonText.written(withoutTexts(JsonText.parse(response)));
  }

  private static Json withoutTexts(Json json) {
    if (json instanceof Json.Arr array) {
      return new Json.Arr(array.items().stream().map(ResponseDifference::withoutTexts).toList());
    }
    if (json instanceof Json.Obj object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object
          .members()
          .forEach(
              (name, value) -> {
                if (!TEXTS.contains(name)) {
                  members.put(name, withoutTexts(value));
                }
              });
      return Json.Obj.of(members);
    }
    return json;
  }

  /** Where a response differs from the expected one, texts aside. */
  static List<ResponseDifference> between(String expected, String actual) {
    List<ResponseDifference> differences = new ArrayList<>();
    Json right = withoutTexts(JsonText.parse(expected));
    try {
      compare("", right, withoutTexts(JsonText.parse(actual)), differences);
    } catch (RequestException noObject) {
      differences.add(
          new ResponseDifference(
              "", "a response", actual.isBlank() ? NOTHING : Excerpt.quoted(actual)));
    }
    return List.copyOf(differences);
  }

  private static void compare(
      String path,
      @Nullable Json expected,
      @Nullable Json actual,
      List<ResponseDifference> differences) {
    if (expected instanceof Json.Obj one && actual instanceof Json.Obj other) {
      Set<String> names = new LinkedHashSet<>(one.members().keySet());
      names.addAll(other.members().keySet());
      for (String name : names) {
        String member = path.isEmpty() ? name : path + "." + name;
        compare(member, one.get(name), other.get(name), differences);
      }
    } else if (expected instanceof Json.Arr one && actual instanceof Json.Arr other) {
      for (int i = 0; i < Math.max(one.items().size(), other.items().size()); i++) {
        compare(path + "[" + i + "]", item(one, i), item(other, i), differences);
      }
    } else if (!isSame(expected, actual)) {
      differences.add(new ResponseDifference(path, shown(expected), shown(actual)));
    }
  }

  private static @Nullable Json item(Json.Arr array, int index) {
    return index < array.items().size() ? array.items().get(index) : null;
  }

  private static String shown(@Nullable Json json) {
    return json == null ? NOTHING : JsonText.written(json);
  }

  private static boolean isSame(@Nullable Json expected, @Nullable Json actual) {
    if (expected instanceof Json.Num one && actual instanceof Json.Num other) {
      return isSameNumber(one.written(), other.written());
    }
    if (expected instanceof Json.Str one && actual instanceof Json.Str other) {
      return one.equals(other) || isSameInstant(one.text(), other.text());
    }
    return Objects.equals(expected, actual);
  }

  private static boolean isSameNumber(String one, String other) {
    Optional<BigDecimal> number = Decimals.bounded(other);
    return number.isPresent()
        && Decimals.bounded(one).filter(is -> is.compareTo(number.get()) == 0).isPresent();
  }

  private static boolean isSameInstant(String one, String other) {
    try {
      return Instant.parse(one).equals(OffsetDateTime.parse(other).toInstant());
    } catch (DateTimeException otherText) {
      return false;
    }
  }
}
