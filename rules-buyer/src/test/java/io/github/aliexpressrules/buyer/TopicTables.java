package io.github.aliexpressrules.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aliexpressrules.buyer.Rows.Advised;
import io.github.aliexpressrules.buyer.Rows.Dated;
import io.github.aliexpressrules.buyer.Rows.Told;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.MilestoneKind;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.writing.Chapter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The tables of a topic: a row for each of its cases, steps and milestones. A table is one test, so
 * that whoever measures what tests reach sees the answers that its rows are made of.
 */
abstract class TopicTables {
  private final Catalogue catalogue;
  private final Set<String> topics;

  /**
   * Makes the tables of a topic.
   *
   * @param topics whose rules in the chapter are the topic's own, or single rules of one; others
   *     are borrowed
   */
  TopicTables(Chapter<?, ?> chapter, String... topics) {
    this(chapter.catalogue(), topics);
  }

  /** Makes the tables of a topic that no question has for itself. */
  TopicTables(Catalogue catalogue, String... topics) {
    this.catalogue = catalogue;
    this.topics = Set.of(topics);
  }

  /** A row for each case, in the order of the rulebook. */
  abstract List<Told> cases();

  /** Rows for steps that the cases give; each action has its row in some topic. */
  abstract List<Advised> steps();

  /** A row for each milestone, in the order of the rulebook. */
  List<Dated> milestones() {
    return List.of();
  }

  /** The rules of the chapter that are the topic's own. */
  final List<Rule> rules() {
    return catalogue.rules().stream().filter(this::isOwn).toList();
  }

  private boolean isOwn(Rule rule) {
    return topics.contains(rule.topic()) || topics.contains(rule.id());
  }

  @Test
  void tells() {
    assertThat(cases()).allSatisfy(Told::holds);
  }

  @Test
  void advises() {
    assertThat(steps()).allSatisfy(Advised::holds);
  }

  @Test
  void dates() {
    assertThat(milestones()).allSatisfy(Dated::holds);
  }

  @Test
  void everyCaseIsTold() {
    assertThat(cases())
        .extracting(Told::key)
        .containsExactlyElementsOf(
            rules().stream().flatMap(rule -> rule.cases().stream()).map(Case::key).toList());
  }

  @Test
  void everyMilestoneIsDated() {
    assertThat(milestones())
        .extracting(Dated::name)
        .containsExactlyElementsOf(
            catalogue.milestones().stream()
                .filter(kind -> isOwn(kind.rule()))
                .map(MilestoneKind::name)
                .toList());
  }
}
