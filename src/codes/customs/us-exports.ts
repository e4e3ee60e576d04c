import { readDate } from '../moments.ts';

/** An export filing with the US: made, made later by privilege, or not needed for a reason of the regulation. */
export type Filing =
  | { readonly type: 'itn' | 'post-departure' | 'downtime' }
  | { readonly type: 'exempt'; readonly section: string };

/** Exemptions of the Foreign Trade Regulations (15 CFR part 30) that a parcel can claim, as they are cited without punctuation. */
const sections: ReadonlyMap<string, string> = new Map(
  [
    '30.2(d)(2)', // shipments that the regulation does not speak of
    '30.36', // to Canada
    ...'abcdefghijklmnopqrstuvwxy'.split('').map((letter) => `30.37(${letter})`),
    '30.38',
    '30.39', // to the armed services
    ...'abcd'.split('').map((letter) => `30.40(${letter})`), // to government agencies
  ].map((section) => [section.replace(/\W/g, '').toUpperCase(), section]),
);

/** Reads an Internal Transaction Number (`X20261122123456`, with or without AES), a citation for filing after departure or in downtime,
 *  or an exemption legend (`NOEEI 30.37(a)`, `NO_EEI_30_37_a`); undefined for anything else. 15 CFR 30.7 and appendix B to part 30. */
export function filingOf(value: string): Filing | undefined {
  if (value.length > 64) return undefined;
  const compact = value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  const itn = compact.startsWith('AES') ? compact.slice(3) : compact.startsWith('ITN') ? compact.slice(3) : compact;
  if (/^X\d{14}$/.test(itn)) return isDay(itn.slice(1, 9)) ? { type: 'itn' } : undefined;
  if (/^AESPOST[A-Z0-9]{9,30}$/.test(compact)) return { type: 'post-departure' };
  if (/^AESDOWN[A-Z0-9]{9,30}$/.test(compact)) return { type: 'downtime' };
  if (!compact.startsWith('NOEEI')) return undefined;
  const cited = compact.slice(5).replace(/^(FTR|SEC|SECTION)/, '');
  const section = sections.get(cited);
  return section === undefined ? undefined : { type: 'exempt', section };
}

function isDay(digits: string): boolean {
  return readDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`) !== undefined;
}
