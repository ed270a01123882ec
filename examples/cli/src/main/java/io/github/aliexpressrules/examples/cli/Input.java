package io.github.aliexpressrules.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a command reads: a file, or standard input for {@code -}. */
final class Input {
  static final String STANDARD = "-";

  /** More than a policy may have: what is longer is refused by its reader. */
  private static final int MOST_BYTES = 1 << 21;

  private Input() {}

  /** Opens what is read; it need not be an ordinary file, but also a pipe or a device. */
  static InputStream open(String name) throws IOException {
    if (name.equals(STANDARD)) {
      return System.in;
    }
    if (Files.isDirectory(Path.of(name))) {
      throw new FileSystemException(name + ": is a folder. Name a file.");
    }
    return Files.newInputStream(Path.of(name));
  }

  /** Returns what is read, as messages call it. */
  static String called(String name) {
    return name.equals(STANDARD) ? "standard input" : name;
  }

  /** Returns a whole small file as text. */
  static String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(MOST_BYTES));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException malformed) {
      throw new FileSystemException(called(name) + ": is not UTF-8. Save it as UTF-8.");
    }
  }

  /** Why something could not be read or written, in one line. */
  static String reason(Throwable problem) {
    if (problem instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder. Check the name.";
    }
    if (problem instanceof AccessDeniedException denied) {
      return denied.getFile() + ": no permission.";
    }
    if (problem instanceof OutOfMemoryError) {
      return "there is too little memory. Give the program more, for example java -Xmx1g.";
    }
    String message = problem.getMessage();
    return message == null || problem instanceof Error ? problem.toString() : message;
  }
}
