package io.github.aliexpressrules.js.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a module of TeaVM's so that it compresses better: without ends of lines, texts in one
 * piece, and the names of what is used seldom in the order in which it comes, so that neighbours
 * begin alike.
 */
final class Shorter {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|`(?:[^`\\\\]|\\\\.)*+`"
              + "|[\\w$]++(?:\\.\\d++)?|\\s++|.",
          Pattern.DOTALL);

  /** As TeaVM names what is used seldom, at the top of a module. */
  private static final Pattern SELDOM = Pattern.compile("[A-Z][\\w$]{2}");

  private static final String FIRST = "BCDEFGHIJKLMNOPQRSTUVWXYZA";
  private static final String NEXT =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789$";

  private final List<String> tokens = new ArrayList<>();

  /** Which of them have a blank before them. */
  private final BitSet apart = new BitSet();

  /** The names that are told anew, and how. */
  private final Map<String, String> names = new HashMap<>();

  private Shorter(String module) {
    Matcher matcher = TOKEN.matcher(module.replace("\"\n+\"", ""));
    while (matcher.find()) {
      add(matcher.group());
    }
  }

  /** Returns a module that does the same. */
  static String of(String module) {
    Shorter shorter = new Shorter(module);
    shorter.name();
    return shorter.written();
  }

  private void add(String token) {
    if (token.isBlank()) {
      apart.set(tokens.size());
    } else {
      tokens.add(token);
    }
  }

  private String at(int place) {
    return place >= 0 && place < tokens.size() ? tokens.get(place) : "";
  }

  /** Whether it is a name of the module's own, and not of a member or a key. */
  private boolean isFree(int place) {
    return !at(place - 1).equals(".");
  }

  private boolean isKey(int place) {
    return at(place + 1).equals(":") && "{,".contains(at(place - 1));
  }

  private void name() {
    Set<String> declared = new HashSet<>();
    int level = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      level += "{([".contains(token) ? 1 : "})]".contains(token) ? -1 : 0;
      boolean isDeclared =
          level == 0
              && (at(i - 1).equals("function")
                  || at(i - 1).equals("let")
                  || (at(i - 1).equals(",") && at(i + 1).equals("=")));
      if (isDeclared && SELDOM.matcher(token).matches()) {
        declared.add(token);
      }
    }
    Set<String> taken = new HashSet<>();
    List<String> order = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isFree(i) && isKey(i)) {
        declared.remove(tokens.get(i));
      }
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (!declared.contains(token)) {
        taken.add(token);
      } else if (isFree(i) && seen.add(token)) {
        order.add(token);
      }
    }
    int next = 0;
    for (String name : order) {
      String other = made(next++);
      while (taken.contains(other)) {
        other = made(next++);
      }
      names.put(name, other);
    }
  }

  private static String made(int number) {
    int second = number / NEXT.length();
    return ""
        + FIRST.charAt(second / NEXT.length())
        + NEXT.charAt(second % NEXT.length())
        + NEXT.charAt(number % NEXT.length());
  }

  private String written() {
    StringBuilder all = new StringBuilder();
    String before = "";
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      token = isFree(i) ? names.getOrDefault(token, token) : token;
      boolean wouldJoin =
          (isPartOfWord(last(before)) && isPartOfWord(first(token)))
              || ("+-".contains(token) && token.equals(before));
      all.append(wouldJoin && apart.get(i) ? " " : "").append(token);
      before = token;
    }
    return all.append('\n').toString();
  }

  private static char first(String token) {
    return token.isEmpty() ? ' ' : token.charAt(0);
  }

  private static char last(String token) {
    return token.isEmpty() ? ' ' : token.charAt(token.length() - 1);
  }

  private static boolean isPartOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
  }
}
