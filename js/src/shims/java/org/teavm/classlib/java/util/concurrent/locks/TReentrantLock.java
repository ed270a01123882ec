package org.teavm.classlib.java.util.concurrent.locks;

/** Nobody else can hold it: JavaScript has one thread. */
public class TReentrantLock {
  public void lock() {}

  public boolean tryLock() {
    return true;
  }

  public void unlock() {}
}
