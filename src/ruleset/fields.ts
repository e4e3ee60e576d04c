import type { DatasetDefinition, FieldDefinition } from '../model/dataset.ts';
import type { FieldRef } from '../model/field-ref.ts';
import { numberedBarcode } from '../model/fields/barcodes.ts';
import { normaliseHeader } from '../model/header.ts';
import { datasetOfSubject, lineage, type SubjectType, subjectTypes } from '../model/subjects.ts';
import { globMatcher } from './glob.ts';
import { didYouMean } from './problems.ts';

/** Why a name is no field of a subject. */
export interface NoField {
  readonly problem: string;
  readonly hint?: string;
}

/** The engine's own fields: the joined parcel's key, and the row's own join key as written. */
const engineFields = ['$parent', '$key'];

/** The fields of all datasets, own fields included, as each subject sees them. */
export class Fields {
  readonly #fieldsByLevel: Readonly<Record<SubjectType, ReadonlyMap<string, FieldDefinition>>>;

  constructor(datasets: readonly DatasetDefinition[]) {
    const of = (id: string) => datasets.find((dataset) => dataset.id === id)?.fields ?? [];
    const byName = (fields: readonly FieldDefinition[]) => new Map(fields.map((field) => [field.name, field]));
    const ofSubject = (subject: SubjectType) => byName(of(datasetOfSubject[subject]));
    this.#fieldsByLevel = {
      // what all parcels of a batch share is the batch's, unless its declared header says otherwise
      batch: byName([...of('manifest'), ...of('batches')]),
      shipment: ofSubject('shipment'),
      parcel: ofSubject('parcel'),
      label: ofSubject('label'),
      item: ofSubject('item'),
    };
  }

  /** The field a name means to a subject: its own, else the nearest parent's; a prefix never falls through. */
  resolve(name: string, on: SubjectType): FieldRef | NoField {
    if (engineFields.includes(name)) return { level: on, field: name, name, type: 'text' };
    const dot = name.indexOf('.');
    return dot === -1 ? this.#bare(name, on) : this.#prefixed(name, name.slice(0, dot), name.slice(dot + 1), on);
  }

  /** Names a subject can use without prefix. */
  names(on: SubjectType): readonly string[] {
    return [...new Set(lineage[on].flatMap((level) => [...this.#fieldsByLevel[level].keys()]))];
  }

  /** Names that fit a glob such as `barcode_*_data` and what its star stood for; the nearest level that has any. */
  expand(glob: string, on: SubjectType): readonly { readonly name: string; readonly star: string }[] {
    const dot = glob.indexOf('.');
    const prefix = glob.slice(0, dot + 1);
    const pattern = glob.slice(dot + 1);
    const levels = lineage[on].filter((level) => prefix === '' || prefix === `${level}.`);
    const fits = globMatcher(pattern);
    for (const level of levels) {
      const names = [...this.#fieldsByLevel[level].keys()].filter(fits);
      if (names.length > 0) return names.map((name) => ({ name: prefix + name, star: starOf(pattern, name) }));
    }
    return [];
  }

  #bare(name: string, on: SubjectType): FieldRef | NoField {
    for (const level of lineage[on]) {
      const field = fieldIn(this.#fieldsByLevel[level], name);
      if (field !== undefined) return refTo(field, level, name);
    }
    const below = subjectTypes.find((level) => !isAbove(level, on) && this.#fieldsByLevel[level].has(name));
    if (below !== undefined)
      return {
        problem: `"${name}" is a field of each ${below}, which a rule on ${on} does not see`,
        hint: `write the rule with on: ${below}`,
      };
    return noField(name, `a ${on}`, this.names(on), this.#calledOtherwise(name, on));
  }

  /** The field that exports call by this name, or the one whose name ends so. */
  #calledOtherwise(name: string, on: SubjectType): string | undefined {
    const fields = lineage[on].flatMap((level) => [...this.#fieldsByLevel[level].values()]);
    const header = normaliseHeader(name);
    const called = fields.find(({ synonyms = [] }) => synonyms.some((synonym) => normaliseHeader(synonym) === header));
    return (called ?? fields.find((field) => field.name === `ship_to_${name}`))?.name;
  }

  #prefixed(name: string, prefix: string, inner: string, on: SubjectType): FieldRef | NoField {
    const level = subjectTypes.find((subject) => subject === prefix);
    if (level === undefined)
      return noField(
        name,
        undefined,
        subjectTypes.flatMap((subject) => (this.#fieldsByLevel[subject].has(inner) ? [`${subject}.${inner}`] : [])),
      );
    if (!isAbove(level, on))
      return {
        problem: `"${name}" lies below the ${on} that the rule judges`,
        hint: `write the rule with on: ${level}, or use a check that counts or sums`,
      };
    const field = fieldIn(this.#fieldsByLevel[level], inner);
    if (field !== undefined) return refTo(field, level, name);
    return noField(
      name,
      `a ${level}`,
      [...this.#fieldsByLevel[level].keys()].map((known) => `${level}.${known}`),
    );
  }
}

/** The field of a name, the first barcode's where a barcode is named without number. */
function fieldIn(fields: ReadonlyMap<string, FieldDefinition>, name: string): FieldDefinition | undefined {
  return fields.get(name) ?? fields.get(numberedBarcode(name));
}

/** True when a level is the subject itself or one of its parents. */
function isAbove(level: SubjectType, on: SubjectType): boolean {
  const levels: readonly SubjectType[] = lineage[on];
  return levels.includes(level);
}

function refTo({ name: field, type, values }: FieldDefinition, level: SubjectType, name: string): FieldRef {
  return { level, field, name, type, ...(values && { values: Object.keys(values) }) };
}

function noField(name: string, of: string | undefined, known: readonly string[], called?: string): NoField {
  const meant = called === undefined ? undefined : `did you mean "${called}"?`;
  const hint = didYouMean(name, known) ?? meant ?? 'declare a field of your own under datasets.<dataset>.fields';
  return { problem: of === undefined ? `"${name}" is not a field` : `"${name}" is not a field of ${of}`, hint };
}

/** What the first star of a glob stood for in a name that fits it. */
function starOf(glob: string, name: string): string {
  const star = glob.indexOf('*');
  const rest = glob.slice(star + 1).replaceAll('*', '');
  return rest.length > 0 && name.endsWith(rest) ? name.slice(star, name.length - rest.length) : name.slice(star);
}
