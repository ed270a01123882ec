package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.order.OrderTrait;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.rulebook.Language;
import io.github.aliexpressrules.core.rulebook.Party;
import io.github.aliexpressrules.core.validation.Plain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a request says of its case, member by member, in words as far as there are any. */
final class ToldFacts {
  /** What is no fact of the case. */
  private static final Set<String> ASKED = Set.of("id", "ask", "at", "lang");

  /** A part of a fact, by the fact's name. */
  private static final String OF = "fact-of";

  private static final String OF_ENGLISH = "{whole} {part}";

  /** The members that have words in every language; in English, those of their own name. */
  private static final List<String> MEMBERS =
      List.of(
          "act",
          "amount",
          "application",
          "approved",
          "at",
          "buyerCountry",
          "buyerLevel",
          "by",
          "calendar",
          "categories",
          "category",
          "channel",
          "claim",
          "closedAt",
          "comment",
          "conditions",
          "correctedAt",
          "damaged",
          "deposit",
          "dispute",
          "disputes",
          "documentsSubmittedAt",
          "entries",
          "event",
          "events",
          "evidence",
          "freeDeliveryUsedAt",
          "freezes",
          "from",
          "goods",
          "id",
          "kind",
          "liftedAt",
          "line",
          "lines",
          "materials",
          "merchantId",
          "method",
          "offer",
          "openedAt",
          "order",
          "origin",
          "originalPackaging",
          "own",
          "paidWith",
          "parcels",
          "points",
          "policy",
          "price",
          "quantity",
          "reading",
          "reason",
          "refund",
          "returnBy",
          "returnGoods",
          "returnToAlipay",
          "rules",
          "sellerCountry",
          "shippingCost",
          "situation",
          "solution",
          "state",
          "submittedAt",
          "system",
          "traits",
          "transactionVolumeMet",
          "type",
          "violations",
          "walletRegistered",
          "washed",
          "what");

  /** Of which type a member's constants are, for their words. */
  private static final Map<String, Class<? extends Enum<?>>> CONSTANTS =
      Map.ofEntries(
          Map.entry("channel", SolutionChannel.class),
          Map.entry("evidence", Evidence.class),
          Map.entry("kind", MerchantDisputeKind.class),
          Map.entry("materials", Material.class),
          Map.entry("method", PaymentMethod.class),
          Map.entry("paidWith", PaymentMethod.class),
          Map.entry("reason", DisputeReason.class),
          Map.entry("state", ChannelState.class),
          Map.entry("system", PointSystem.class),
          Map.entry("traits", OrderTrait.class),
          Map.entry("type", DisputeEventType.class),
          Map.entry("by", Party.class));

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Language language;
  private final ZoneId zone;

  private ToldFacts(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  static Map<String, String> of(Json.Obj request, Language language, ZoneId zone) {
    ToldFacts told = new ToldFacts(language, zone);
    request
        .members()
        .forEach(
            (name, value) -> {
              if (!ASKED.contains(name)) {
                told.add(name, told.word(name), value);
              }
            });
    return told.facts;
  }

  private void add(String path, String name, Json value) {
    if (value instanceof Json.Obj object) {
      members(path, name, object);
    } else if (value instanceof Json.Arr array) {
      items(path, name, array.items());
    } else if (!(value instanceof Json.Null)) {
      Optional<Instant> instant = instant(value);
      String event = language.event(path);
      put(
          instant.isPresent() && !event.equals(path) ? event : name,
          instant.map(at -> language.day(at, zone)).orElseGet(() -> shown(path, value)));
    }
  }

  private void members(String path, String name, Json.Obj object) {
    Json amount = object.get("amount");
    Json currency = object.get("currency");
    if (amount != null && currency != null && object.size() == 2) {
      put(name, money(text(currency), text(amount)));
      return;
    }
    object
        .members()
        .forEach((member, inner) -> add(path + "." + member, within(name, word(member)), inner));
  }

  private void items(String path, String name, List<Json> items) {
    if (items.isEmpty()) {
      put(name, language.value(List.of(), zone));
    } else if (items.stream()
        .noneMatch(one -> one instanceof Json.Obj || one instanceof Json.Arr)) {
      put(name, language.list(items.stream().map(one -> shown(path, one)).toList()));
    } else {
      for (int i = 0; i < items.size(); i++) {
        item(path, i, name, items.get(i));
      }
    }
  }

  /** An item of a list; an event of a dispute is called by what it is. */
  private void item(String list, int index, String name, Json value) {
    if (!list.equals("dispute.events")
        || !(value instanceof Json.Obj object)
        || !(object.get("type") instanceof Json.Str type)) {
      add(list + "[" + index + "]", name + " " + (index + 1), value);
      return;
    }
    String path = list + "." + DisputeEventType.kind(type.text());
    String event = language.event(path);
    object
        .members()
        .forEach(
            (member, inner) -> {
              if (member.equals("at")) {
                add(path, event, inner);
              } else if (!member.equals("type")) {
                add(path + "." + member, within(event, word(member)), inner);
              }
            });
  }

  private String money(String currency, String amount) {
    Money money = Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
    return language.value(money, zone).replace(' ', '\u00a0');
  }

  private void put(String name, String value) {
    String first =
        name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    facts.merge(
        Plain.text(first), Plain.text(value), (one, other) -> language.list(List.of(one, other)));
  }

  private static Optional<Instant> instant(Json value) {
    if (!(value instanceof Json.Str text) || text.text().indexOf('T') != 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.text()).toInstant());
    } catch (DateTimeParseException noInstant) {
      return Optional.empty();
    }
  }

  /** A constant in words; all else as it is. */
  private String shown(String path, Json value) {
    if (value instanceof Json.Bool flag) {
      return language.value(flag.value(), zone);
    }
    String text = text(value);
    Class<? extends Enum<?>> type = CONSTANTS.get(path.substring(path.lastIndexOf('.') + 1));
    if (type != null) {
      for (Enum<?> constant : type.getEnumConstants()) {
        if (constant.name().equals(text)) {
          return language.word(constant);
        }
      }
    }
    return text.matches("[A-Z]+(_[A-Z]+)+|[A-Z]{4,}")
        ? text.toLowerCase(Locale.ROOT).replace('_', ' ')
        : text;
  }

  /** A text without its quotes; all else as it was written. */
  private static String text(Json value) {
    if (value instanceof Json.Str text) {
      return text.text();
    }
    return value instanceof Json.Num number ? number.written() : value.shown();
  }

  private String within(String whole, String part) {
    return language.say(OF, OF_ENGLISH, zone, whole, part);
  }

  /** The name of a member in words. */
  private String word(String member) {
    return MEMBERS.contains(member)
        ? language.say(key(member), english(member), zone)
        : english(member);
  }

  /** These words, by key. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(OF, OF_ENGLISH);
    MEMBERS.forEach(member -> texts.put(key(member), english(member)));
    return texts;
  }

  private static String key(String member) {
    return "fact." + member;
  }

  /** The name of a member in words: "paid with" for {@code paidWith}. */
  private static String english(String member) {
    return member.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
