package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.core.order.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The payloads of {@code examples/payloads}, and small ones made of text. */
final class Payloads {
  static final Path FOLDER = Path.of("..", "examples", "payloads");
  private static final JsonMapper MAPPER = new JsonMapper();

  private Payloads() {}

  static JsonNode named(String file) {
    try {
      return MAPPER.readTree(Files.readString(FOLDER.resolve(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<JsonNode> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .map(Payloads::named)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads an order of one child, with further members; quotes may be single ones. */
  static Imported order(String members) {
    return read(
        "{'order_id':1,'order_status':'WAIT_BUYER_ACCEPT_GOODS','pay_amount':{'amount':'30.00',"
            + "'currency_code':'USD'},"
            + members
            + "}");
  }

  static Imported read(String json) {
    return OpenPlatform.read(json.replace('\'', '"'), Optional.empty());
  }

  /** The only order of a payload. */
  static Order only(Imported read) {
    return read.orders().get(0).order().orElseThrow();
  }

  /** The remarks of a kind, each with its path. */
  static List<String> remarks(Imported read, Remark.Kind kind) {
    return read.remarks(kind).stream().map(remark -> remark.path() + ": " + remark.text()).toList();
  }
}
