package io.github.aliexpressrules.core.source;

import io.github.aliexpressrules.core.validation.InvalidValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the texts that the rules are taken from: what it is, so that a citation can be followed.
 *
 * <pre>{@code
 * Citation.parse("S5:97").source().title(); // How to get money back from Aliexpress
 * }</pre>
 */
public enum Source {
  /** The merchant's guide to the deposit's refund. */
  S1(
      Kind.GUIDE,
      "How to Apply for Refund of Deposit on AliExpress? Solutions When Deposit Cannot Be Refunded",
      "a guide for merchants",
      null,
      null,
      false),
  /** The merchant's guide to the deposit's balance. */
  S2(
      Kind.GUIDE,
      "How to Check AliExpress Deposit Balance",
      "a guide for merchants",
      "cites an announcement of 2025",
      null,
      false),
  /** A law firm's post on refunds that are denied. */
  S3(
      Kind.GUIDE,
      "What to Do if AliExpress is Not Refunding Your Money?",
      "a law firm's post",
      "18 August, without a year",
      null,
      false),
  /** The buyer's guide to refunds. */
  S4(Kind.GUIDE, "How to get a refund on Aliexpress?", "a guide for buyers", null, null, true),
  /** Five articles for buyers, joined; {@link Reading} tells them apart. */
  S5(
      Kind.GUIDE,
      "How to get money back from Aliexpress",
      "five articles for buyers, joined, which disagree with each other",
      null,
      null,
      true),
  /** The platform's terms of free returns. */
  O1(
      Kind.PLATFORM,
      "AliExpress 'Free Returns', 'Free Shipping' and 'Fast Delivery' Terms and Conditions",
      "terms of the platform",
      "captured 2025-12-10, unchanged when last seen 2026-08-22",
      Source.ARCHIVE,
      false),
  /** The platform's rules for sellers, the chapter on penalties. */
  O2(
      Kind.PLATFORM,
      "AliExpress Seller Basic Rules, chapter III: Violations and Penalty Rules",
      "rules of the platform for sellers, articles 69 to 89 without 82 to 86",
      "revisions of 2025-08-18 and 2026-04-02, last seen 2026-08-22",
      Source.ARCHIVE,
      false),
  /** The platform's criteria for orders that are not shipped. */
  O3(
      Kind.PLATFORM,
      "AliExpress Explanation of the Assessment Criteria for \"Transaction but Not Selling\"",
      "an explanation by the platform for sellers",
      "effective 2020-12-02 Beijing time, unchanged when last seen 2026-06-29",
      Source.ARCHIVE,
      false),
  /** The contract with consumers in the EU, the EEA and the United Kingdom. */
  O4(
      Kind.PLATFORM,
      "AliExpress.com Terms and Conditions for platform transactions by EU/EEA/UK Consumers",
      "excerpts of the platform's contract: changes, buyer protection, cancellation, disputes",
      "effective 2026-04-04, 2026-05-13 and 2026-07-15, last seen 2026-08-22",
      Source.ARCHIVE,
      false),
  /** The official rules of buyer protection, as a third party's app copied them. */
  O5(
      Kind.PLATFORM,
      "AliExpress \"Buyer Protection Money Back Guarantee\" / \"Basic Buyer Protection\" Official"
          + " Rules",
      "a copy of the platform's text inside a third party's app, clauses 3, 4, 5d and 7b",
      "copy of 2024-04-18",
      null,
      false),
  /** Facts of older pages, each line with addresses and grade of its own. */
  O6(
      Kind.COLLECTION,
      "Dated pages",
      "facts of older editions in our own words, one a line, each from pages that it names",
      "pages of 2013 to 2026",
      null,
      false);

  /** What sort of text a source is. */
  public enum Kind {
    /** A guide by somebody other than the platform. */
    GUIDE,
    /** The platform's own text, or a copy of it. */
    PLATFORM,
    /** Facts from many pages, each with an address and a grade of its own. */
    COLLECTION
  }

  private static final String ARCHIVE = "Open Terms Archive, repositories vlopses-*-versions";
  private static final List<Source> GUIDES = List.of(S1, S2, S3, S4, S5);
  private static final List<Source> OWN = List.of(O1, O2, O3, O4, O5, O6);

  private final Kind kind;
  private final String title;
  private final String about;
  private final Optional<String> dated;
  private final Optional<String> address;
  private final boolean translated;

  Source(
      Kind kind,
      String title,
      String about,
      @Nullable String dated,
      @Nullable String address,
      boolean translated) {
    this.kind = kind;
    this.title = title;
    this.about = about;
    this.dated = Optional.ofNullable(dated);
    this.address = Optional.ofNullable(address);
    this.translated = translated;
  }

  /**
   * Returns the source with an id, for example {@code S5}.
   *
   * @throws InvalidValueException if there is none
   */
  public static Source parse(String id) {
    Objects.requireNonNull(id, "id");
    return find(id)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "source",
                    "must be the id of a source",
                    "\"" + id + "\"",
                    "The guides are S1 to S5, the platform's own texts O1 to O6."));
  }

  // By hand: a rulebook has more than a thousand citations, all read when a program begins.
  static Optional<Source> find(String id) {
    if (id.length() != 2) {
      return Optional.empty();
    }
    int number = id.charAt(1) - '1';
    return switch (id.charAt(0)) {
      case 'S' -> at(GUIDES, number);
      case 'O' -> at(OWN, number);
      default -> Optional.empty();
    };
  }

  private static Optional<Source> at(List<Source> sources, int place) {
    return place < 0 || place >= sources.size()
        ? Optional.empty()
        : Optional.of(sources.get(place));
  }

  /** Returns what sort of text it is. */
  public Kind kind() {
    return kind;
  }

  /** Returns its title, as it stands over the text. */
  public String title() {
    return title;
  }

  /** Returns in a few words what it is and for whom. */
  public String about() {
    return about;
  }

  /** Returns what is known of its date; empty if nothing is. */
  public Optional<String> dated() {
    return dated;
  }

  /**
   * Returns where the text can be found; empty if that is not known. The lines of {@link #O6} have
   * addresses of their own.
   */
  public Optional<String> address() {
    return address;
  }

  /** Returns the language of the text that is cited, as a BCP 47 tag: {@code en} for all. */
  public String language() {
    return "en";
  }

  /** Returns whether that text is a translation. */
  public boolean isTranslated() {
    return translated;
  }
}
