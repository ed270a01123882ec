package io.github.aliexpressrules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What is published is published whole: in the BOM, in the Javadoc, with what a repository asks.
 */
class PublishedTest {
  private static final Path ROOT = Path.of("..");
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private static Document pom(String module) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(ROOT.resolve(module).resolve("pom.xml").toFile());
    } catch (Exception unreadable) {
      throw new IllegalStateException(module, unreadable);
    }
  }

  private static List<String> texts(Document pom, String path) {
    try {
      NodeList found = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> found.item(i).getTextContent().strip())
          .toList();
    } catch (Exception impossible) {
      throw new IllegalStateException(path, impossible);
    }
  }

  /** The folders of the modules that users get. */
  static Stream<String> published() {
    return texts(pom("."), "/project/modules/module").stream()
        .filter(module -> !texts(pom(module), "//maven.deploy.skip").contains("true"));
  }

  private static List<String> jars() {
    return published()
        .map(PublishedTest::pom)
        .filter(pom -> texts(pom, "/project/packaging").isEmpty())
        .map(pom -> texts(pom, "/project/artifactId").get(0))
        .toList();
  }

  @Test
  void theBomListsWhatIsPublishedAndNothingElse() {
    assertThat(jars()).contains("aliexpress-rules-core");
    assertThat(texts(pom("bom"), "//dependencyManagement//artifactId"))
        .containsExactlyInAnyOrderElementsOf(jars());
  }

  @ParameterizedTest
  @MethodSource("published")
  void aPomSaysWhatItIs(String module) {
    assertThat(texts(pom(module), "/project/name")).hasSize(1);
    assertThat(texts(pom(module), "/project/description")).hasSize(1);
  }

  @Test
  void theParentSaysWhoseItIs() {
    for (String path : List.of("url", "licenses/license/name", "developers/developer", "scm/url")) {
      assertThat(texts(pom("."), "/project/" + path)).as(path).isNotEmpty();
    }
  }

  @Test
  void theJavadocOfAllIsOfAllThatIsPublished() {
    List<String> arguments = texts(pom("release"), "//argument");
    List<String> folders =
        arguments.stream()
            .filter(argument -> argument.contains("=${root}/"))
            .map(argument -> argument.replaceFirst(".*?=\\$\\{root}/(.*?)/src/.*", "$1"))
            .toList();
    assertThat(folders)
        .containsExactlyInAnyOrderElementsOf(
            published()
                .filter(module -> texts(pom(module), "/project/packaging").isEmpty())
                .toList());
    assertThat(arguments.get(arguments.indexOf("--module") + 1).split(",", -1))
        .hasSameSizeAs(folders);
  }
}
