package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.check.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * A template taken apart, for those who put what is told together themselves. What is put in is not
 * read again.
 *
 * @param texts what stands around the places: one more than there are places
 * @param places which value stands at each place
 */
public record TemplateParts(List<String> texts, List<Integer> places) {
  /** Checks the parts. */
  public TemplateParts {
    texts = Require.list("texts", texts);
    places = Require.list("places", places);
    if (texts.size() != places.size() + 1) {
      throw new IllegalArgumentException(
          "texts must be one more than the places "
              + places
              + ", but were "
              + texts
              + ". Give what stands before, between and after them.");
    }
  }

  static TemplateParts of(String template, ToIntFunction<String> place) {
    List<String> texts = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int done = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
      int close = endOfName(template, open + 1);
      if (close > open + 1 && close < template.length() && template.charAt(close) == '}') {
        texts.add(template.substring(done, open));
        places.add(place.applyAsInt(template.substring(open + 1, close)));
        done = close + 1;
      }
    }
    texts.add(template.substring(done));
    return new TemplateParts(texts, places);
  }

  private static int endOfName(String template, int start) {
    int end = start;
    while (end < template.length() && isOfName(template.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a character can be part of a name: an ASCII letter, a digit, a hyphen. */
  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  String filled(IntFunction<String> values) {
    if (places.isEmpty()) {
      return texts.get(0);
    }
    StringBuilder text = new StringBuilder(64);
    for (int i = 0; i < places.size(); i++) {
      text.append(texts.get(i)).append(values.apply(places.get(i)));
    }
    return text.append(texts.get(places.size())).toString();
  }
}
