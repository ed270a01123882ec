import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what javadoc and doclint had to say, and fails if anything of ours is wrong or has no
 * comment. Run by the release build.
 *
 * <p>Left aside: generated sources, whose stages nobody can comment; tags for what the sentence
 * says already; the constants of {@code Phrase}, which are their own text; packages that no module
 * exports.
 */
class Documented {
  private static final Pattern SAID = Pattern.compile(".*\\.java:\\d+: (warning|error).*");

  public static void main(String[] args) throws IOException {
    List<String> said = Files.readAllLines(Path.of(args[0]));
    List<String> ours =
        said.stream()
            .filter(line -> SAID.matcher(line).matches() || line.startsWith("error:"))
            .filter(line -> !line.contains("generated-sources"))
            .filter(line -> !line.matches(".*warning: no @.*"))
            .filter(line -> !line.matches(".*Phrase\\.java:.*no comment"))
            .filter(line -> !line.endsWith("no comment") || isExported(line))
            .toList();
    ours.forEach(System.out::println);
    if (!ours.isEmpty()) {
      System.out.println(ours.size() + " comments must be mended; all is in " + args[0] + ".");
      System.exit(1);
    }
  }

  /** Whether the file's package is exported by its module, if only to some. */
  private static boolean isExported(String line) {
    String[] file = line.replaceAll(":\\d+:.*", "").split("(?<=/src/main/java)/");
    String type = file[1].replace('/', '.');
    String exports = "exports " + type.substring(0, type.lastIndexOf('.', type.length() - 6));
    try {
      return Files.readString(Path.of(file[0], "module-info.java"))
          .matches("(?s).*" + Pattern.quote(exports) + "[\\s;].*");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
