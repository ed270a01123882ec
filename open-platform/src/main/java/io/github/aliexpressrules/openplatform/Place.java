package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.validation.Plain;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A place in a payload: what stands there, and its path. What is read from it is ticked off. */
final class Place {
  private static final Pattern CODE = Pattern.compile("[\\p{Alnum} _.:,'/()-]{1,60}");

  /** No number that a payload may have is longer; a longer one costs more than it tells. */
  private static final int LONGEST_NUMBER = 40;

  private final JsonNode node;
  private final String path;
  private final Ledger ledger;
  private @Nullable Map<String, Place> members;

  Place(JsonNode node, String path, Ledger ledger) {
    this.node = node;
    this.path = path;
    this.ledger = ledger;
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  JsonNode node() {
    return node;
  }

  String path() {
    return path;
  }

  Ledger ledger() {
    return ledger;
  }

  boolean isThere() {
    return !Ledger.isEmpty(node);
  }

  /** The first member with one of the names, in either spelling, that says something. */
  Place member(String name, String... others) {
    Place one = only(name);
    for (int i = 0; i < others.length && !one.isThere(); i++) {
      Place other = only(others[i]);
      one = other.isThere() ? other : one;
    }
    return one;
  }

  private Place only(String name) {
    Place there = members().get(name);
    return there == null ? new Place(MissingNode.getInstance(), join(path, name), ledger) : there;
  }

  /** The members by their canonical names; of two spellings of one name the first counts. */
  Map<String, Place> members() {
    Map<String, Place> known = members;
    if (known == null) {
      known = find();
      members = known;
    }
    return known;
  }

  private Map<String, Place> find() {
    Map<String, Place> all = new LinkedHashMap<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> one : node.properties()) {
        if (!Ledger.isEmpty(one.getValue())) {
          Place place = new Place(one.getValue(), join(path, one.getKey()), ledger);
          all.putIfAbsent(Names.canonical(one.getKey()), place);
        }
      }
    }
    return all;
  }

  /** The items of a list, which may be wrapped in an object, or be one item alone. */
  List<Place> items() {
    if (node.isArray()) {
      List<Place> items = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        Place item = new Place(node.get(i), path + "[" + i + "]", ledger);
        if (item.isThere()) {
          items.add(item);
        }
      }
      return items;
    }
    if (!isThere() || !node.isObject()) {
      return List.of();
    }
    Iterator<Place> members = members().values().iterator();
    Place only = members.next();
    return members.hasNext() || !only.node.isContainer() ? List.of(this) : only.items();
  }

  /** A text or number as text. Not ticked off. */
  Optional<String> peek() {
    if (!isThere() || node.isContainer()) {
      return Optional.empty();
    }
    if (node.isNumber()) {
      return Optional.of(number());
    }
    return Optional.of(node.asString().strip());
  }

  private String number() {
    return node.decimalValueOpt()
        .map(
            number ->
                number.precision() > LONGEST_NUMBER
                        || Math.abs((long) number.scale()) > LONGEST_NUMBER
                    ? "a number of many digits"
                    : number.toPlainString())
        .orElse("no number");
  }

  /** A text or number as text, which goes into a value. */
  Optional<String> text() {
    Optional<String> text = peek();
    text.ifPresent(there -> use());
    return text;
  }

  /** A code of the platform, in small letters. Not ticked off: only who knows it can. */
  String code() {
    return peek().orElse("").toLowerCase(Locale.ROOT);
  }

  /** What stands here, for a remark; nothing that might be more than a code or a number. */
  String shown() {
    String text = peek().orElse("");
    return CODE.matcher(text).matches() ? "\"" + Plain.text(text) + "\"" : "a longer text";
  }

  /** True or false, also as text. */
  Optional<Boolean> flag() {
    String text = code();
    if (text.equals("true") || text.equals("false")) {
      use();
      return Optional.of(text.equals("true"));
    }
    if (isThere()) {
      say(Kind.UNREADABLE, "must be true or false, but was " + shown() + ".");
    }
    return Optional.empty();
  }

  /** A number of units or days. */
  Optional<Integer> count() {
    Optional<String> text = peek();
    if (text.isPresent() && text.get().matches("\\d{1,6}(\\.0+)?")) {
      use();
      return Optional.of(new BigDecimal(text.get()).intValueExact());
    }
    if (isThere()) {
      say(Kind.UNREADABLE, "must be a whole number, but was " + shown() + ".");
    }
    return Optional.empty();
  }

  /** A text, number or flag went into a value; of what holds others each goes by itself. */
  void use() {
    if (!node.isContainer()) {
      ledger.use(path);
    }
  }

  void say(Kind kind, String text) {
    ledger.say(kind, path, text);
  }

  /** Says something of an object as a whole; its members are settled each by itself. */
  void remark(Kind kind, String text) {
    ledger.remark(kind, path, text);
  }

  /** Says that a code is not known. */
  void unknown(String what) {
    say(Kind.UNKNOWN_VALUE, shown() + " is no known " + what + "; nothing is made of it.");
  }
}
