package io.github.aliexpressrules.core.writing;

import io.github.aliexpressrules.core.rulebook.Step;
import io.github.aliexpressrules.core.rulebook.Verdict;
import java.util.List;
import java.util.Set;

/**
 * What all rules of a question have said, for a result that is made of it. Whoever looks at it
 * depends on the whole answer.
 */
public interface Said {
  /** Returns the verdict on all that was said. */
  Verdict verdict();

  /** Returns what can be done, in the order of the rules. */
  List<Step> steps();

  /** Returns what of a kind is at risk in the cases that were found, in the order of the kind. */
  <E extends Enum<E>> Set<E> dangers(Class<E> kind);
}
