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
  static Object sink2;
  static final io.github.aliexpressrules.benchmarks.peers.RefundCase[] POOL = io.github.aliexpressrules.benchmarks.peers.Cases.draw(1000, 42);
  static final io.github.aliexpressrules.benchmarks.peers.HandTracked FLOOR = new io.github.aliexpressrules.benchmarks.peers.HandTracked();

  /** file warmSeconds rounds. */
  public static void main(String[] args) throws IOException {
    List<String> all = Files.readAllLines(Path.of(args[0]));
    List<String> lines = all.subList(0, Math.min(all.size(), 1000));
    JsonRules rules = JsonRules.standard();
    ThreadMXBean t = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long warm = Long.parseLong(args[1]) * 1_000_000_000L;
    int rounds = Integer.parseInt(args[2]);
    for (int k = 0; k < 30000; k++) {
      for (var c : POOL) {
        sink2 = FLOOR.decide(c);
      }
    }
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
        b = t.getCurrentThreadAllocatedBytes() - b;
        long fl = t.getCurrentThreadCpuTime();
        for (int k = 0; k < 2000; k++) {
          for (var c : POOL) {
            sink2 = FLOOR.decide(c);
          }
        }
        double f = (t.getCurrentThreadCpuTime() - fl) / 2e6;
        System.out.printf("floor %.1f ns, x floor %.1f;  ", f, (double) d / n / f);
        System.out.printf("%.2f us  %d B%n", d / 1e3 / n, b / n);
      }
    }
  }
}
