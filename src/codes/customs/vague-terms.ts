/** Terms that say nothing of goods when they stand alone, by who refuses them. Compared word by word without case and punctuation,
 *  singular and plural alike. They grow: rulesets add their own. */

/** EU ICS2, stop words of the Common Repository for goods descriptions (DG TAXUD; Delegated Regulation (EU) 2015/2446, annex B,
 *  data element 18 05). */
const ics2 =
  'accessories|adapter|agricultural products|aid consignment|alcohol|all kind of cargo|all kind of goods|all kinds of goods|animals|apparel|appliances|arms|' +
  'article|artwork|as ordered|as per attached invoice|as per invoice|as per attached list|attached manifest|auto|auto parts|automobile|baggage|bag|' +
  'battery|bazaar goods|biological substances|birthday gift|bits|boards|boxes|cables|caps|cards|carton|case|charity|chemicals|chemicals flammable|' +
  'chemicals hazardous|chemicals non hazardous|cleaning products|clothes|clothing|collected items|commodity|company names|component|consol|consolidated|' +
  'consolidated cargo|consolidated goods|consolidation|consumer|courier|courier bags|courier goods|courier material|cnsl|dangerous goods|decoration|' +
  'decorative crafts|decorative items|didactic articles|docs|documents|documentation|dox|drugs|drums|e commerce|ecommerce|electronic equipment|' +
  'electronic goods|electronic items|electronics|equipment|exhibition goods|express|firearm|fish|food|foodstuff|footwear|fresh fruit|fresh herbs|' +
  'fresh plants|fresh vegetable|freight all kinds|fak|from upu postal|fruit|fruit products|fuel|garments|general cargo|general goods|general merchandise|' +
  'gift|gift items|goods|goods in transit|groupage|hardware|hazardous goods|hazardous material|home supplies|household goods|house items|implements|' +
  'industrial goods|instruments|iron|items|kit|kitchen items|leather|leather articles|live animals|liquids|machine|machinery|magazines|mail|materials|' +
  'meat|medical equipment|medical supplies|medicine|merchandise|metal|metal products|miscellaneous|misc|mixed goods|mixed cargo|new goods|no description|' +
  'no commercial value|oil|office supplies|ornament|other|others|packages|packaging|pallet|paper|parcel|part|personal effects|personal items|' +
  'pharmaceuticals|pipes|plants|plastic|plastic goods|plastic products|postal items|power tools|presents|private|private goods|product|project cargo|promotional items|' +
  'refrigerated goods|returned goods|returns|rubber|rubber articles|said to contain|sample|samples|sanitary goods|scrap|seeds|see attached|see attached list|see invoice|ship stores|shoes|' +
  'spare parts|spares|sport goods|sporting goods|stc|steel|steel products|stuff|sundries|supplies|textile|textile articles|tiles|toiletries|tools|' +
  'toys|transit goods|tubes|tyres|unknown|used goods|valves|various|various goods|various products|vegetable|vehicles|wearing apparel|weapons|wires|wooden articles';

/** USPS refuses these as item descriptions (Domestic Labels API, customs form contents). */
const usps = 'none|not applicable|n a|na|null|gift|merchandise';

/** US Customs and Border Protection, examples of descriptions it does not accept (19 CFR 4.7a, 122.48a, 128.21; refused in air cargo
 *  advance screening from 12 November 2024). */
const cbp =
  'accessories|apparel|appliances|auto parts|automotive parts|caps|chemical products|chemicals|cleaning products|clothing|consolidated|consolidated cargo|construction materials|' +
  'daily necessities|e commerce|electrical components|electronic goods|electronics|equipment|fak|flooring|foodstuffs|freight of all kinds|gift|health products|household goods|industrial machinery|' +
  'iron|leather articles|machinery|medical supplies|miscellaneous|parts|personal effects|pharmaceuticals|pipes|plastic goods|plastic products|polyurethane|rubber articles|rods|scrap|stc|said to contain|' +
  'steel|sundries|tiles|tools|toys|various|wires';

const longestDescription = 2000;

/** Who publishes a list of vague terms. */
export const vagueLists = ['ics2', 'usps', 'cbp'] as const;

/** One of those lists. */
export type VagueList = (typeof vagueLists)[number];

const keysByList: Readonly<Record<VagueList, ReadonlySet<string>>> = {
  ics2: keysOf(ics2),
  usps: keysOf(usps),
  cbp: keysOf(cbp),
};

/** Words that say nothing beside another: what is left of a description without them has to name the thing. */
const fillers: ReadonlySet<string> = new Set(
  'a an and as for from in kind kinds new of or other others per pcs pc piece pieces set sets some the to used various with x'.split(
    ' ',
  ),
);

/** The words of a description in lower case, without punctuation. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, longestDescription)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The vague term that a description consists of: whole, or in every part of an enumeration (`clothing, accessories`); undefined when
 *  some part says more. */
export function vagueTermIn(
  description: string,
  lists: readonly VagueList[],
  own: ReadonlySet<string>,
): string | undefined {
  const whole = wordsOf(description);
  if (isVague(whole, lists, own)) return whole.join(' ');
  const parts = description
    .slice(0, longestDescription)
    .split(/[,;/&+|]|\band\b/i)
    .map(wordsOf)
    .filter(({ length }) => length > 0);
  const all = parts.length > 1 && parts.every((part) => isVague(part, lists, own));
  return all ? parts.map((part) => part.join(' ')).join(', ') : undefined;
}

function isVague(words: readonly string[], lists: readonly VagueList[], own: ReadonlySet<string>): boolean {
  const key = keyOf(words);
  return own.has(key) || lists.some((list) => keysByList[list].has(key));
}

/** Words of a description that say something: two letters at least, no filler, no number. */
export function meaningfulWords(description: string): readonly string[] {
  return wordsOf(description).filter((word) => /\p{L}.*\p{L}|\p{Script=Han}/u.test(word) && !fillers.has(word));
}

/** Terms as they are compared. */
export function keysOf(terms: string | readonly string[]): ReadonlySet<string> {
  const list = typeof terms === 'string' ? terms.split('|') : terms;
  return new Set(list.map((term) => keyOf(wordsOf(term))));
}

function keyOf(words: readonly string[]): string {
  return words.map(singular).join(' ');
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
