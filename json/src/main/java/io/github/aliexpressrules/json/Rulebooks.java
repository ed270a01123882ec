package io.github.aliexpressrules.json;

import io.github.aliexpressrules.buyer.BuyerRules;
import io.github.aliexpressrules.core.decision.Catalogue;
import io.github.aliexpressrules.core.source.Reading;
import io.github.aliexpressrules.merchant.MerchantRules;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a request is answered by: those of every module, each under its policy.
 *
 * @param buyer the buyer's
 * @param merchant the merchant's
 */
record Rulebooks(BuyerRules buyer, MerchantRules merchant) {
  static final String READING = "reading";
  static final String POLICY = "policy";

  /** The rules under the standard policies. */
  static Rulebooks standard() {
    return new Rulebooks(BuyerRules.standard(), MerchantRules.standard());
  }

  /** Everything that the modules know, in the order of their rulebooks. */
  static Catalogue catalogue() {
    return Catalogue.join(List.of(BuyerRules.catalogue(), MerchantRules.catalogue()));
  }

  /**
   * Returns the rules as the request wants them: as one source tells them, with figures of its own.
   *
   * @throws RequestException if it wants another policy than the standard one
   */
  Rulebooks wantedBy(Map<String, Json> request) {
    @Nullable Json reading = Members.find(request, READING);
    if (reading != null) {
      Form.of(Reading.class).read(reading, Path.REQUEST.member(READING));
    }
    for (String member : List.of(READING, POLICY)) {
      @Nullable Json wanted = Members.find(request, member);
      if (wanted != null) {
        throw Path.REQUEST
            .member(member)
            .refuse(
                "must be left out",
                wanted.shown(),
                "Questions are answered by the standard policy only.");
      }
    }
    return this;
  }
}
