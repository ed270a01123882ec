import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what javadoc and doclint had to say, and fails unless all of it is about generated sources,
 * whose stages nobody can comment. Run by the release build.
 */
class Documented {
  private static final Pattern SAID = Pattern.compile(".*\\.java:\\d+: (warning|error).*");

  public static void main(String[] args) throws IOException {
    List<String> said = Files.readAllLines(Path.of(args[0]));
    List<String> ours =
        said.stream()
            .filter(line -> SAID.matcher(line).matches() || line.startsWith("error:"))
            .filter(line -> !line.contains("generated-sources"))
            .toList();
    ours.forEach(System.out::println);
    if (!ours.isEmpty()) {
      System.out.println(ours.size() + " comments must be mended; all is in " + args[0] + ".");
      System.exit(1);
    }
  }
}
