package io.github.aliexpressrules.core.writing;

import io.github.aliexpressrules.core.fact.Fact;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dated facts of a case, the earliest first; those of one instant as they were given. */
public final class Facts {
  private static final Comparator<Fact> BY_TIME = Comparator.comparing(Fact::at);

  private Facts() {}

  /** Returns the facts that are there, in the order of time. */
  public static List<Fact> inOrder(@Nullable Fact... facts) {
    Fact[] there = new Fact[facts.length];
    int count = 0;
    for (@Nullable Fact fact : facts) {
      if (fact != null) {
        int place = count++;
        while (place > 0 && there[place - 1].at().isAfter(fact.at())) {
          there[place] = there[place - 1];
          place--;
        }
        there[place] = fact;
      }
    }
    return view(count == there.length ? there : Arrays.copyOf(there, count));
  }

  /** Returns the facts in the order of time; for long lists, of which parts are in order. */
  public static List<Fact> sorted(List<Fact> facts) {
    Fact[] all = facts.toArray(Fact[]::new);
    Arrays.sort(all, BY_TIME);
    return view(all);
  }

  /** Returns the facts of two cases, each in the order of time, in the order of time. */
  public static List<Fact> merged(List<Fact> first, List<Fact> second) {
    Fact[] all = new Fact[first.size() + second.size()];
    int one = 0;
    int two = 0;
    for (int i = 0; i < all.length; i++) {
      boolean takeSecond =
          one == first.size()
              || (two < second.size() && second.get(two).at().isBefore(first.get(one).at()));
      all[i] = takeSecond ? second.get(two++) : first.get(one++);
    }
    return view(all);
  }

  private static List<Fact> view(Fact[] own) {
    return Collections.unmodifiableList(Arrays.asList(own));
  }
}
