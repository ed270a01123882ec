package io.github.aliexpressrules.benchmarks.lines;

import com.sun.management.ThreadMXBean;
import io.github.aliexpressrules.json.JsonRules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ad hoc measure. */
public final class LineMeter {
  private LineMeter() {}

  static int sink;

  /** file warmSeconds rounds. */
  public static void main(String[] args) throws IOException {
    List<String> all = Files.readAllLines(Path.of(args[0]));
    List<String> lines = all.subList(0, Math.min(all.size(), 1000));
    JsonRules rules = JsonRules.standard();
    ThreadMXBean t = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long warm = Long.parseLong(args[1]) * 1_000_000_000L;
    int rounds = Integer.parseInt(args[2]);
    for (int r = -1; r < rounds; r++) {
      long until = r < 0 ? warm : 1_000_000_000L;
      long b = t.getCurrentThreadAllocatedBytes();
      long s = t.getCurrentThreadCpuTime();
      long n = 0;
      long d = 0;
      while (d < until) {
        for (String line : lines) {
          sink += rules.answer(line).length();
        }
        n += lines.size();
        d = t.getCurrentThreadCpuTime() - s;
      }
      if (r >= 0) {
        System.out.printf("%.2f us  %d B%n", d / 1e3 / n, (t.getCurrentThreadAllocatedBytes() - b) / n);
      }
    }
  }
}
