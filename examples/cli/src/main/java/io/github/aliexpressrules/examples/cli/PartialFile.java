package io.github.aliexpressrules.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * A file that gets its name, and the mode of what stood there, when it is complete. Nothing of it
 * is left by a run that breaks off or is ended by a signal.
 */
final class PartialFile implements AutoCloseable {
  private final OutputTarget target;
  private final Path path;
  private final OutputStream out;

  /** Held while the file comes or goes; a signal takes it and never gives it back. */
  private final Semaphore turn = new Semaphore(1);

  private final Thread onSignal = new Thread(this::discardForGood);

  /** Creates the file beside its target. */
  PartialFile(OutputTarget target) throws IOException {
    this.target = target;
    // of a length of its own, since the target's name may be as long as names can be
    this.path = target.file().resolveSibling(".aliexpress-rules-" + UUID.randomUUID() + ".part");
    Runtime.getRuntime().addShutdownHook(onSignal);
    turn.acquireUninterruptibly();
    try {
      this.out = create(target.mode());
    } catch (IOException problem) {
      Runtime.getRuntime().removeShutdownHook(onSignal);
      throw problem instanceof AccessDeniedException
          ? new AccessDeniedException(String.valueOf(path.getParent()))
          : target.unwritable(problem);
    } finally {
      turn.release();
    }
  }

  private OutputStream create(Optional<Set<PosixFilePermission>> mode) throws IOException {
    FileAttribute<?>[] attributes =
        mode.stream().map(PosixFilePermissions::asFileAttribute).toArray(FileAttribute<?>[]::new);
    OutputStream created =
        Channels.newOutputStream(
            Files.newByteChannel(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes));
    if (mode.isPresent()) {
      unmask(mode.get());
    }
    return created;
  }

  private void unmask(Set<PosixFilePermission> mode) {
    try {
      Files.setPosixFilePermissions(path, mode);
    } catch (IOException impossibleHere) {
      // then fewer may use it than before, and no others
    }
  }

  /** Takes what is written into the file; says which one it is if that is impossible. */
  OutputStream bytes() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        try {
          out.write(bytes, from, count);
        } catch (IOException problem) {
          throw target.unwritable(problem);
        }
      }
    };
  }

  /** Ends the file and puts it in its target's place. */
  void complete() throws IOException {
    try {
      out.close();
      move();
    } catch (IOException problem) {
      throw target.unwritable(problem);
    }
  }

  private void move() throws IOException {
    turn.acquireUninterruptibly();
    try {
      Files.move(
          path, target.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(path, target.file(), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      turn.release();
    }
  }

  @Override
  public void close() throws IOException {
    turn.acquireUninterruptibly();
    try (out) {
      Files.deleteIfExists(path);
    } finally {
      turn.release();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException ending) {
      // then it has nothing left to do
    }
  }

  private void discardForGood() {
    turn.acquireUninterruptibly();
    try {
      Files.deleteIfExists(path);
    } catch (IOException problem) {
      // nobody is left to be told
    }
  }
}
