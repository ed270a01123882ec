package io.github.aliexpressrules.examples.flinkwatch;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import io.github.aliexpressrules.json.RequestException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Follows one case through time: asks the rules at every fact and whenever an answer told that it
 * changes, and says what is new. What it says is a function of the facts alone, in whatever order
 * they came; it knows nothing of Flink.
 */
final class Watcher {
  /** What is said, or taken back. One line of the job's output. */
  record Line(String json, boolean isCorrection) {}

  /** A fact that the rules refuse. */
  record Refusal(FactLine fact, String reason) {}

  /** What following a case brought. */
  static final class News {
    final List<Line> lines = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    int evaluations;
    int timers;
  }

  private record Question(String ask, List<String> needs) {}

  /**
   * Something to say.
   *
   * @param said with the number 0: it has none yet
   * @param words one JSON object
   */
  private record Saying(Watched.Said said, String words) {
    Saying(String ask, String reminder, Instant at, String words) {
      this(new Watched.Said(0, ask, reminder, at, Watched.hashOf(words)), words);
    }
  }

  private final JsonRules json;
  private final List<Question> questions;
  private final Duration lead;
  private final String rules;

  /**
   * Makes a watcher.
   *
   * @param asks the questions, for example {@code buyer.dispute-window}; one is asked of a case as
   *     soon as the case has what it needs
   * @param ruleSet {@code guides} or {@code in-force}; the guides if empty
   * @param lead how long before a milestone to remind of it; zero for never
   * @param version of the library, which may tell the same case otherwise than another
   * @throws IllegalArgumentException if there is no such question
   * @throws RequestException if there are no rules of that name
   */
  Watcher(List<String> asks, Optional<String> ruleSet, Duration lead, String version) {
    this.questions = asks.stream().map(ask -> new Question(ask, JsonRules.needs(ask))).toList();
    this.json = ruleSet.map(JsonRules.standard()::by).orElse(JsonRules.standard());
    this.lead = Objects.requireNonNull(lead, "lead");
    this.rules =
        String.join(" ", version, ruleSet.orElse("guides"), lead.toString(), asks.toString());
  }

  /**
   * Follows a case up to an instant, exclusive, and says what is new. What was said by other rules,
   * or to other questions, is said anew and corrected.
   */
  News follow(String key, Watched watched, Instant until) {
    if (!watched.rules.equals(rules) && watched.through.isAfter(Instant.MIN)) {
      return correct(key, watched, until);
    }
    watched.rules = rules;
    News news = new News();
    for (Saying saying : advance(key, watched, until, news)) {
      news.lines.add(line(key, saying, say(watched, saying), Optional.empty()));
    }
    return news;
  }

  /**
   * Follows a case anew, after a fact that came late, and corrects what had been said up to the
   * instant, exclusive.
   */
  News correct(String key, Watched watched, Instant until) {
    News news = new News();
    List<Watched.Said> before = List.copyOf(watched.said);
    watched.said.clear();
    watched.rules = rules;
    watched.through = Instant.MIN;
    watched.due = null;
    List<Watched.Said> gone = new ArrayList<>(before);
    List<Saying> corrections = new ArrayList<>();
    for (Saying saying : advance(key, watched, until, news)) {
      Watched.Said anew = saying.said();
      Optional<Watched.Said> stands = before.stream().filter(anew::isSame).findFirst();
      stands.ifPresent(gone::remove);
      watched.said.remove(anew);
      if (stands.isPresent()) {
        watched.said.add(stands.get());
      } else {
        corrections.add(saying);
      }
    }
    for (Saying saying : corrections) {
      Watched.Said said = say(watched, saying);
      Optional<Watched.Said> replaced = gone.stream().filter(said::isOfSame).findFirst();
      replaced.ifPresent(gone::remove);
      news.lines.add(line(key, saying, said, replaced));
    }
    for (Watched.Said withdrawn : gone) {
      news.lines.add(withdrawal(key, withdrawn));
    }
    watched.said.sort(Comparator.comparing(Watched.Said::at));
    return news;
  }

  private static Watched.Said say(Watched watched, Saying saying) {
    watched.said.remove(saying.said());
    Watched.Said said = saying.said().numbered(++watched.lastNumber);
    watched.said.add(said);
    return said;
  }

  /** Steps from instant to instant; what is said stands in the case under the number 0. */
  private List<Saying> advance(String key, Watched watched, Instant until, News news) {
    List<Saying> sayings = new ArrayList<>();
    for (@Nullable Instant next = watched.next();
        next != null && next.isBefore(until);
        next = watched.next()) {
      step(key, watched, next, news, sayings);
    }
    return sayings;
  }

  private void step(String key, Watched watched, Instant now, News news, List<Saying> sayings) {
    news.evaluations++;
    if (watched.facts.stream().noneMatch(fact -> fact.at().equals(now))) {
      news.timers++;
    }
    watched.through = now;
    watched.due = null;
    for (Request asked : ask(key, watched, now, news)) {
      Decision<?> decision = asked.question().at(now);
      decision.window().until().ifPresent(change -> dueBy(watched, change));
      say(watched, new Saying(asked.ask(), "", now, words(decision)), sayings);
      for (Milestone milestone : decision.milestones()) {
        remind(watched, asked.ask(), milestone, now, sayings);
      }
    }
  }

  /** Puts the questions; facts that the rules refuse are left out. */
  private List<Request> ask(String key, Watched watched, Instant now, News news) {
    List<Watched.Known> before = List.copyOf(watched.facts);
    watched.facts.replaceAll(fact -> fact.at().equals(now) ? fact.refused(false) : fact);
    try {
      return ask(known(watched, now), now);
    } catch (RequestException refused) {
      judge(key, watched, now, before, news);
      return ask(known(watched, now), now);
    }
  }

  /** The case is read once for all questions. */
  private List<Request> ask(Case known, Instant now) {
    List<Request> asked = new ArrayList<>();
    for (Question question : questions) {
      if (known.has(question.needs())) {
        asked.add(
            asked.isEmpty()
                ? json.read(known.request(question.ask(), now))
                : asked.get(0).ask(question.ask()));
      }
    }
    return asked;
  }

  /** Judges the facts of an instant one by one, each after those before it. */
  private void judge(
      String key, Watched watched, Instant now, List<Watched.Known> before, News news) {
    watched.facts.replaceAll(fact -> fact.at().equals(now) ? fact.refused(true) : fact);
    for (int i = 0; i < before.size(); i++) {
      Watched.Known fact = watched.facts.get(i);
      if (fact.at().equals(now)) {
        watched.facts.set(i, fact.refused(false));
        try {
          List<Request> sound = ask(known(watched, now), now);
          Objects.requireNonNull(sound, "sound");
        } catch (RequestException refused) {
          watched.facts.set(i, fact);
          if (!before.get(i).refused()) {
            news.refusals.add(
                new Refusal(
                    new FactLine(key, now, fact.facts()),
                    (refused.path().isEmpty() ? "" : refused.path() + ": ") + refused.message()));
          }
        }
      }
    }
  }

  private void remind(
      Watched watched, String ask, Milestone milestone, Instant now, List<Saying> sayings) {
    if (lead.isZero() || !milestone.at().isAfter(now)) {
      return;
    }
    Instant from = milestone.at().minus(lead);
    if (from.isAfter(now)) {
      dueBy(watched, from);
      return;
    }
    String words = "{\"reminder\":\"" + milestone.name() + "\",\"due\":\"" + milestone.at() + "\"}";
    Saying saying = new Saying(ask, milestone.name() + "@" + milestone.at(), now, words);
    Watched.Said reminder = saying.said();
    if (watched.said.stream()
        .noneMatch(
            said ->
                said.ask().equals(reminder.ask()) && said.reminder().equals(reminder.reminder()))) {
      watched.said.add(reminder);
      sayings.add(saying);
    }
  }

  /** Says an answer, unless it is what was said last. */
  private static void say(Watched watched, Saying answer, List<Saying> sayings) {
    Watched.Said anew = answer.said();
    for (int i = watched.said.size() - 1; i >= 0; i--) {
      Watched.Said last = watched.said.get(i);
      if (last.ask().equals(anew.ask()) && last.reminder().isEmpty()) {
        if (last.hash() == anew.hash()) {
          return;
        }
        break;
      }
    }
    watched.said.add(anew);
    sayings.add(answer);
  }

  private static void dueBy(Watched watched, Instant at) {
    if (watched.due == null || at.isBefore(watched.due)) {
      watched.due = at;
    }
  }

  private static Case known(Watched watched, Instant now) {
    Case known = new Case();
    for (Watched.Known fact : watched.facts) {
      if (!fact.refused() && !fact.at().isAfter(now)) {
        known.add(fact.facts());
      }
    }
    return known;
  }

  /** What of an answer makes another one: the verdict and the dates. */
  static String words(Decision<?> decision) {
    return decision.milestones().stream()
        .map(one -> "{\"name\":\"" + one.name() + "\",\"at\":\"" + one.at() + "\"}")
        .collect(
            Collectors.joining(
                ",", "{\"verdict\":\"" + decision.verdict() + "\",\"milestones\":[", "]}"));
  }

  private static Line line(
      String key, Saying saying, Watched.Said said, Optional<Watched.Said> replaced) {
    String words = saying.words();
    return new Line(
        "{\"id\":"
            + id(key, said)
            + ",\"key\":"
            + quoted(key)
            + ",\"ask\":\""
            + said.ask()
            + "\",\"at\":\""
            + said.at()
            + "\","
            + words.substring(1, words.length() - 1)
            + replaced.map(old -> ",\"replaces\":" + id(key, old)).orElse("")
            + "}",
        replaced.isPresent());
  }

  private static Line withdrawal(String key, Watched.Said gone) {
    return new Line("{\"key\":" + quoted(key) + ",\"withdraws\":" + id(key, gone) + "}", true);
  }

  private static String id(String key, Watched.Said said) {
    return quoted(key + "#" + said.number());
  }

  /** Of all that a line has, only the key may be any text. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString();
  }
}
