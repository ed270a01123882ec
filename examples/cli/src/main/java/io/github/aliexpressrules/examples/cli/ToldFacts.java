package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.deposit.Material;
import io.github.aliexpressrules.core.deposit.MerchantDisputeKind;
import io.github.aliexpressrules.core.deposit.PointSystem;
import io.github.aliexpressrules.core.dispute.DisputeEventType;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.dispute.SolutionChannel;
import io.github.aliexpressrules.core.order.BuyerLevel;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request says of its case, member by member, in words as far as there are any. */
final class ToldFacts {
  /** What is no fact of the case. */
  private static final Set<String> ASKED = Set.of("id", "ask", "at", "lang");

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
          Map.entry("buyerLevel", BuyerLevel.class),
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

  /** Reads the facts of a request that was answered, and so is in order. */
  static Map<String, String> of(String request, Language language, ZoneId zone) {
    ToldFacts told = new ToldFacts(language, zone);
    for (Map.Entry<String, JsonNode> member : JsonMapper.shared().readTree(request).properties()) {
      if (!ASKED.contains(member.getKey())) {
        told.add(member.getKey(), told.word(member.getKey()), member.getValue());
      }
    }
    return told.facts;
  }

  private void add(String path, String name, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    if (value.isObject() && value.has("amount") && value.has("currency") && value.size() == 2) {
      put(name, money(value.get("currency").asString(), value.get("amount").decimalValue()));
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String inner = path + "." + member.getKey();
        add(inner, within(name, word(member.getKey())), member.getValue());
      }
    } else if (value.isArray() && value.isEmpty()) {
      put(name, language.value(List.of(), zone));
    } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
      put(name, language.list(value.valueStream().map(one -> shown(path, one)).toList()));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        item(path, i, name, value.get(i));
      }
    } else {
      Optional<Instant> instant = instant(value);
      String event = language.event(path);
      put(
          instant.isPresent() && !event.equals(path) ? event : name,
          instant.map(at -> language.day(at, zone)).orElseGet(() -> shown(path, value)));
    }
  }

  /** An item of a list; an event of a dispute is called by what it is. */
  private void item(String list, int index, String name, JsonNode value) {
    JsonNode type = value.get("type");
    if (type == null || !list.equals("dispute.events")) {
      add(list + "[" + index + "]", name + " " + (index + 1), value);
      return;
    }
    String path = list + "." + type.asString().toLowerCase(Locale.ROOT).replace('_', '-');
    String event = language.event(path);
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      switch (member.getKey()) {
        case "type" -> {}
        case "at" -> add(path, event, member.getValue());
        default ->
            add(
                path + "." + member.getKey(),
                within(event, word(member.getKey())),
                member.getValue());
      }
    }
  }

  private String money(String currency, BigDecimal amount) {
    return language.value(Money.of(CurrencyUnit.of(currency), amount), zone).replace(' ', '\u00a0');
  }

  private void put(String name, String value) {
    String first =
        name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    facts.merge(
        Plain.text(first), Plain.text(value), (one, other) -> language.list(List.of(one, other)));
  }

  private static Optional<Instant> instant(JsonNode value) {
    if (!value.isString() || value.asString().indexOf('T') != 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(value.asString()).toInstant());
    } catch (DateTimeParseException noInstant) {
      return Optional.empty();
    }
  }

  /** A constant in words; all else as it is. */
  private String shown(String path, JsonNode value) {
    if (value.isBoolean()) {
      return language.value(value.asBoolean(), zone);
    }
    String text = value.asString();
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

  private String within(String whole, String part) {
    return Wording.FACT_OF.in(language, whole, part);
  }

  /** The name of a member in words. */
  private String word(String member) {
    return MEMBERS.contains(member)
        ? language.say(key(member), english(member), zone)
        : english(member);
  }

  /** The words of all members, by key. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
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
