package io.github.aliexpressrules.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.json.JsonRules;
import io.github.aliexpressrules.json.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values, rules and questions can be used by any number of threads at once. */
@Timeout(120)
class SharedTest {
  private static final int THREADS = 8;

  /** Rules that nobody has asked yet, so that threads meet in what is made at the first use. */
  private final JsonRules rules = JsonRules.standard();

  @Test
  void oneRuleSetAnswersManyThreadsAsOne() throws Exception {
    List<String> lines = Casebook.requests().map(Object::toString).toList();
    everyThreadSaysTheSame(() -> lines.stream().map(rules::answer).toList());
  }

  /** The same questions, the same values in them; asked for all time and at instants around. */
  @Test
  void oneQuestionAnswersManyThreadsAsOne() throws Exception {
    List<Request> requests =
        Casebook.requests()
            .map(line -> rules.read(line.toString()))
            .filter(SharedTest::one)
            .toList();
    assertThat(requests).hasSizeGreaterThan(100);
    everyThreadSaysTheSame(() -> requests.stream().map(SharedTest::allOf).toList());
  }

  /** One case in five: they are asked for much. */
  private static boolean one(Request request) {
    return Math.floorMod(request.id().hashCode(), 5) == 0;
  }

  private static List<Object> allOf(Request request) {
    Question<?> question = request.question();
    List<Object> all = new ArrayList<>();
    Instant at = request.at();
    for (long days = -20; days <= 40; days += 10) {
      all.add(question.at(at.plusSeconds(days * 86_400)));
    }
    all.add(question.timeline());
    all.add(question.ifNobodyActs(at));
    all.add(question.hashCode());
    return all;
  }

  private interface Asking {
    Object all();
  }

  private static void everyThreadSaysTheSame(Asking asking) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Object>> said = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        said.add(pool.submit(asking::all));
      }
      Object alone = asking.all();
      for (Future<Object> one : said) {
        assertThat(one.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
