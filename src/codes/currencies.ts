/** Currencies of ISO 4217, list one: alpha code, numeric code, and how many decimals its amounts have where these are not two. Without
 *  metals, funds of banks and test codes; with ANG and BGN, which the guilder of 2025 and the euro of 2026 replaced. */
const entries = (
  'AED784 AFN971 ALL008 AMD051 ANG532 AOA973 ARS032 AUD036 AWG533 AZN944 BAM977 BBD052 BDT050 BGN975 BHD0483 BIF1080 BMD060 BND096 ' +
  'BOB068 BOV984 BRL986 BSD044 BTN064 BWP072 BYN933 BZD084 CAD124 CDF976 CHE947 CHF756 CHW948 CLF9904 CLP1520 CNY156 COP170 COU970 ' +
  'CRC188 CUP192 CVE132 CZK203 DJF2620 DKK208 DOP214 DZD012 EGP818 ERN232 ETB230 EUR978 FJD242 FKP238 GBP826 GEL981 GHS936 GIP292 ' +
  'GMD270 GNF3240 GTQ320 GYD328 HKD344 HNL340 HTG332 HUF348 IDR360 ILS376 INR356 IQD3683 IRR364 ISK3520 JMD388 JOD4003 JPY3920 KES404 ' +
  'KGS417 KHR116 KMF1740 KPW408 KRW4100 KWD4143 KYD136 KZT398 LAK418 LBP422 LKR144 LRD430 LSL426 LYD4343 MAD504 MDL498 MGA969 MKD807 ' +
  'MMK104 MNT496 MOP446 MRU929 MUR480 MVR462 MWK454 MXN484 MXV979 MYR458 MZN943 NAD516 NGN566 NIO558 NOK578 NPR524 NZD554 OMR5123 ' +
  'PAB590 PEN604 PGK598 PHP608 PKR586 PLN985 PYG6000 QAR634 RON946 RSD941 RUB643 RWF6460 SAR682 SBD090 SCR690 SDG938 SEK752 SGD702 ' +
  'SHP654 SLE925 SOS706 SRD968 SSP728 STN930 SVC222 SYP760 SZL748 THB764 TJS972 TMT934 TND7883 TOP776 TRY949 TTD780 TWD901 TZS834 ' +
  'UAH980 UGX8000 USD840 USN997 UYI9400 UYU858 UYW9274 UZS860 VED926 VES928 VND7040 VUV5480 WST882 XAD396 XAF9500 XCD951 XCG532 XOF9520 ' +
  'XPF9530 YER886 ZAR710 ZMW967 ZWG924'
).split(' ');
const entryByCode: ReadonlyMap<string, string> = new Map(
  entries.map((entry) => [entry.slice(0, 3), entry.slice(3)] as const),
);

/** True for an active ISO 4217 code, in any case. */
export function isCurrency(code: string): boolean {
  return currencyOf(code) !== undefined;
}

/** The ISO 4217 code in upper case; undefined when it is none. */
export function currencyOf(code: string): string | undefined {
  if (entryByCode.has(code)) return code;
  const upper = code.trim().toUpperCase();
  return entryByCode.has(upper) ? upper : undefined;
}

/** The three digits of a currency (`EUR` is 978); undefined for a code that is none. */
export function currencyNumberOf(code: string): string | undefined {
  return entryByCode.get(code)?.slice(0, 3);
}

/** How many decimals amounts of a currency have (two for `EUR`, none for `JPY`); undefined for a code that is none. */
export function minorUnitsOf(code: string): number | undefined {
  const entry = entryByCode.get(code);
  if (entry === undefined) return undefined;
  return entry.length === 3 ? 2 : Number(entry.slice(3));
}
