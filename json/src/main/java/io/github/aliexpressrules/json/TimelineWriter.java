package io.github.aliexpressrules.json;

import io.github.aliexpressrules.core.decision.Change;
import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.Inaction;
import io.github.aliexpressrules.core.decision.Overlay;
import io.github.aliexpressrules.core.decision.PathToYes;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.decision.Slack;
import io.github.aliexpressrules.core.decision.Timeline;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Finding;
import io.github.aliexpressrules.core.rulebook.Margin;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what is said over time: the timeline of a question, and what follows from an instant. */
final class TimelineWriter {
  private final JsonOut json;

  private TimelineWriter(JsonOut json) {
    this.json = json;
  }

  /**
   * The answers over all time, with the cause of each change; and from the request's instant on
   * what happens if nobody does anything, how long each finding stays as it is, and the path to
   * yes.
   */
  static String timeline(Request request) {
    return JsonOut.about(
        request, json -> new TimelineWriter(json).told(request.question(), request.at()));
  }

  /** The same of a question that no request has asked. */
  static String timeline(Question<?> question, Instant at) {
    return JsonOut.about(question, at, json -> new TimelineWriter(json).told(question, at));
  }

  /** A timeline alone. */
  static String timeline(Timeline<?> timeline) {
    Decision<?> first = timeline.segments().get(0);
    return JsonOut.object(
        first.policy(),
        first.answer().inForce().isPresent(),
        json -> new TimelineWriter(json).segments(timeline));
  }

  /** An overlay alone. */
  static String overlay(Overlay overlay) {
    return JsonOut.object(json -> new TimelineWriter(json).rows("segments", overlay));
  }

  /**
   * The verdicts of all questions that the case is enough for; of an order with lines, for each of
   * them.
   */
  static String overlay(Request request) {
    return JsonOut.about(
        request,
        json -> {
          TimelineWriter writer = new TimelineWriter(json);
          if (request.lines().isEmpty()) {
            writer.rows("segments", request);
          } else {
            json.objects(
                "lines",
                request.lines(),
                line -> {
                  json.text("line", line);
                  writer.rows("rows", request.line(line));
                });
          }
        });
  }

  private void rows(String name, Request request) {
    rows(name, Overlay.of(request.everyQuestion()));
  }

  private void rows(String name, Overlay overlay) {
    json.objects(
        name,
        overlay.segments(),
        segment -> {
          json.window(segment.window(), "from", "until");
          json.object(
              "verdicts",
              () -> segment.verdicts().forEach((id, says) -> json.text(id, says.name())));
        });
  }

  private <T> void told(Question<T> question, Instant at) {
    segments(question.timeline());
    Timeline<T> course = question.ifNobodyActs(at);
    inaction(Inaction.of(course));
    json.objects("slack", Slack.of(course, at), this::slack);
    json.object("pathToYes", () -> path(PathToYes.of(course)));
  }

  /** A segment of a timeline, and the change that it begins with; none for the first one. */
  private record Begun<T>(Decision<T> segment, Optional<Change<T>> by) {}

  private <T> void segments(Timeline<T> timeline) {
    json.objects("segments", begun(timeline), this::segment);
  }

  private static <T> List<Begun<T>> begun(Timeline<T> timeline) {
    List<Begun<T>> all = new ArrayList<>();
    all.add(new Begun<>(timeline.segments().get(0), Optional.empty()));
    timeline.changes().forEach(by -> all.add(new Begun<>(by.after(), Optional.of(by))));
    return all;
  }

  private void segment(Begun<?> begun) {
    json.window(begun.segment().window(), "from", "until");
    json.text("verdict", begun.segment().verdict().name());
    cause(begun.by());
    json.said(begun.segment());
  }

  /** Why an answer began to hold: by which rule, and which fact or milestone came then. */
  private void cause(Optional<? extends Change<?>> change) {
    json.orNull("rule", change.flatMap(Change::rule));
    json.texts("cites", change.map(Change::citations).orElse(List.of()));
    json.orNull("milestone", change.flatMap(Change::milestone).map(Milestone::name));
    json.texts(
        "facts", change.map(Change::facts).orElse(List.of()).stream().map(Fact::path).toList());
  }

  private <T> void inaction(Inaction<T> inaction) {
    json.objects(
        "ifNobodyActs",
        inaction.events(),
        event -> {
          json.text("at", event.at());
          json.text("from", event.change().before().verdict().name());
          json.text("to", event.change().after().verdict().name());
          json.orNull("silentParty", event.silentParty().map(Party::name));
          json.orNull("rule", event.rule());
        });
  }

  private void slack(Slack slack) {
    Finding finding = slack.finding();
    json.text("rule", finding.rule());
    json.text("outcome", finding.outcome().name());
    json.orNull("flipsAt", slack.flipsAt());
    json.orNull("left", slack.left());
    json.orNull("then", slack.then().map(Enum::name));
    json.objectOrNull("margin", finding.margin(), this::margin);
  }

  private void margin(Margin margin) {
    json.text("side", margin.side().name());
    json.value("amount", margin.amount());
    json.value("limit", margin.limit());
    json.value("left", margin.left());
  }

  private void path(PathToYes<?> path) {
    json.orNull("reached", path.reached().flatMap((Decision<?> yes) -> yes.window().from()));
    json.objectOrNull("open", path.open(), window -> json.window(window, "from", "until"));
    json.objects(
        "obstacles",
        path.obstacles(),
        obstacle -> {
          json.text("rule", obstacle.finding().rule());
          json.text("outcome", obstacle.finding().outcome().name());
          json.value("cures", obstacle.cures());
        });
    json.texts("closedBy", path.closedBy().stream().map(Finding::rule).distinct().toList());
  }
}
