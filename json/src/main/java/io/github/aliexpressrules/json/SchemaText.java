package io.github.aliexpressrules.json;

import java.util.List;
import java.util.Map;

/** Schemas as text, on several lines. */
final class SchemaText {
  private static final int WIDEST = 120;

  private final StringBuilder text = new StringBuilder();

  private SchemaText() {}

  /** A whole schema. */
  static String of(String title, Map<String, Object> schema, Map<String, Object> definitions) {
    Map<String, Object> whole =
        SchemaTypes.of("$schema", "https://json-schema.org/draft/2020-12/schema", "title", title);
    whole.putAll(schema);
    whole.put("$defs", definitions);
    SchemaText writing = new SchemaText();
    writing.write(whole, "\n");
    return writing.text.append('\n').toString();
  }

  /** What fits stands on one line. */
  private void write(Object value, String line) {
    int before = text.length();
    flat(value);
    if (text.length() - text.lastIndexOf("\n") > WIDEST && !(value instanceof String)) {
      text.setLength(before);
      if (value instanceof Map<?, ?> object && !object.isEmpty()) {
        String separator = "{" + line + "  ";
        for (Map.Entry<?, ?> member : object.entrySet()) {
          text.append(separator);
          quoted(member.getKey().toString());
          text.append(": ");
          write(member.getValue(), line + "  ");
          separator = "," + line + "  ";
        }
        text.append(line).append('}');
      } else if (value instanceof List<?> items && !items.isEmpty()) {
        String separator = "[" + line + "  ";
        for (Object item : items) {
          text.append(separator);
          write(item, line + "  ");
          separator = "," + line + "  ";
        }
        text.append(line).append(']');
      } else {
        flat(value);
      }
    }
  }

  private void flat(Object value) {
    if (value instanceof Map<?, ?> object) {
      String separator = "{";
      for (Map.Entry<?, ?> member : object.entrySet()) {
        text.append(separator);
        quoted(member.getKey().toString());
        text.append(": ");
        flat(member.getValue());
        separator = ", ";
      }
      text.append(object.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> items) {
      String separator = "[";
      for (Object item : items) {
        text.append(separator);
        flat(item);
        separator = ", ";
      }
      text.append(items.isEmpty() ? "[]" : "]");
    } else if (value instanceof String string) {
      quoted(string);
    } else {
      text.append(value);
    }
  }

  private void quoted(String string) {
    Utf8 out = new Utf8(string.length() + 16);
    out.quoted(string);
    text.append(out);
  }
}
