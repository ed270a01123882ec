package io.github.aliexpressrules.examples.cli;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.DisputeEvent;
import io.github.aliexpressrules.core.dispute.Solution;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.OrderLine;
import io.github.aliexpressrules.core.order.Parcel;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Outcome;
import io.github.aliexpressrules.core.telling.AtAGlance;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.openplatform.Comparison;
import io.github.aliexpressrules.openplatform.Imported;
import io.github.aliexpressrules.openplatform.ImportedDispute;
import io.github.aliexpressrules.openplatform.ImportedOrder;
import io.github.aliexpressrules.openplatform.Remark;
import io.github.aliexpressrules.openplatform.Requests;
import io.github.aliexpressrules.openplatform.Unknown;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells people what a payload was read to, or what can be done about it. */
final class ImportTelling {
  private static final int WIDTH = 100;

  private final PlainLanguage words;
  private final JsonRules rules;
  private final ZoneId zone;
  private final Optional<String> named;
  private final StringBuilder text = new StringBuilder();

  /** Shows dates in a zone and asks by the rules of a name. */
  ImportTelling(Main main, ZoneId zone, Optional<String> named) {
    this.words = main.plain();
    this.rules = main.rules();
    this.zone = zone;
    this.named = named;
  }

  /** The instant that an order is asked about: when it was read, else its latest fact. */
  static Instant asOf(ImportedOrder order) {
    return order.readAt().or(() -> Requests.lastKnown(order)).orElse(Instant.EPOCH);
  }

  /** What was read, and what was not. */
  String told(Imported read) {
    read.orders().forEach(this::facts);
    remarks(read);
    Map<String, String> unheld = grouped(read.remarks(Remark.Kind.NOT_HELD));
    heading(unheld.isEmpty() ? "" : "Without a place in the model");
    unheld.forEach((why, names) -> item(why + ": " + names));
    return text.toString();
  }

  /** What can be done about each order, and what stands in the way of asking. */
  String asked(Imported read) {
    read.orders().forEach(this::answers);
    remarks(read);
    int unheld = read.remarks(Remark.Kind.NOT_HELD).size();
    if (unheld > 0) {
      line("");
      line("(" + unheld + " members have no place in the model; without --ask they are listed.)");
    }
    return text.toString();
  }

  private void facts(ImportedOrder order) {
    order.order().ifPresent(this::order);
    order.disputes().forEach(this::dispute);
    unknown(order);
    compared(order);
  }

  private void order(Order order) {
    heading("Order " + order.id());
    fact(
        "price",
        order.price()
            + order.shippingCost().map(cost -> " and " + cost + " for shipping").orElse(""));
    at("placed", Optional.of(order.placedAt()));
    at("paid", order.paidAt());
    order.paidWith().ifPresent(method -> fact("paid with", method.name()));
    at("ship by", order.shipBy());
    at("shipped", order.shippedAt());
    at("promised by", order.promisedBy());
    at("receipt confirmed", order.receiptConfirmedAt());
    at("cancelled", order.cancelledAt());
    order.buyerCountry().ifPresent(country -> fact("goes to", country));
    for (OrderLine one : order.lines()) {
      fact(
          "line " + one.id(),
          one.price()
              + one.quantity().map(n -> ", " + n + (n == 1 ? " piece" : " pieces")).orElse(""));
    }
    for (Parcel parcel : order.parcels()) {
      fact(
          "parcel " + parcel.id(),
          "shipped "
              + local(parcel.shippedAt())
              + parcel.reportedDeliveredAt().map(at -> ", received " + local(at)).orElse("")
              + (parcel.lines().isEmpty() ? "" : ", with " + String.join(", ", parcel.lines())));
    }
  }

  private void dispute(ImportedDispute one) {
    heading(
        "Dispute"
            + one.id().map(id -> " " + id).orElse("")
            + one.line().map(line -> " about line " + line).orElse(""));
    at("opened", Optional.of(one.dispute().openedAt()));
    fact("claimed", claim(one.dispute().claim()));
    for (DisputeEvent event : one.dispute().events()) {
      fact(event.type().name(), local(event.at()) + detail(event));
    }
  }

  private static String claim(Claim claim) {
    return claim.reason() + ", " + claim.amount() + (claim.returnGoods() ? ", goods go back" : "");
  }

  private static String detail(DisputeEvent event) {
    if (event instanceof DisputeEvent.SellerCountered countered) {
      return solution(countered.solution());
    }
    if (event instanceof DisputeEvent.PlatformProposed proposed) {
      return solution(proposed.solution());
    }
    if (event instanceof DisputeEvent.PlatformDecided decided) {
      return solution(decided.solution());
    }
    if (event instanceof DisputeEvent.BuyerAmended amended) {
      return ": " + claim(amended.claim());
    }
    return event instanceof DisputeEvent.ProposalAccepted accepted ? " by " + accepted.by() : "";
  }

  private static String solution(Solution solution) {
    return ": " + solution.refund() + (solution.returnGoods() ? ", goods go back" : "");
  }

  /** The overlay of everything that can be asked, and the answers for the instant. */
  private void answers(ImportedOrder order) {
    heading(order.order().map(one -> "Order " + one.id()).orElse("A dispute without its order"));
    Instant at = asOf(order);
    Map<Optional<String>, List<Requests.Line>> lines =
        Requests.of(order, at, named).stream()
            .collect(
                Collectors.groupingBy(
                    Requests.Line::line, LinkedHashMap::new, Collectors.toList()));
    lines.forEach((line, requests) -> overlay(line, requests, at));
    unknown(order);
    compared(order);
  }

  private void overlay(Optional<String> line, List<Requests.Line> requests, Instant at) {
    Request request = rules.read(requests.get(0).json());
    List<String> asked = requests.stream().map(Requests.Line::ask).toList();
    List<Question<?>> questions =
        request.everyQuestion().stream()
            .<Question<?>>map(question -> question)
            .filter(question -> asked.contains(question.id()))
            .toList();
    line.ifPresent(one -> line(Wording.ORDER_LINE.in(words, one)));
    text.append(AtAGlance.in(words, zone).columns(WIDTH).overlay(questions, at));
    heading("On " + local(at));
    for (Question<?> question : questions) {
      Decision<?> decision = question.at(at);
      item(question.id() + " " + words.word(decision.verdict()) + ": " + why(decision));
    }
  }

  private String why(Decision<?> decision) {
    return decision.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.NOTED)
        .filter(finding -> finding.outcome().verdict() == decision.verdict())
        .map(this::sentence)
        .collect(Collectors.joining(" "));
  }

  private String sentence(Finding finding) {
    return finding.explanation(words, zone) + " [" + finding.rule().id() + "]";
  }

  private void unknown(ImportedOrder order) {
    heading(order.unknown().isEmpty() ? "" : "Not told, so it cannot be asked");
    for (Unknown one : order.unknown()) {
      item(
          one.fact()
              + one.line().map(line -> " of line " + line).orElse("")
              + ": "
              + one.why()
              + " Look it up: "
              + one.lookUp()
              + ". Without it no "
              + String.join(", ", one.questions())
              + ".");
    }
  }

  private void compared(ImportedOrder order) {
    List<Comparison> all = Comparison.of(order);
    heading(all.isEmpty() ? "" : "The platform's own answers");
    for (Comparison one : all) {
      item(
          one.relation()
              + one.answer().line().map(line -> ", line " + line).orElse("")
              + ": "
              + one.story());
    }
  }

  private void remarks(Imported read) {
    List<Remark> care =
        read.remarks().stream()
            .filter(remark -> remark.kind() != Remark.Kind.NOT_HELD)
            .sorted((one, other) -> one.kind().compareTo(other.kind()))
            .toList();
    heading(care.isEmpty() ? "" : "How it was read");
    for (Remark one : care) {
      item(one.kind() + (one.path().isEmpty() ? "" : " " + one.path()) + ": " + one.text());
    }
  }

  /** Remarks by what they say: the members of one name together, with how many there are. */
  private static Map<String, String> grouped(List<Remark> remarks) {
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
    for (Remark one : remarks) {
      String name = one.path().replaceAll("\\[\\d+]", "[]");
      all.computeIfAbsent(one.text(), why -> new LinkedHashMap<>())
          .merge(name.substring(name.lastIndexOf('.') + 1), 1, Integer::sum);
    }
    Map<String, String> grouped = new LinkedHashMap<>();
    all.forEach(
        (why, names) ->
            grouped.put(
                why,
                names.entrySet().stream()
                    .map(n -> n.getKey() + (n.getValue() > 1 ? " (" + n.getValue() + ")" : ""))
                    .collect(Collectors.joining(", "))));
    return grouped;
  }

  private String local(Instant at) {
    return words.instant(at, zone);
  }

  private void at(String name, Optional<Instant> at) {
    at.ifPresent(instant -> fact(name, local(instant)));
  }

  private void fact(String name, String value) {
    wrapped("  " + name + " ".repeat(Math.max(1, 20 - name.length())) + value, " ".repeat(22));
  }

  private void item(String sentence) {
    wrapped("  " + sentence, "    ");
  }

  private void heading(String title) {
    if (!title.isEmpty()) {
      line(text.isEmpty() ? title : "\n" + title);
    }
  }

  private void line(String content) {
    text.append(content).append('\n');
  }

  private void wrapped(String content, String indent) {
    String rest = content;
    while (rest.length() > WIDTH) {
      int from = rest.length() - rest.stripLeading().length();
      int end = rest.lastIndexOf(' ', WIDTH);
      end = end <= from ? rest.indexOf(' ', from) : end;
      if (end < 0) {
        break;
      }
      line(rest.substring(0, end));
      rest = indent + rest.substring(end + 1);
    }
    line(rest);
  }
}
