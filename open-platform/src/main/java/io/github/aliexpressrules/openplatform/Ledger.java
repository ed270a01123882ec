package io.github.aliexpressrules.openplatform;

import io.github.aliexpressrules.openplatform.Remark.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What has become of each member of a payload: it was used, or a remark says what else. Whatever is
 * left at the end is listed, so that nothing is dropped unsaid.
 */
final class Ledger {
  private final Set<String> settled = new HashSet<>();
  private final Set<Remark> remarks = new LinkedHashSet<>();

  /** A member went into a value. */
  void use(String path) {
    settled.add(path);
  }

  /** Something is to be said of a member, which thereby is settled. */
  void say(Kind kind, String path, String text) {
    settled.add(path);
    remarks.add(new Remark(kind, path, text));
  }

  /** Something is to be said of an object that settles none of its members. */
  void remark(Kind kind, String path, String text) {
    remarks.add(new Remark(kind, path, text));
  }

  /** Returns all that is to be said, with what nobody has used. */
  List<Remark> close(JsonNode payload) {
    List<Remark> all = new ArrayList<>(remarks);
    left(payload, "", "", all);
    return List.copyOf(all);
  }

  /**
   * Lists what is left of a node, an object of which nothing was used as one.
   *
   * @return whether anything in it is settled
   */
  private boolean left(JsonNode node, String path, String name, List<Remark> all) {
    if (settled.contains(path)) {
      return true;
    }
    if (isEmpty(node)) {
      return false;
    }
    List<Remark> inside = new ArrayList<>();
    boolean any = false;
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String inner = Place.join(path, member.getKey());
        any |= left(member.getValue(), inner, Names.canonical(member.getKey()), inside);
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        any |= left(node.get(i), path + "[" + i + "]", name, inside);
      }
    }
    if (any) {
      all.addAll(inside);
    } else {
      all.add(new Remark(Kind.NOT_HELD, path, Unheld.why(name)));
    }
    return any;
  }

  /** Whether nothing is said by a node: null, no text, nothing in it. */
  static boolean isEmpty(JsonNode node) {
    if (node.isContainer()) {
      for (JsonNode part : node) {
        if (!isEmpty(part)) {
          return false;
        }
      }
      return true;
    }
    return node.isNull() || node.isMissingNode() || (node.isString() && node.asString().isBlank());
  }
}
