package io.github.aliexpressrules.buyer;

import static io.github.aliexpressrules.buyer.Refunds.MON_2025_03_03;
import static io.github.aliexpressrules.buyer.Refunds.channel;
import static io.github.aliexpressrules.buyer.Refunds.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.dispute.Dispute;
import io.github.aliexpressrules.core.order.Order;
import io.github.aliexpressrules.core.order.PaymentMethod;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.refund.ChannelState;
import io.github.aliexpressrules.core.refund.Refund;
import io.github.aliexpressrules.core.refund.RefundChannel;
import io.github.aliexpressrules.core.refund.RefundOrigin;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.source.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/** The casebook's cases about money, answered by the rules themselves. */
class MoneyCasebookTest {
  private static final Path CASEBOOK = Path.of("..", "examples", "casebook");
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JodaMoneyModule()).build();
  private static final List<String> QUESTIONS =
      List.of(
          "buyer.refund-arrival",
          "buyer.express-refund",
          "buyer.recourse",
          "buyer.late-arrival",
          "buyer.cashback");

  /** What only another calendar than the standard one brings about, which no request can give. */
  private static final Set<String> WITHOUT_A_CASE =
      Set.of("buyer.refund.contact-platform.calendar-ends");

  private record Case(JsonNode request, JsonNode expected) {
    @Override
    public String toString() {
      return request.get("ask").asString() + " " + request.get("id").asString();
    }
  }

  static Stream<Case> cases() {
    return QUESTIONS.stream().flatMap(MoneyCasebookTest::cases);
  }

  private static Stream<Case> cases(String question) {
    List<JsonNode> requests = lines(question + ".ndjson");
    List<JsonNode> expected = lines(question + ".expected.ndjson");
    assertThat(expected)
        .extracting(node -> node.get("id"))
        .isEqualTo(requests.stream().map(node -> node.get("id")).toList())
        .isNotEmpty()
        .doesNotHaveDuplicates();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      cases.add(new Case(requests.get(i), expected.get(i)));
    }
    return cases.stream();
  }

  private static List<JsonNode> lines(String file) {
    try {
      return Files.readAllLines(CASEBOOK.resolve(file)).stream().map(JSON::readTree).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theRulesAnswerAsTheCasebookExpects(Case story) {
    Decision<?> decision = ask(story.request());
    JsonNode expected = story.expected();

    assertThat(decision.verdict().name()).isEqualTo(expected.get("verdict").asString());
    if (expected.has("milestones")) {
      assertThat(milestones(decision)).isEqualTo(milestones(expected.get("milestones")));
    }
    Map<String, JsonNode> result =
        decision.result().map(MoneyCasebookTest::members).orElse(Map.of());
    if (expected.has("result")) {
      for (Map.Entry<String, JsonNode> member : expected.get("result").properties()) {
        assertThat(comparable(result.get(member.getKey())))
            .as(member.getKey())
            .isEqualTo(comparable(member.getValue()));
      }
    }
    if (expected.has("absent")) {
      assertThat(result.keySet())
          .doesNotContainAnyElementsOf(
              expected.get("absent").valueStream().map(JsonNode::asString).toList());
    }
  }

  /** The answers to all these cases. */
  static Stream<Decision<?>> answers() {
    return cases().map(story -> ask(story.request()));
  }

  /** The rules that have their cases here; of the others the rows are in tables. */
  static List<Rule> rules() {
    List<Rule> inTables = new AfterDecisionRulesTest().rules();
    return catalogue().rules().stream().filter(rule -> !inTables.contains(rule)).toList();
  }

  @Test
  void everyWayInWhichARuleCanTurnOutHasACase() {
    Set<String> found =
        answers()
            .flatMap(answer -> answer.findings().stream())
            .map(finding -> finding.how().key())
            .collect(Collectors.toSet());

    assertThat(
            rules().stream()
                .flatMap(rule -> rule.cases().stream())
                .map(how -> how.key())
                .filter(key -> !found.contains(key)))
        .containsExactlyInAnyOrderElementsOf(WITHOUT_A_CASE);
  }

  @Test
  void everyStepThatIsListedForACaseIsGivenInIt() {
    Set<String> given =
        Stream.concat(answers(), beyondTheCalendar())
            .flatMap(Rows::givenSteps)
            .collect(Collectors.toSet());

    assertThat(Rows.listedSteps(rules()).filter(step -> !given.contains(step))).isEmpty();
  }

  /** Where money is that does not come, if nobody can tell when it is late. */
  private static Stream<Decision<?>> beyondTheCalendar() {
    BuyerRules rules =
        BuyerRules.under(
            BuyerPolicy.standard()
                .with(new ShortCalendar(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 4))));
    Instant later = MON_2025_03_03.plus(Duration.ofDays(10));
    return Stream.of(
            channel(PaymentMethod.VISA, ChannelState.ACTIVE, true),
            channel(PaymentMethod.VISA, ChannelState.BLOCKED, false),
            channel(PaymentMethod.MOBILE, ChannelState.ACTIVE, false),
            new RefundChannel(PaymentMethod.MOBILE, ChannelState.ACTIVE, false, Optional.of(true)))
        .map(to -> Optional.of(refund(to, RefundOrigin.DISPUTE)))
        .map(to -> rules.recourse(Situation.OVERDUE, Optional.empty(), to).at(later));
  }

  @Test
  void everyRuleCanSayItselfWithTheFiguresInForce() {
    for (Rule rule : catalogue().rules()) {
      assertThat(rule.sentence(BuyerPolicy.standard()))
          .doesNotContain("{")
          .doesNotContain("Optional")
          .endsWith(".");
    }
    assertThat(ExpressRules.LEVEL.sentence(BuyerPolicy.standard()))
        .isEqualTo(
            "A high level brings refunds at once, but only up to a limit, against abuse: a Platinum"
                + " member below EUR 25.00, a Diamond member up to EUR 100.00; a buyer rated A3 up"
                + " to USD 25.00, A4 up to USD 100.00. Silver: none, Gold: none, A0: none, A1:"
                + " none, A2: none.");
  }

  private static Catalogue catalogue() {
    return Catalogue.join(
        List.of(
            RefundRules.CHAPTER.catalogue(),
            ExpressRules.CHAPTER.catalogue(),
            RecourseRules.CHAPTER.catalogue(),
            LateArrivalRules.CHAPTER.catalogue(),
            CashbackRules.CHAPTER.catalogue()));
  }

  private static Decision<?> ask(JsonNode request) {
    return question(request).exactlyAt(Instant.parse(request.get("at").asString()));
  }

  private static Question<?> question(JsonNode request) {
    BuyerPolicy policy = policy(request);
    BuyerRules rules =
        request.has("rules") && request.get("rules").asString().equals("in-force")
            ? BuyerRules.inForce(policy)
            : BuyerRules.under(policy);
    Optional<Order> order = member(request, "order", Order.class);
    Optional<Refund> refund = member(request, "refund", Refund.class);
    Optional<OrderQuestions> asked = order.map(rules::order);
    if (request.has("line")) {
      asked = asked.map(whole -> whole.line(request.get("line").asString()));
    }
    return switch (request.get("ask").asString()) {
      case "buyer.refund-arrival" -> rules.refund(refund.orElseThrow()).arrival();
      case "buyer.express-refund" ->
          asked.orElseThrow().expressRefund(member(request, "amount", Money.class).orElseThrow());
      case "buyer.recourse" ->
          recourse(
              rules,
              asked,
              member(request, "situation", Situation.class).orElseThrow(),
              member(request, "dispute", Dispute.class),
              refund);
      case "buyer.late-arrival" -> asked.orElseThrow().lateArrival(refund.orElseThrow());
      case "buyer.cashback" ->
          rules.cashback(member(request, "event", CashbackEvent.class).orElseThrow());
      default -> throw new AssertionError(request);
    };
  }

  private static Question<Recourse> recourse(
      BuyerRules rules,
      Optional<OrderQuestions> order,
      Situation situation,
      Optional<Dispute> dispute,
      Optional<Refund> refund) {
    if (order.isPresent()) {
      return order.get().recourse(situation, dispute, refund);
    }
    return dispute.isPresent()
        ? rules.recourse(dispute.get(), situation, Optional.empty(), refund)
        : rules.recourse(situation, Optional.empty(), refund);
  }

  private static <T> Optional<T> member(JsonNode request, String name, Class<T> type) {
    return request.has(name)
        ? Optional.of(JSON.treeToValue(request.get(name), type))
        : Optional.empty();
  }

  private static BuyerPolicy policy(JsonNode request) {
    BuyerPolicy policy = BuyerPolicy.standard();
    if (request.has("reading")) {
      Reading reading = Reading.parse(request.get("reading").asString());
      for (Figure<?> figure : policy.figures()) {
        policy = asTold(policy, figure, reading);
      }
    }
    return policy;
  }

  private static <T> BuyerPolicy asTold(BuyerPolicy policy, Figure<T> figure, Reading reading) {
    return figure.rivals().stream()
        .filter(rival -> rival.citations().stream().anyMatch(c -> Reading.of(c) == reading))
        .findFirst()
        .map(rival -> policy.with(figure, rival.value()))
        .orElse(policy);
  }

  private static Map<String, String> milestones(Decision<?> decision) {
    Map<String, String> milestones = new TreeMap<>();
    for (Milestone milestone : decision.milestones()) {
      milestones.put(milestone.name(), milestone.at().toString());
    }
    return milestones;
  }

  private static Map<String, String> milestones(JsonNode expected) {
    Map<String, String> milestones = new TreeMap<>();
    expected
        .properties()
        .forEach(entry -> milestones.put(entry.getKey(), entry.getValue().asString()));
    return milestones;
  }

  private static Map<String, JsonNode> members(Object result) {
    Map<String, JsonNode> members = new TreeMap<>();
    if (result instanceof RefundArrival arrival) {
      put(members, "stage", Optional.of(arrival.stage()));
      put(members, "destination", arrival.destination());
      put(members, "arrived", arrival.arrived());
      put(members, "earliest", arrival.earliest().map(Instant::toString));
      put(members, "latest", arrival.latest().map(Instant::toString));
    } else if (result instanceof ExpressRefund express) {
      put(members, "limit", express.limit());
    } else if (result instanceof Cashback cashback) {
      put(members, "effect", Optional.of(cashback.effect()));
    }
    return members;
  }

  private static void put(Map<String, JsonNode> members, String name, Optional<?> value) {
    value.ifPresent(known -> members.put(name, JSON.valueToTree(known)));
  }

  /** Amounts are compared as money, not as text. */
  private static Object comparable(JsonNode value) {
    return value != null && value.has("currency") ? JSON.treeToValue(value, Money.class) : value;
  }
}
