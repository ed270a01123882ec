package org.teavm.classlib.java.util.concurrent.atomic;

/** An array: JavaScript has one thread. */
public class TAtomicReferenceArray<E> {
  private final Object[] items;

  public TAtomicReferenceArray(int length) {
    items = new Object[length];
  }

  public final int length() {
    return items.length;
  }

  @SuppressWarnings("unchecked")
  public final E get(int index) {
    return (E) items[index];
  }

  public final void set(int index, E item) {
    items[index] = item;
  }

  public final E getAndSet(int index, E item) {
    E before = get(index);
    items[index] = item;
    return before;
  }

  public final boolean compareAndSet(int index, E expected, E item) {
    if (items[index] != expected) {
      return false;
    }
    items[index] = item;
    return true;
  }
}
