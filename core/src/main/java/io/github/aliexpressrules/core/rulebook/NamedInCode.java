package io.github.aliexpressrules.core.rulebook;

import io.github.aliexpressrules.core.check.Components;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words for what has its English name in the code: the constants of enums, and the members of
 * results.
 */
final class NamedInCode {
  private NamedInCode() {}

  /** For example {@code word.payment-method.bank-transfer}. */
  static String key(Enum<?> constant) {
    return "word."
        + hyphened(constant.getDeclaringClass())
        + "."
        + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For example {@code bank transfer}. */
  static String english(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether a constant is a word, and not an id with a text of its own. */
  static boolean isWord(Enum<?> constant) {
    String text = constant.toString();
    return text.equals(constant.name()) || text.equals(english(constant));
  }

  /** For example {@code member.claim-assessment.maxRefund}. */
  static String key(Class<?> result, String member) {
    return "member." + hyphened(result) + "." + member;
  }

  /** For example {@code max refund}. */
  static String english(String member) {
    return apart(member, ' ');
  }

  /** All words of a type, and of those that its members are made of. */
  static Map<String, String> texts(Class<?> type) {
    Map<String, String> texts = new LinkedHashMap<>();
    add(type, texts);
    return texts;
  }

  private static void add(Type type, Map<String, String> texts) {
    if (type instanceof ParameterizedType some) {
      Arrays.stream(some.getActualTypeArguments()).forEach(inner -> add(inner, texts));
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      constants(plain, texts);
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      members(plain, texts);
    }
  }

  private static void constants(Class<?> type, Map<String, String> texts) {
    for (Object each : type.getEnumConstants()) {
      if (each instanceof Enum<?> constant && isWord(constant)) {
        texts.put(key(constant), english(constant));
      }
    }
  }

  private static void members(Class<?> type, Map<String, String> texts) {
    for (Components.Part member : Components.of(type)) {
      if (texts.put(key(type, member.name()), english(member.name())) == null) {
        add(member.type(), texts);
      }
    }
  }

  private static String hyphened(Class<?> type) {
    return apart(type.getSimpleName(), '-');
  }

  /** A name's words in small letters, apart from one another. */
  private static String apart(String name, char between) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (Character.isUpperCase(letter) && !words.isEmpty()) {
        words.append(between);
      }
      words.append(Character.toLowerCase(letter));
    }
    return words.toString();
  }
}
