package io.github.aliexpressrules.examples.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: a file that is there already, or one that can be made.
 *
 * @param named as it was named
 * @param file where the name leads, links followed
 */
record OutputTarget(Path named, Path file) {
  private static final int MOST_LINKS = 40;

  /** Finds where a name leads. */
  static OutputTarget of(Path named) throws IOException {
    if (named.toString().isEmpty()) {
      throw new FileSystemException("the output must have a name. Name a file to be written.");
    }
    if (Files.isDirectory(named)) {
      throw new FileSystemException(named + ": is a folder. Name a file.");
    }
    if (Files.exists(named) && !Files.isRegularFile(named)) {
      throw new FileSystemException(named + ": is no ordinary file. Name a file to be written.");
    }
    Path file = followed(named);
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new FileSystemException(folder + ": no such folder. Make it first.");
    }
    OutputTarget target = new OutputTarget(named, file);
    if (target.isThere() && !Files.isWritable(file)) {
      throw new AccessDeniedException(named.toString());
    }
    return target;
  }

  /** Also tells names that no file can have, before anything is written. */
  private boolean isThere() throws IOException {
    try {
      Files.readAttributes(file, BasicFileAttributes.class);
      return true;
    } catch (NoSuchFileException none) {
      return false;
    } catch (FileSystemException impossible) {
      throw unwritable(impossible);
    }
  }

  /** Why the file cannot be written, by the name that it was given. */
  IOException unwritable(IOException problem) {
    @Nullable String known =
        problem instanceof FileSystemException system ? system.getReason() : null;
    return new FileSystemException(
        named
            + ": cannot be written ("
            + (known == null ? Input.reason(problem) : known)
            + "). Make room, or name another file.");
  }

  private static Path followed(Path named) throws IOException {
    Path file = named.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(named + ": is a link that leads nowhere. Name a file.");
      }
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    return file;
  }

  /** Refuses what is also read, by whatever name. */
  void mustNotBe(String input) throws IOException {
    Path read = Path.of(input.equals(Input.STANDARD) ? "/dev/stdin" : input);
    if (isThere() && Files.exists(read) && Files.isSameFile(read, file)) {
      throw new FileSystemException(named + ": is the input as well. Name another file.");
    }
  }

  /**
   * Who may do what with the file that is there; empty if none is, or the system knows no modes.
   */
  Optional<Set<PosixFilePermission>> mode() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null || !isThere()
        ? Optional.empty()
        : Optional.of(view.readAttributes().permissions());
  }
}
