package io.github.aliexpressrules.benchmarks;

import io.github.aliexpressrules.benchmarks.peers.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All operations, or those that are named, in two or three minutes. The floor is measured first and
 * last: what lies between the two is the machine's drift.
 */
public final class Quick {
  private Quick() {}

  /** Verifies the contestants, measures, and prints a table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Operation> operations = operations(args);
    Verification.verify();
    Table table = new Table();
    for (Operation operation : operations) {
      System.err.println("measuring " + operation);
      table.add(operation, Fork.measure(operation));
    }
    System.out.println(jvm());
    System.out.println();
    System.out.print(table);
  }

  private static List<Operation> operations(String[] names) {
    Stream<Operation> chosen =
        names.length == 0 ? Stream.of(Operation.values()) : Stream.of(names).map(Operation::named);
    List<Operation> operations = new ArrayList<>();
    operations.add(Operation.FLOOR);
    chosen.filter(operation -> operation != Operation.FLOOR).forEach(operations::add);
    operations.add(Operation.FLOOR);
    return operations;
  }

  private static String jvm() {
    return "JDK: " + System.getProperty("java.vm.name") + " " + Runtime.version();
  }
}
