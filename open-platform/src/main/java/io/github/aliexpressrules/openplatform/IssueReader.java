package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.dispute.Claim;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.dispute.DisputePhase;
import io.github.aliexpressrules.core.dispute.DisputeReason;
import io.github.aliexpressrules.core.dispute.Evidence;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads one dispute, which the platform calls an issue. */
final class IssueReader {
  private static final String PAGE = "My orders > Refunds and disputes > the dispute";

  /** In which phases a dispute can be by what the platform says of it. */
  private static final Map<String, Set<DisputePhase>> STATES =
      Map.of(
          "processing", EnumSet.range(DisputePhase.AWAITING_SELLER, DisputePhase.AWAITING_RETURN),
          "canceled_issue", EnumSet.of(DisputePhase.CANCELLED),
          "finish",
              EnumSet.of(
                  DisputePhase.AGREED,
                  DisputePhase.WON,
                  DisputePhase.LOST,
                  DisputePhase.AWAITING_RETURN),
          "wait_seller_confirm_refund", EnumSet.of(DisputePhase.AWAITING_SELLER),
          "seller_refuse_refund",
              EnumSet.of(DisputePhase.AWAITING_BUYER, DisputePhase.PLATFORM_REVIEW),
          "acceptissue", EnumSet.of(DisputePhase.AGREED),
          "wait_buyer_send_goods", EnumSet.of(DisputePhase.AWAITING_RETURN),
          "wait_seller_receive_goods", EnumSet.of(DisputePhase.AWAITING_RETURN),
          "arbitrating", EnumSet.of(DisputePhase.PLATFORM_REVIEW),
          "seller_response_issue_timeout", EnumSet.of(DisputePhase.WON));

  /** States of a return, and whether the goods are known to have been sent by then. */
  private static final Map<String, Boolean> RETURNS =
      Map.of(
          "wait_for_seller_set_return_address", false,
          "wait_for_buyer_returnid", false,
          "wait_for_seller_confirm", true,
          "wait_for_warehouse_confirmation", true,
          "wait_for_warehouse_quality_check", true,
          "return_success", true,
          "refund_success", false,
          "refund_reject", false,
          "wait_for_ae_feedback", false,
          "processing", false);

  private static final Set<String> BACK = Set.of("return_success", "refund_success");

  private final Place place;
  private final Optional<Order> order;
  private final Optional<String> line;
  private final List<Unknown> unknown = new ArrayList<>();
  private final List<PlatformAnswer> answers = new ArrayList<>();

  IssueReader(Place place, Optional<Order> order) {
    this.place = place;
    this.order = order;
    this.line = line(order);
  }

  List<Unknown> unknown() {
    return unknown;
  }

  List<PlatformAnswer> answers() {
    return answers;
  }

  /** Whether it is about an order, by the number of that or of one of its lines. */
  static boolean isAbout(Place issue, Order order) {
    return List.of("parent_order_id", "order_id").stream()
        .flatMap(name -> issue.member(name).peek().stream())
        .anyMatch(
            id ->
                id.equals(order.id())
                    || order.lines().stream().anyMatch(child -> child.id().equals(id)));
  }

  private Optional<String> line(Optional<Order> of) {
    Place parent = place.member("parent_order_id");
    Place child = place.member("order_id");
    if (of.isEmpty()) {
      return Optional.empty();
    }
    parent.peek().filter(of.get().id()::equals).ifPresent(same -> parent.use());
    Optional<String> found =
        child.peek().filter(id -> of.get().lines().stream().anyMatch(one -> one.id().equals(id)));
    if (found.isPresent() || child.peek().equals(Optional.of(of.get().id()))) {
      child.use();
    }
    return found;
  }

  /** Reads it; nothing but remarks if it says no claim. */
  Optional<ImportedDispute> read() {
    Optional<CurrencyUnit> currency = order.map(one -> one.price().getCurrencyUnit());
    List<Proposal> proposals = proposals(currency);
    List<Place> listed =
        place.member("process_dto_list", "api_issue_process_dto", "issue_process_list").items();
    List<Occurrence> entries = Occurrence.list(listed);
    Optional<Instant> opened = openedAt(entries);
    Optional<DisputeReason> reason = reason(entries);
    if (opened.isEmpty() || reason.isEmpty()) {
      return missing(opened.isEmpty() ? "when it was opened" : "for what reason");
    }
    Instant from = opened.get();
    if (order.isPresent() && from.isBefore(order.get().placedAt())) {
      place.remark(
          Kind.CONTRADICTION,
          "The dispute was opened at " + from + ", before its order was placed.");
      return missing("when it was opened");
    }
    List<Occurrence> present = since(from, entries);
    List<Proposal> current =
        proposals.stream()
            .filter(one -> !one.created().isBefore(from) || Proposal.isNear(one.created(), from))
            .toList();
    Optional<Proposal> claimed =
        current.stream()
            .filter(one -> one.owner().equals(Proposal.BUYER))
            .min(Comparator.comparing(Proposal::created));
    if (claimed.isEmpty()) {
      return missing("what is claimed");
    }
    received(present, from);
    Claim claim =
        Claim.builder()
            .reason(reason.get())
            .amount(claimed.get().refund())
            .returnGoods(claimed.get().returnGoods())
            .addAllEvidence(evidence(present, from))
            .build();
    String returning = returning();
    History history =
        new History(Dispute.opened(from, claim), claimed.get(), current, BACK.contains(returning));
    if (present.isEmpty()) {
      history.tellBySolutions();
    } else {
      present.forEach(history::tell);
    }
    history.settle();
    check(history, returning);
    if (!history.isComplete() || entries.size() < listed.size()) {
      events("Something that happened could not be read.");
    }
    Amounts.read(place, "refund_money_max")
        .ifPresent(
            most ->
                answers.add(
                    new PlatformAnswer.MostRefund(
                        place.member("refund_money_max").path(), line, most)));
    if (place.member("after_sale_warranty").flag().orElse(false)) {
      place.remark(
          Kind.CONCLUDED,
          "The dispute is under the after-sale warranty (after_sale_warranty): the platform pays, and"
              + " no clock of the seller runs. The value types have no place for it, so what is"
              + " said of the seller's time does not hold.");
    }
    return Optional.of(
        new ImportedDispute(place.member("id", "issue_id").text(), line, history.dispute()));
  }

  private Optional<ImportedDispute> missing(String what) {
    place.remark(Kind.MISSING, "The dispute does not tell " + what + ", so it cannot be read.");
    unknown.add(
        new Unknown(
            "dispute",
            line,
            "A dispute is on record, but the payload does not tell " + what + ".",
            PAGE,
            Unknown.OF_A_DISPUTE));
    return Optional.empty();
  }

  private List<Proposal> proposals(Optional<CurrencyUnit> currency) {
    List<Proposal> all = new ArrayList<>();
    for (String owner : List.of(Proposal.BUYER, Proposal.SELLER, Proposal.PLATFORM)) {
      for (Place one : place.member(owner + "_solution_list").items()) {
        Proposal.read(one, owner, currency.or(() -> first(all))).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<CurrencyUnit> first(List<Proposal> all) {
    return all.stream().map(one -> one.refund().getCurrencyUnit()).findFirst();
  }

  /** The last opening by the buyer: with it the clocks began again. */
  private Optional<Instant> openedAt(List<Occurrence> entries) {
    Optional<Instant> initiated =
        entries.stream()
            .filter(one -> one.action().equals("initiate"))
            .map(Occurrence::at)
            .max(Instant::compareTo);
    Optional<Stamp> created = PacificClock.read(place, "gmt_create", "created_at");
    if (initiated.isPresent()) {
      created.ifPresent(
          stamp -> {
            Instant at = stamp.take();
            if (!Proposal.isNear(at, initiated.get())) {
              stamp
                  .place()
                  .say(
                      Kind.CONCLUDED,
                      "The dispute was made at "
                          + at
                          + " and opened again at "
                          + initiated.get()
                          + ", from which its clocks run.");
            }
          });
      return initiated;
    }
    return created.map(Stamp::take);
  }

  private static List<Occurrence> since(Instant from, List<Occurrence> entries) {
    List<Occurrence> present = new ArrayList<>();
    for (Occurrence one : entries) {
      if (one.at().isBefore(from)) {
        one.actionPlace()
            .say(
                Kind.NOT_HELD,
                "Before the dispute was opened again; only the last opening counts.");
      } else {
        present.add(one);
      }
    }
    return present;
  }

  private Optional<DisputeReason> reason(List<Occurrence> entries) {
    Place id = place.member("issue_reason_id");
    @Nullable DisputeReason byId = Codes.REASON_IDS.get(id.code());
    Place words = place.member("issue_reason", "reason_english");
    @Nullable DisputeReason byWords =
        Codes.REASONS.get(words.code().toLowerCase(Locale.ROOT).strip());
    if (byId != null) {
      id.use();
    }
    if (byWords != null && (byId == null || byId == byWords)) {
      words.use();
    } else if (words.isThere() && byId == null) {
      words.unknown("reason of a dispute");
    }
    if (byId != null || byWords != null) {
      return Optional.of(Objects.requireNonNull(byId == null ? byWords : byId));
    }
    return notReceived(entries);
  }

  /** What the buyer said at the opening of the goods tells one reason, whatever its words. */
  private Optional<DisputeReason> notReceived(List<Occurrence> entries) {
    for (Occurrence one : entries) {
      Place received = one.place().member("receive_goods");
      if (one.action().equals("initiate") && received.code().equals("false")) {
        received.say(
            Kind.CONCLUDED, "The reason is not told by a known word; the goods were not received.");
        return Optional.of(DisputeReason.NOT_RECEIVED);
      }
    }
    return Optional.empty();
  }

  /** Whoever says that the goods have come does not say when. */
  private void received(List<Occurrence> present, Instant opened) {
    boolean delivered =
        order.isPresent()
            && line.map(order.get()::line).orElse(order.get()).deliveredAt().isPresent();
    for (Occurrence one : present) {
      Place received = one.place().member("receive_goods");
      if (one.action().equals("initiate")
          && one.at().equals(opened)
          && received.code().equals("true")
          && !delivered) {
        received.use();
        unknown.add(
            new Unknown(
                "order.deliveredAt",
                line,
                "The buyer has received the goods, but the payload does not tell when.",
                OrderReader.TRACKING,
                Unknown.OF_GOODS_IN_HAND));
      }
    }
  }

  private static Set<Evidence> evidence(List<Occurrence> present, Instant opened) {
    Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    for (Occurrence one : present) {
      Place video = one.place().member("has_buyer_video");
      if (one.action().equals("initiate")
          && one.at().equals(opened)
          && video.flag().orElse(false)) {
        evidence.add(Evidence.VIDEO);
      }
    }
    return evidence;
  }

  private String returning() {
    Place state = place.member("reverse_detail_status");
    if (state.isThere()) {
      if (RETURNS.containsKey(state.code())) {
        state.use();
        return state.code();
      }
      state.unknown("state of a return");
    }
    return "";
  }

  /** Whether what is told leads to what the platform says of the dispute. */
  private void check(History history, String returning) {
    Place state = place.member("issue_status");
    DisputePhase phase = history.phase();
    if (state.isThere()) {
      if (!STATES.containsKey(state.code())) {
        state.unknown("state of a dispute");
      } else if (Objects.requireNonNull(STATES.get(state.code())).contains(phase)) {
        state.use();
        answers.add(
            new PlatformAnswer.IsUndecided(
                state.path(),
                line,
                STATES.get(state.code()).contains(DisputePhase.AWAITING_SELLER)
                    || phase.isUndecided()));
      } else {
        state.say(
            Kind.MISSING,
            "By what happened the dispute would be in phase "
                + phase
                + ", but the platform says "
                + state.shown()
                + ": something that happened is not told.");
        events("The platform says " + state.shown() + ", which no event that is told leads to.");
      }
    }
    boolean sent =
        RETURNS.getOrDefault(returning, false) || place.member("buyer_return_no").isThere();
    if (phase == DisputePhase.AWAITING_RETURN && sent) {
      events("The goods were sent back, but the payload does not tell when.");
    }
  }

  private void events(String why) {
    unknown.add(new Unknown("dispute.events", line, why, PAGE, Unknown.OF_ITS_EVENTS));
  }
}
