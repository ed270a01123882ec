package io.github.aliexpressrules.report;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HTML, escaped by context, in which English parts of texts in another language are told as such.
 */
final class MarkedOutput extends OwaspHtmlTemplateOutput {
  /** What holds text alone, and no elements. */
  private static final Set<String> TEXT_ALONE = Set.of("title", "desc");

  private String tag = "";
  private boolean isAttribute;

  MarkedOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void setContext(String tagName, @Nullable String attributeName) {
    tag = tagName;
    isAttribute = attributeName != null;
    super.setContext(tagName, attributeName);
  }

  @Override
  public void writeUserContent(String text) {
    if (text == null || !English.isMarked(text)) {
      super.writeUserContent(text);
    } else if (isAttribute || TEXT_ALONE.contains(tag)) {
      super.writeUserContent(English.plain(text));
    } else {
      English.parts(text).forEach(this::part);
    }
  }

  private void part(English.Part part) {
    String element = tag.equals("text") ? "tspan" : "span";
    if (part.isEnglish()) {
      writeContent("<" + element + " lang=\"en\">");
    }
    super.writeUserContent(part.text());
    if (part.isEnglish()) {
      writeContent("</" + element + ">");
    }
  }
}
