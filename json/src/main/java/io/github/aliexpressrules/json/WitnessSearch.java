package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Aspect;
import io.github.aliexpressrules.core.decision.Comparison;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.policy.Figure;
import io.github.aliexpressrules.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search for the smallest case on which one figure makes a difference.
 *
 * <p>Cases grow by one deviation at a time, questions side by side: first those with a rule whose
 * sentence names the figure, then, if that brings nothing, the others. As soon as some case of a
 * question rests on the figure, only such cases of it grow on: every case on which the figure makes
 * a difference has grown from one. A deviation that changes nothing that is said does not grow on
 * either.
 */
final class WitnessSearch {
  private static final int MOST_DEVIATIONS = 7;
  private static final int MOST_CASES = 4_000;
  private static final int MOST_CASES_FOR_MORE_THAN_REMARKS = 1_000;

  private final Figure<?> figure;
  private final CaseGenerator generator;
  private final RequestReader first;
  private final RequestReader second;
  private final boolean alone;
  private final ZoneId zone;
  private final Set<Json.Obj> seen = new HashSet<>();
  private @Nullable Candidate best;
  private int tried;

  private WitnessSearch(
      Figure<?> figure, CaseGenerator generator, Policies first, Policies second, boolean alone) {
    this.figure = figure;
    this.generator = generator;
    this.first = new RequestReader(RuleSets.under(first));
    this.second = new RequestReader(RuleSets.under(second));
    this.alone = alone;
    this.zone = (isOfMerchant(first) ? first.merchant() : first.buyer()).zone();
  }

  private boolean isOfMerchant(Policies policies) {
    return !policies.isBuyers(figure);
  }

  /** A case, and how the answers differ on it. */
  private record Candidate(
      AskableQuestion ask, Json.Obj request, Comparison.Difference<?> difference) {}

  /** A case to be tried, and what was said about the one that it has grown from. */
  private record Untried(Json.Obj request, List<Object> saidBefore) {}

  /** A case that was tried: what is said about it, and whether that rests on the figure. */
  private record Tried(Json.Obj request, List<Object> said, boolean restsOnFigure) {}

  static WitnessSearch of(Figure<?> figure, Policies first, Policies second) {
    SampleValues samples =
        SampleValues.of(figure, first.get(figure), second.get(figure), first.buyer().calendar());
    Optional<Policies> changed = first.with(figure, second);
    return new WitnessSearch(
        figure, new CaseGenerator(samples), first, changed.orElse(second), changed.isPresent());
  }

  Witness result() {
    Set<String> likely = RuleSets.questionsNaming(figure);
    search(QuestionTable.ALL.stream().filter(ask -> likely.contains(ask.id())).toList());
    if (best == null) {
      search(QuestionTable.ALL.stream().filter(ask -> !likely.contains(ask.id())).toList());
    }
    return new Witness(figure, Optional.ofNullable(best).map(this::found), tried);
  }

  private void search(List<AskableQuestion> asks) {
    int most = tried + MOST_CASES;
    Map<AskableQuestion, List<Untried>> growing = new LinkedHashMap<>();
    asks.forEach(ask -> growing.put(ask, List.of(new Untried(simplest(ask), List.of()))));
    for (int size = 0; size <= MOST_DEVIATIONS && !isSettled(most); size++) {
      growing.replaceAll((ask, cases) -> grown(ask, tryAll(ask, cases, most)));
    }
  }

  /** A difference in remarks alone is taken only if there is no weightier one. */
  private boolean isSettled(int most) {
    if (best == null) {
      return tried >= most;
    }
    return best.difference().aspect() != Aspect.REMARKS
        || tried >= most - MOST_CASES + MOST_CASES_FOR_MORE_THAN_REMARKS;
  }

  private Json.Obj simplest(AskableQuestion ask) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("ask", new Json.Str(ask.id()));
    members.put("at", new Json.Str(SampleValues.START.toString()));
    members.putAll(generator.simplest(parts(ask)).members());
    return Json.Obj.of(members);
  }

  private static List<RecordForm.Part> parts(AskableQuestion ask) {
    return Stream.concat(
            ask.needs().stream().map(member -> new RecordForm.Part(member.name(), member.form())),
            ask.may().stream()
                .map(
                    member ->
                        new RecordForm.Part(member.name(), new Form.OptionalForm(member.form()))))
        .toList();
  }

  private List<Untried> grown(AskableQuestion ask, List<Tried> cases) {
    boolean anyRests = cases.stream().anyMatch(Tried::restsOnFigure);
    List<Untried> next = new ArrayList<>();
    for (Tried one : cases) {
      if (one.restsOnFigure() || !anyRests) {
        generator.grown(parts(ask), one.request()).stream()
            .filter(seen::add)
            .forEach(more -> next.add(new Untried(more, one.said())));
      }
    }
    return next;
  }

  private List<Tried> tryAll(AskableQuestion ask, List<Untried> cases, int most) {
    List<Tried> all = new ArrayList<>();
    for (Untried one : cases) {
      if (tried >= most) {
        break;
      }
      tried(ask, one).ifPresent(all::add);
    }
    return all;
  }

  /** Tries a case; empty if it need not grow on, since its last deviation changes nothing. */
  private Optional<Tried> tried(AskableQuestion ask, Untried one) {
    try {
      Request read = first.read(one.request());
      tried++;
      Tried result = tried(ask, one.request(), read.question());
      return result.said().equals(one.saidBefore()) ? Optional.empty() : Optional.of(result);
    } catch (RequestException impossible) {
      return Optional.of(new Tried(one.request(), one.saidBefore(), false));
    }
  }

  private <T> Tried tried(AskableQuestion ask, Json.Obj request, Question<T> question) {
    Timeline<T> timeline = question.timeline();
    Request other = second.read(request);
    boolean rests = rests(timeline) || rests(other.question().timeline());
    if (rests) {
      compare(ask, request, question, other);
    }
    List<Object> said = new ArrayList<>();
    timeline.segments().forEach(one -> said.addAll(List.of(one.window(), one.answer())));
    return new Tried(request, said, rests);
  }

  /** Keeps the case if it is the best one so far. */
  @SuppressWarnings("unchecked") // the same request is the same question under every policy
  private <T> void compare(AskableQuestion ask, Json.Obj request, Question<T> one, Request other) {
    Question<T> two = (Question<T>) other.question();
    Comparison.of(one, two).differences().stream()
        .min(Comparator.comparing(Comparison.Difference::aspect))
        .filter(
            difference ->
                best == null || difference.aspect().compareTo(best.difference().aspect()) < 0)
        .ifPresent(difference -> best = new Candidate(ask, request, difference));
  }

  private boolean rests(Timeline<?> timeline) {
    return timeline.segments().stream()
        .anyMatch(
            segment ->
                Stream.concat(
                        segment.findings().stream().flatMap(f -> f.figures().stream()),
                        segment.milestones().stream().flatMap(m -> m.figures().stream()))
                    .anyMatch(figure::equals));
  }

  private Witness.Found found(Candidate candidate) {
    Map<String, Json> members = new LinkedHashMap<>(candidate.request().members());
    members.put("at", new Json.Str(inside(candidate.difference().window()).toString()));
    return new Witness.Found(
        JsonText.written(Json.Obj.of(members)),
        candidate.ask().id(),
        candidate.difference(),
        zone,
        alone);
  }

  private static Instant inside(Window window) {
    return window
        .from()
        .orElseGet(() -> window.until().map(end -> end.minusSeconds(1)).orElse(SampleValues.START));
  }
}
