/** Currencies that a sign may stand for: one, or several that nobody can tell apart by it. */
const dollars =
  'USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD';
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: dollars,
  US$: 'USD',
  $US: 'USD',
  CA$: 'CAD',
  CAD$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  NT$: 'TWD',
  MX$: 'MXN',
  R$: 'BRL',
  '¥': 'JPY CNY',
  '￥': 'JPY CNY',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₴': 'UAH',
  '₽': 'RUB',
  '₫': 'VND',
  '฿': 'THB',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  kr: 'SEK NOK DKK ISK',
  'kr.': 'SEK NOK DKK ISK',
  'Fr.': 'CHF',
  SFr: 'CHF',
  'SFr.': 'CHF',
};

const currenciesBySign: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(signs).map(([sign, codes]) => [sign.toLowerCase(), codes.split(' ')] as const),
);

/** The currencies a sign may mean (`€` is EUR, `$` is one of two dozen), by ISO 4217 code; empty for what is no sign of any. */
export function currenciesOf(sign: string): readonly string[] {
  return currenciesBySign.get(sign.toLowerCase()) ?? [];
}
