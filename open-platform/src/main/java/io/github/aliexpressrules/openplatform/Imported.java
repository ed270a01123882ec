package io.github.aliexpressrules.openplatform;

import java.util.List;
import java.util.Objects;

/**
 * What a payload was read to.
 *
 * @param orders the orders, with their disputes; a dispute without its order stands alone
 * @param remarks how members were read, and which of them the value types have no place for
 */
public record Imported(List<ImportedOrder> orders, List<Remark> remarks) {
  /** Checks the parts. */
  public Imported {
    orders = List.copyOf(Objects.requireNonNull(orders, "orders"));
    remarks = List.copyOf(Objects.requireNonNull(remarks, "remarks"));
  }

  /** Returns the remarks of a kind. */
  public List<Remark> remarks(Remark.Kind kind) {
    Objects.requireNonNull(kind, "kind");
    return remarks.stream().filter(remark -> remark.kind() == kind).toList();
  }
}
