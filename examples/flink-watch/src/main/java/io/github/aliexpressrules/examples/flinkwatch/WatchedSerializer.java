package io.github.aliexpressrules.examples.flinkwatch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is kept of a case, and reads what any earlier version wrote: a case begins with the
 * version that wrote it. Instants are eight bytes of seconds and four of nanoseconds, texts UTF-8,
 * a question stands once.
 */
final class WatchedSerializer extends TypeSerializerSingleton<Watched> {
  private static final long serialVersionUID = 1L;

  static final WatchedSerializer INSTANCE = new WatchedSerializer();

  /** 2: by which rules it was said. */
  private static final int VERSION = 2;

  @Override
  public void serialize(Watched watched, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    write(watched.rules, out);
    write(watched.through, out);
    write(watched.due, out);
    out.writeInt(watched.lastNumber);
    writeCount(watched.facts.size(), out);
    for (Watched.Known fact : watched.facts) {
      write(fact.at(), out);
      out.writeBoolean(fact.refused());
      write(fact.facts(), out);
    }
    List<String> asks = watched.said.stream().map(Watched.Said::ask).distinct().toList();
    out.writeByte(asks.size());
    for (String ask : asks) {
      write(ask, out);
    }
    writeCount(watched.said.size(), out);
    for (Watched.Said said : watched.said) {
      out.writeInt(said.number());
      out.writeByte(asks.indexOf(said.ask()));
      write(said.reminder(), out);
      write(said.at(), out);
      out.writeLong(said.hash());
    }
  }

  @Override
  public Watched deserialize(DataInputView in) throws IOException {
    int version = in.readUnsignedByte();
    if (version > VERSION) {
      throw new IOException(
          "The version of a kept case must be at most "
              + VERSION
              + ", but was "
              + version
              + ". Restore it with the program that wrote it, or a later one.");
    }
    Watched watched = new Watched();
    watched.rules = version < 2 ? "" : text(in);
    watched.through = instant(in);
    watched.due = instantOrNull(in);
    watched.lastNumber = in.readInt();
    for (int facts = in.readUnsignedShort(); facts > 0; facts--) {
      Instant at = instant(in);
      boolean refused = in.readBoolean();
      watched.facts.add(new Watched.Known(at, text(in), refused));
    }
    List<String> asks = new ArrayList<>();
    for (int count = in.readUnsignedByte(); count > 0; count--) {
      asks.add(text(in));
    }
    for (int said = in.readUnsignedShort(); said > 0; said--) {
      int number = in.readInt();
      String ask = asks.get(in.readUnsignedByte());
      String reminder = text(in);
      Instant at = instant(in);
      watched.said.add(new Watched.Said(number, ask, reminder, at, in.readLong()));
    }
    return watched;
  }

  private static void writeCount(int count, DataOutputView out) throws IOException {
    if (count > 0xffff) {
      throw new IOException(
          "What is kept of a case must be at most 65535 facts and as many words, but was "
              + count
              + ". Choose a key that tells the cases apart.");
    }
    out.writeShort(count);
  }

  private static void write(@Nullable Instant instant, DataOutputView out) throws IOException {
    out.writeLong(instant == null ? Long.MAX_VALUE : instant.getEpochSecond());
    out.writeInt(instant == null ? 0 : instant.getNano());
  }

  private static Instant instant(DataInputView in) throws IOException {
    Instant instant = instantOrNull(in);
    if (instant == null) {
      throw new IOException("A kept case must tell its instants, but one was missing.");
    }
    return instant;
  }

  private static @Nullable Instant instantOrNull(DataInputView in) throws IOException {
    long second = in.readLong();
    int nano = in.readInt();
    return second == Long.MAX_VALUE ? null : Instant.ofEpochSecond(second, nano);
  }

  private static void write(String text, DataOutputView out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputView in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public Watched createInstance() {
    return new Watched();
  }

  @Override
  public Watched copy(Watched from) {
    Watched copy = new Watched();
    copy.facts.addAll(from.facts);
    copy.said.addAll(from.said);
    copy.lastNumber = from.lastNumber;
    copy.rules = from.rules;
    copy.through = from.through;
    copy.due = from.due;
    return copy;
  }

  @Override
  public Watched copy(Watched from, Watched reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public Watched deserialize(Watched reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public TypeSerializerSnapshot<Watched> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Any version reads what an earlier one wrote, so that all of them are one to Flink. */
  @SuppressWarnings("WeakerAccess")
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Watched> {
    /** Made by Flink, which reads it by its name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
