import { dateOrders, decimalSigns } from '../codes/notation.ts';
import { units } from '../codes/units.ts';
import { zoneFault } from '../codes/zones.ts';
import type { DatasetDefinition, FieldDefinition } from '../model/dataset.ts';
import { numberedBarcode } from '../model/fields/barcodes.ts';
import type { DatasetSettings, Given, IntakeSettings, Notation } from '../model/settings.ts';
import type { FieldType } from '../model/values.ts';
import { isOfType, isUnitOf, type OwnCodes } from './author-values.ts';
import { layoutOf } from './layout.ts';
import { type Entry, entriesOf, type Node, quote, textIn, textsIn, valueAt } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';
import { rowsOf } from './rows.ts';
import type { Scope } from './scope.ts';
import { checkZone } from './zones.ts';

/** How each dataset is to be read as rulesets say; every registered dataset has an entry. `datasets` hold own fields already. */
export function readSettings(
  section: Node | undefined,
  datasets: readonly DatasetDefinition[],
  scope: Scope,
): IntakeSettings {
  return Object.fromEntries(
    datasets.map((definition) => [definition.id, settingsOf(valueAt(section, definition.id), definition, scope)]),
  );
}

/** Codes that rulesets declare for carriers and services under `values`. */
export function ownCodes(section: Node | undefined): OwnCodes {
  const declared = (field: string) =>
    entriesOf(section).flatMap(([, { value }]) =>
      entriesOf(valueAt(valueAt(value, 'values'), field)).map(([code]) => code),
    );
  const byUpperCase = (codes: readonly string[]) => new Map(codes.map((code) => [code.toUpperCase(), code]));
  return { carriers: byUpperCase(declared('carrier')), services: byUpperCase(declared('service')) };
}

function settingsOf(node: Node | undefined, definition: DatasetDefinition, scope: Scope): DatasetSettings {
  const { problems } = scope;
  const known = (section: string) => knownFields(valueAt(node, section), definition, problems);
  return {
    from: from(node, definition, problems),
    columns: Object.fromEntries([
      ...ownColumns(valueAt(node, 'fields')),
      ...known('columns').map(([field, { value }]) => [field.name, given(textsIn(value))] as const),
    ]),
    units: Object.fromEntries([
      ...ownUnits(node, definition, problems),
      ...known('units').flatMap(([field, entry]) => unitOf(field, entry.value, problems)),
    ]),
    constants: Object.fromEntries(
      known('constants').flatMap(([field, entry]) => constantOf(field, entry.value, unitGiven(node, field), problems)),
    ),
    values: Object.fromEntries(known('values').map(([field, { value }]) => [field.name, spellings(value)])),
    definition,
    notation: notationOf(node, problems),
    layout: layoutOf(node, problems),
    ...rowsOf(node, definition, scope),
  };
}

/** How numbers and dates are written; a word that is none has been said. */
function notationOf(node: Node | undefined, problems: Problems): Notation {
  const said = (key: keyof Notation) => textIn(valueAt(node, key));
  const [sign, order, zone] = [said('decimal'), said('date_order'), valueAt(node, 'zone')];
  const decimal = decimalSigns.find((one) => one === sign);
  const dateOrder = dateOrders.find((one) => one === order);
  const clocks = textIn(zone);
  if (zone !== undefined && clocks !== undefined) checkZone(clocks, zone.at, problems);
  return {
    ...(decimal === undefined ? {} : { decimal: given(decimal) }),
    ...(dateOrder === undefined ? {} : { date_order: given(dateOrder) }),
    ...(clocks === undefined || zoneFault(clocks) !== undefined ? {} : { zone: given(clocks) }),
  };
}

function from(node: Node | undefined, definition: DatasetDefinition, problems: Problems): 'manifest' | undefined {
  const value = valueAt(node, 'from');
  if (value === undefined) return undefined;
  if (definition.subject === 'parcel' || definition.subject === 'batch')
    problems.add('ruleset.value', `"from" is for labels and items, not for ${definition.id}`, value.at);
  return 'manifest';
}

function knownFields(
  section: Node | undefined,
  definition: DatasetDefinition,
  problems: Problems,
): readonly (readonly [FieldDefinition, Entry])[] {
  const fieldByName = new Map(definition.fields.map((field) => [field.name, field]));
  return entriesOf(section).flatMap(([name, entry]) => {
    const field = fieldByName.get(name) ?? fieldByName.get(numberedBarcode(name));
    if (field !== undefined) return [[field, entry] as const];
    const other = textIn(entry.value) ?? '';
    const hint = fieldByName.has(other)
      ? `the field stands first: { ${other}: "${name}" }`
      : (didYouMean(name, fieldByName.keys()) ?? `declare it under datasets.${definition.id}.fields`);
    problems.add('ruleset.unknown-field', `"${name}" is not a field of ${definition.id}`, entry.key, hint);
    return [];
  });
}

function given<T>(value: T): Given<T> {
  return { value, by: 'ruleset' };
}

function ownColumns(section: Node | undefined): readonly (readonly [string, Given<readonly string[]>])[] {
  return entriesOf(section).flatMap(([name, { value }]) => {
    const column = valueAt(value, 'column');
    return column === undefined ? [] : [[name, given(textsIn(column))] as const];
  });
}

function ownUnits(node: Node | undefined, definition: DatasetDefinition, problems: Problems) {
  return entriesOf(valueAt(node, 'fields')).flatMap(([name, { value }]) => {
    const field = definition.fields.find((known) => known.name === name);
    const unit = valueAt(value, 'unit');
    return field === undefined || unit === undefined ? [] : unitOf(field, unit, problems);
  });
}

function unitOf(field: FieldDefinition, node: Node, problems: Problems): readonly (readonly [string, Given<string>])[] {
  const unit = textIn(node);
  const known = unitsOf(field.type);
  if (known === undefined)
    problems.add('ruleset.unit', `"${field.name}" is a ${field.type}, which has no unit`, node.at);
  else if (unit !== undefined && isUnitOf(field.type, unit)) return [[field.name, given(unit)]];
  else problems.add('ruleset.unit', `the unit of "${field.name}" should be ${known}, but is ${quote(node)}`, node.at);
  return [];
}

/** The units of a type, in words; undefined when it has none. */
function unitsOf(type: FieldType): string | undefined {
  if (type === 'money') return 'a currency code such as EUR';
  const codes = units.filter(({ kind }) => kind === type).map(({ code }) => code);
  return codes.length === 0 ? undefined : `one of ${codes.join(', ')}`;
}

function unitGiven(node: Node | undefined, field: FieldDefinition): string | undefined {
  return textIn(valueAt(valueAt(node, 'units'), field.name));
}

function constantOf(
  field: FieldDefinition,
  node: Node,
  unit: string | undefined,
  problems: Problems,
): readonly (readonly [string, Given<string>])[] {
  const text = textIn(node);
  if (text !== undefined && isOfType(field.type, text, unit)) return [[field.name, given(text)]];
  problems.add('ruleset.value', `"${field.name}" should be a ${field.type}, but is ${quote(node)}`, node.at);
  return [];
}

function spellings(section: Node): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(entriesOf(section).map(([value, entry]) => [value, textsIn(entry.value)]));
}
