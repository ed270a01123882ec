package io.github.aliexpressrules.core.writing;

import static io.github.aliexpressrules.core.MadeUp.CALL;
import static io.github.aliexpressrules.core.MadeUp.CLOSING;
import static io.github.aliexpressrules.core.MadeUp.FIRST;
import static io.github.aliexpressrules.core.MadeUp.KIND;
import static io.github.aliexpressrules.core.MadeUp.OPENING;
import static io.github.aliexpressrules.core.MadeUp.POLICY;
import static io.github.aliexpressrules.core.MadeUp.SECOND;
import static io.github.aliexpressrules.core.MadeUp.SECOND_NOT_YET;
import static io.github.aliexpressrules.core.MadeUp.THIRD;
import static io.github.aliexpressrules.core.MadeUp.THIRD_HOLDS;
import static io.github.aliexpressrules.core.MadeUp.WRITE;
import static io.github.aliexpressrules.core.Samples.day;
import static io.github.aliexpressrules.core.writing.Conclusion.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aliexpressrules.core.decision.Decision;
import io.github.aliexpressrules.core.decision.NoResult;
import io.github.aliexpressrules.core.decision.Question;
import io.github.aliexpressrules.core.fact.Fact;
import io.github.aliexpressrules.core.rulebook.Case;
import io.github.aliexpressrules.core.rulebook.Catalogue;
import io.github.aliexpressrules.core.rulebook.Deadline;
import io.github.aliexpressrules.core.rulebook.Milestone;
import io.github.aliexpressrules.core.rulebook.Rule;
import io.github.aliexpressrules.core.time.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of one question: what runs, and the table of contents. */
class ChapterTest {
  private enum Risk {
    MONEY,
    TIME
  }

  private static final Rule RULE = Rule.of("buyer.made-up.chapter", "It is written.", "S4:1");
  private static final Case SAID = RULE.satisfied("said", "{what}").steps(CALL);
  private static final Case ALSO =
      RULE.noted("also", "{what}").steps(WRITE, CALL).endangers(Risk.TIME);

  /** A case with a part, which has a part of its own. */
  private record Whole(String name, int days, @Nullable Whole inner) {
    Whole part() {
      return Objects.requireNonNull(inner);
    }
  }

  private static final Whole LEAF = new Whole("leaf", 3, null);
  private static final Whole BRANCH = new Whole("branch", 2, LEAF);
  private static final Whole TREE = new Whole("tree", 1, BRANCH);

  private static final Definition<Whole, @Nullable Deadline> ENDS =
      Definition.of("ends", (of, m) -> Deadline.at(new Fact(of.name(), day(of.days()))));
  private static final Items<Whole, Integer, String> LETTERS =
      Items.of(
          "letters",
          of -> of.name().chars().boxed().toList(),
          (c, m) -> m.isBefore(day(9)) ? Character.toString(c) : null);

  private static <R> Chapter<Whole, R> chapter() {
    return Chapter.on(KIND);
  }

  /** A part of a part of a part, beside another part that came first. */
  @Test
  void partsOfPartsAreTheirOwnHoweverMany() {
    Chapter<Whole, NoResult> leaf =
        ChapterTest.<NoResult>chapter().rule(RULE, (of, m) -> say(SAID, of.name()));
    Chapter<Whole, NoResult> branch =
        ChapterTest.<NoResult>chapter()
            .chapter(leaf, of -> TREE)
            .chapter(leaf, Whole::part)
            .result((of, m, said) -> NoResult.INSTANCE);
    Chapter<Whole, NoResult> tree =
        ChapterTest.<NoResult>chapter()
            .chapter(leaf, of -> of)
            .chapter(leaf, of -> BRANCH)
            .chapter(branch, Whole::part)
            .result((of, m, said) -> NoResult.INSTANCE);
    Chapter<Whole, NoResult> whole =
        ChapterTest.<NoResult>chapter()
            .chapter(leaf, of -> LEAF)
            .chapter(tree, of -> of)
            .result((of, m, said) -> NoResult.INSTANCE);
    assertThat(question(whole).at(day(0)).findings())
        .extracting(finding -> finding.values().get(0))
        .containsExactly("leaf", "tree", "branch", "tree", "leaf");
  }

  private static Question<NoResult> question(Chapter<Whole, NoResult> chapter) {
    return Question.of(chapter, TREE, List.of(), POLICY);
  }

  private static List<Object> said(Decision<?> decision) {
    return decision.findings().stream().map(finding -> finding.values().get(0)).toList();
  }

  private static Conclusion name(Whole of, Moment m) {
    return say(SAID, of.name());
  }

  @Test
  void itIsATableOfContents() {
    Chapter<Whole, NoResult> chapter =
        ChapterTest.<NoResult>chapter()
            .rule(SECOND, (of, m) -> null)
            .rule(RULE, ChapterTest::name)
            .rule(SECOND, (of, m) -> m.isBefore(day(1)), (of, m) -> null)
            .forEach(FIRST, LETTERS, (of, c, m) -> null)
            .milestone(CLOSING, ENDS)
            .milestone(OPENING, ENDS, Definition.of("silent", (of, m) -> null))
            .milestone(CLOSING, ENDS, Whole::part)
            .from(of -> null, THIRD_HOLDS);
    Catalogue catalogue = chapter.catalogue();
    assertThat(catalogue.rules()).containsExactly(THIRD, SECOND, RULE, FIRST);
    assertThat(catalogue.milestones()).containsExactly(CLOSING, OPENING);
    assertThat(catalogue.actions())
        .as("those of the rules' cases, in the order of the rules")
        .containsExactly(CALL, WRITE);
    assertThat(chapter.question()).isSameAs(KIND);
    assertThat(chapter.entries())
        .extracting(Chapter.Entry::rule)
        .containsExactly(SECOND, RULE, SECOND, FIRST);
    assertThat(chapter.dates())
        .extracting(Chapter.Dated::kind)
        .containsExactly(CLOSING, OPENING, CLOSING);
    assertThat(chapter.beginnings())
        .extracting(Chapter.Beginning::before)
        .containsExactly(THIRD_HOLDS);
  }

  @Test
  void whatIsAddedDoesNotChangeAChapter() {
    Chapter<Whole, NoResult> empty =
        ChapterTest.<NoResult>chapter().result((of, m, said) -> NoResult.INSTANCE);
    empty.rule(RULE, ChapterTest::name);
    empty.forEach(RULE, LETTERS, (of, c, m) -> say(SAID, c));
    empty.milestone(CLOSING, ENDS);
    empty.from(of -> day(1), THIRD_HOLDS);
    empty.result((of, m, said) -> new NoResult());
    assertThat(empty.catalogue()).isEqualTo(Catalogue.of());
    assertThat(question(empty).timeline().segments()).hasSize(1);
    assertThat(question(empty).at(day(0)).result().orElseThrow()).isSameAs(NoResult.INSTANCE);
    for (List<?> list : List.of(empty.entries(), empty.dates(), empty.beginnings())) {
      assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void aChapterCanSpeakOfAPartOfTheCase() {
    Chapter<Whole, NoResult> leaf =
        ChapterTest.<NoResult>chapter()
            .rule(RULE, ChapterTest::name)
            .rule(RULE, (of, m) -> of.name().equals("leaf"), (of, m) -> say(ALSO, "leaf"))
            .rule(RULE, (of, m) -> say(SAID, m.of(ENDS, of).event().path()))
            .forEach(RULE, LETTERS, (of, c, m) -> say(SAID, of.name() + " " + c))
            .milestone(CLOSING, ENDS)
            .result((of, m, said) -> NoResult.INSTANCE);
    Chapter<Whole, NoResult> branch =
        ChapterTest.<NoResult>chapter()
            .chapter(leaf, Whole::part)
            .milestone(OPENING, ENDS, Whole::part);
    Chapter<Whole, NoResult> tree =
        ChapterTest.<NoResult>chapter()
            .rule(RULE, ChapterTest::name)
            .chapter(branch, Whole::part)
            .chapter(leaf)
            .result((of, m, said) -> NoResult.INSTANCE);
    Decision<NoResult> decision = question(tree).at(day(0));
    assertThat(said(decision))
        .containsExactly(
            "tree", "leaf", "leaf", "leaf", "leaf l", "leaf e", "leaf a", "leaf f", "tree", "tree",
            "tree t", "tree r", "tree e", "tree e");
    assertThat(decision.milestones())
        .extracting(milestone -> milestone.name() + " " + milestone.event().path())
        .containsExactly("closing leaf", "opening leaf", "closing tree");
    assertThat(said(question(leaf).at(day(0)))).startsWith("tree", "tree", "tree t");
    assertThat(tree.catalogue().rules()).containsExactly(RULE);
    assertThat(tree.catalogue().milestones()).containsExactly(CLOSING, OPENING);
  }

  @Test
  void beginningsAndTheResultOfAnotherChapterStayBehind() {
    Chapter<Whole, Integer> other =
        ChapterTest.<Integer>chapter()
            .from(of -> day(5), SECOND_NOT_YET)
            .rule(RULE, ChapterTest::name)
            .result((of, m, said) -> 7);
    Chapter<Whole, NoResult> chapter =
        ChapterTest.<NoResult>chapter()
            .chapter(other)
            .chapter(other, Whole::part)
            .result((of, m, said) -> NoResult.INSTANCE);
    assertThat(said(question(chapter).at(day(0)))).containsExactly("tree", "branch");
    assertThat(question(chapter).at(day(0)).result()).contains(NoResult.INSTANCE);
  }

  @Test
  void anotherChaptersRulesCanApplyOnACondition() {
    Chapter<Whole, NoResult> leaf =
        ChapterTest.<NoResult>chapter()
            .rule(RULE, ChapterTest::name)
            .rule(RULE, (of, m) -> m.isBefore(day(2)), (of, m) -> say(ALSO, of.name()));
    Chapter<Whole, NoResult> other =
        ChapterTest.<NoResult>chapter()
            .chapter(leaf)
            .chapter(leaf, Whole::part)
            .forEach(RULE, LETTERS, (of, c, m) -> say(SAID, c));
    List<Whole> asked = new ArrayList<>();
    Chapter<Whole, NoResult> chapter =
        ChapterTest.<NoResult>chapter()
            .chapter(
                other,
                (of, m) -> {
                  asked.add(of);
                  return m.isBefore(day(5));
                })
            .result((of, m, said) -> NoResult.INSTANCE);
    assertThat(said(question(chapter).at(day(0))))
        .containsExactly("tree", "tree", "branch", "branch", "t", "r", "e", "e");
    assertThat(asked).as("the condition is about the whole case").containsOnly(TREE);
    assertThat(said(question(chapter).at(day(2))))
        .containsExactly("tree", "branch", "t", "r", "e", "e");
    assertThat(question(chapter).at(day(2)).findingWindows())
        .containsExactlyElementsOf(Collections.nCopies(6, Window.of(null, day(5))));
    assertThat(question(chapter).at(day(5)).findings()).isEmpty();
    assertThat(question(chapter).timeline().segments()).hasSize(3);
  }

  @Test
  void anInstantOfAScheduleIsToldBeforeTheCaseBegins() {
    Chapter<Whole, NoResult> chapter =
        ChapterTest.<NoResult>chapter()
            .from(of -> day(5), SECOND_NOT_YET)
            .rule(RULE, ChapterTest::name)
            .milestone(CLOSING, ENDS)
            .schedule(OPENING, ENDS, Whole::part)
            .result((of, m, said) -> NoResult.INSTANCE);
    Question<NoResult> question = question(chapter);
    assertThat(names(question.at(day(5).minusNanos(1)))).containsExactly("opening");
    assertThat(names(question.at(day(5)))).containsExactly("closing", "opening");
    assertThat(question.exactlyAt(day(6)).window()).isEqualTo(Window.of(day(5), null));
    assertThat(question.timeline().segments().stream().map(ChapterTest::names))
        .containsExactly(List.of("opening"), List.of("closing", "opening"));
  }

  private static List<String> names(Decision<?> decision) {
    return decision.milestones().stream().map(Milestone::name).toList();
  }

  @Test
  void whatIsAtRiskByAChaptersRulesCanBeAskedForAlone() {
    Chapter<Whole, NoResult> other =
        ChapterTest.<NoResult>chapter()
            .rule(RULE, (of, m) -> m.isBefore(day(5)), (of, m) -> say(ALSO, "early"))
            .rule(RULE, ChapterTest::name)
            .rule(RULE, (of, m) -> null);
    Chapter<Whole, Set<Risk>> chapter =
        ChapterTest.<Set<Risk>>chapter().result((of, m, said) -> other.dangers(Risk.class, of, m));
    Question<Set<Risk>> question = Question.of(chapter, TREE, List.of(), POLICY);
    assertThat(question.at(day(0)).result()).contains(Set.of(Risk.TIME));
    assertThat(question.at(day(0)).window()).isEqualTo(Window.of(null, day(5)));
    assertThat(question.at(day(5)).result()).contains(Set.of());
    Chapter<Whole, NoResult> items =
        ChapterTest.<NoResult>chapter().forEach(RULE, LETTERS, (of, c, m) -> say(ALSO, c));
    Question<Set<Risk>> ofItems =
        Question.of(
            ChapterTest.<Set<Risk>>chapter()
                .result((of, m, said) -> items.dangers(Risk.class, of, m)),
            TREE,
            List.of(),
            POLICY);
    assertThat(ofItems.at(day(8)).result()).contains(Set.of(Risk.TIME));
    assertThat(ofItems.at(day(9)).result()).contains(Set.of());
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatThrownBy(() -> Chapter.on(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("question");
    assertThatThrownBy(() -> Definition.of(null, (of, m) -> 1))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
    assertThatThrownBy(() -> Definition.of("word", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("meaning");
    assertThatThrownBy(() -> Items.of(null, of -> List.of(), (i, m) -> i))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
    assertThatThrownBy(() -> Items.of("items", null, (i, m) -> i))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("list");
    assertThatThrownBy(() -> Items.of("items", of -> List.of(), null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("meaning");
    assertThat(ENDS).hasToString("ends");
    assertThat(LETTERS).hasToString("letters");
  }
}
