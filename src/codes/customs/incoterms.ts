/** A rule of the International Chamber of Commerce on who bears cost and risk. */
export interface Incoterm {
  readonly code: string;
  /** Editions that have it. */
  readonly editions: readonly Edition[];
  /** True of a rule for sea and inland waterway only. */
  readonly sea: boolean;
  /** What later editions have in its place. */
  readonly replacedBy?: string;
}

/** Editions of the Incoterms that contracts still name, the newest first. */
export const editions = ['2020', '2010', '2000'] as const;

/** One of those editions, by its year. */
export type Edition = (typeof editions)[number];

const all: readonly Edition[] = editions;

/** Incoterms 2020 (ICC publication 723), with what only 2010 (715) and 2000 (560) had. */
const incoterms: readonly Incoterm[] = [
  { code: 'EXW', editions: all, sea: false },
  { code: 'FCA', editions: all, sea: false },
  { code: 'CPT', editions: all, sea: false },
  { code: 'CIP', editions: all, sea: false },
  { code: 'DAP', editions: ['2020', '2010'], sea: false },
  { code: 'DPU', editions: ['2020'], sea: false },
  { code: 'DDP', editions: all, sea: false },
  { code: 'FAS', editions: all, sea: true },
  { code: 'FOB', editions: all, sea: true },
  { code: 'CFR', editions: all, sea: true },
  { code: 'CIF', editions: all, sea: true },
  { code: 'DAT', editions: ['2010'], sea: false, replacedBy: 'DPU' },
  { code: 'DAF', editions: ['2000'], sea: false, replacedBy: 'DAP' },
  { code: 'DES', editions: ['2000'], sea: true, replacedBy: 'DAP' },
  { code: 'DEQ', editions: ['2000'], sea: true, replacedBy: 'DPU' },
  { code: 'DDU', editions: ['2000'], sea: false, replacedBy: 'DAP' },
];

/** What is wrong with a delivery term; undefined when it is a rule of the edition. A named place and the words “Incoterms 2020” may
 *  follow the three letters. `sea: false` refuses rules for sea and inland waterway. */
export function incotermFault(value: string, edition: Edition, sea: boolean): string | undefined {
  const code = value.trim().slice(0, 4).trim().toUpperCase();
  const found = /^[A-Z]{3}$/.test(code) ? incoterms.find((term) => term.code === code) : undefined;
  if (found === undefined) return `one of ${codesOf(edition, sea).join(' ')}`;
  if (!found.editions.includes(edition))
    return found.replacedBy === undefined
      ? `one of ${codesOf(edition, sea).join(' ')}`
      : `${found.replacedBy}, which replaced it`;
  return found.sea && !sea ? `a rule for any mode of transport: ${codesOf(edition, sea).join(' ')}` : undefined;
}

function codesOf(edition: Edition, sea: boolean): readonly string[] {
  return incoterms.filter((term) => term.editions.includes(edition) && (sea || !term.sea)).map(({ code }) => code);
}
