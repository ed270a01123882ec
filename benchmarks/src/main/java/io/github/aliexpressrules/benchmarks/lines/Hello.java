package io.github.aliexpressrules.benchmarks.lines;

/** The least that a program of a JVM does. */
public final class Hello {
  private Hello() {}

  /** Prints a line. */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
