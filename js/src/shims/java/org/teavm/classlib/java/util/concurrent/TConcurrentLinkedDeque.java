package org.teavm.classlib.java.util.concurrent;

import java.util.ArrayDeque;

/** As many threads as JavaScript has: one. */
public class TConcurrentLinkedDeque<E> extends ArrayDeque<E> {}
