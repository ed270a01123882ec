package io.github.aliexpressrules.examples.cli;

import org.joda.money.CurrencyUnitDataProvider;

/**
 * The currencies that Joda-Money knows, as constants of the program: reading them from its files
 * took a fifth of the time of an answer. Countries are left out, since nothing asks for them.
 */
public final class CurrencyTable extends CurrencyUnitDataProvider {
  private static final String PROVIDER = "org.joda.money.CurrencyUnitDataProvider";

  private static final int LENGTH_OF_CODE = 3;
  private static final int LENGTH = 6;

  /** Currencies with two decimals: code and number. */
  private static final String TWO =
      "AED784 AFN971 ALL008 AMD051 ANG532 AOA973 ARS032 ATS040 AUD036 "
          + "AWG533 AZN944 BAM977 BBD052 BDT050 BGN975 BMD060 BND096 BOB068 "
          + "BOV984 BRL986 BSD044 BTN064 BWP072 BYN933 BZD084 CAD124 CDF976 "
          + "CHE947 CHF756 CHW948 CNY156 COP170 COU970 CRC188 CUC931 CUP192 "
          + "CVE132 CYP196 CZK203 DEM276 DKK208 DOP214 DZD012 EEK233 EGP818 "
          + "ERN232 ETB230 EUR978 FIM246 FJD242 FKP238 FRF250 GBP826 GEL981 "
          + "GHS936 GIP292 GMD270 GTQ320 GYD328 HKD344 HNL340 HRK191 HTG332 "
          + "HUF348 IDR360 IEP372 ILS376 INR356 IRR364 JMD388 KES404 KGS417 "
          + "KHR116 KPW408 KYD136 KZT398 LAK418 LBP422 LKR144 LRD430 LSL426 "
          + "LTL440 LVL428 MAD504 MDL498 MGA969 MKD807 MMK104 MNT496 MOP446 "
          + "MRO478 MRU929 MTL470 MUR480 MVR462 MWK454 MXN484 MXV979 MYR458 "
          + "MZN943 NAD516 NGN566 NIO558 NLG528 NOK578 NPR524 NZD554 PAB590 "
          + "PEN604 PGK598 PHP608 PKR586 PLN985 QAR634 RON946 RSD941 RUB643 "
          + "RUR810 SAR682 SBD090 SCR690 SDG938 SEK752 SGD702 SHP654 SIT705 "
          + "SKK703 SLE925 SLL694 SOS706 SRD968 SSP728 STD678 STN930 SVC222 "
          + "SYP760 SZL748 THB764 TJS972 TMT934 TOP776 TRY949 TTD780 TWD901 "
          + "TZS834 UAH980 USD840 USN997 UYU858 UZS860 VEF937 VES928 WST882 "
          + "XCD951 XCG532 YER886 ZAR710 ZMW967 ZWG924 ZWL932";

  /** Those without decimals. */
  private static final String NONE =
      "ADP020 BEF056 BIF108 BYR974 CLP152 DJF262 ESP724 GNF324 GRD300 "
          + "ISK352 ITL380 JPY392 KMF174 KRW410 LUF442 PYG600 PTE620 RWF646 "
          + "UGX800 UYI940 VND704 VUV548 XAF950 XOF952 XPF953";

  /** Those with three. */
  private static final String THREE = "BHD048 IQD368 JOD400 KWD414 LYD434 OMR512 TND788";

  /** Those with four. */
  private static final String FOUR = "CLF990";

  /** Metals, baskets and codes for tests, which have no decimals and are no money to pay with. */
  private static final String PSEUDO =
      "XAG961 XAU959 XBA955 XBB956 XBC957 XBD958 XDR960 XEU954 XFU-01 "
          + "XPD964 XPT962 XSU994 XTS963 XUA965 XXX999";

  /** Made by Joda-Money when it first needs a currency. */
  public CurrencyTable() {}

  /** Has this program's currencies taken from here, if nobody chose otherwise. */
  static void use() {
    if (System.getProperty(PROVIDER) == null) {
      System.setProperty(PROVIDER, CurrencyTable.class.getName());
    }
  }

  @Override
  protected void registerCurrencies() {
    register(TWO, 2);
    register(NONE, 0);
    register(THREE, 3);
    register(FOUR, 4);
    register(PSEUDO, -1);
  }

  private void register(String currencies, int decimals) {
    for (int from = 0; from < currencies.length(); from += LENGTH + 1) {
      int number = from + LENGTH_OF_CODE;
      registerCurrency(
          currencies.substring(from, number),
          Integer.parseInt(currencies, number, from + LENGTH, 10),
          decimals);
    }
  }
}
