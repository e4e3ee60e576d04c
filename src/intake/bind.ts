import type { FieldDefinition } from '../model/dataset.ts';
import type { DatasetSettings, Notation } from '../model/settings.ts';
import type { FieldReader } from '../model/table.ts';
import type { MatchedColumn } from './columns.ts';
import { type TextOf, textAt, textOrConstant } from './fields/cell.ts';
import { type CodedReader, carrierCode, codedReader, countryCode } from './fields/coded.ts';
import { textOfPart } from './fields/parted.ts';
import { serviceReader } from './fields/service.ts';
import { summedReader } from './fields/several.ts';
import { spellingsOf } from './fields/spellings.ts';
import { textReader, typedReader } from './fields/typed.ts';
import { plainCells } from './notation.ts';
import { own } from './own.ts';

/** The readers of one table's fields. */
export interface BoundFields {
  /** Undefined when no column and no constant gives the field. */
  field(name: string): FieldReader | undefined;
  /** Readers of carriers, services and countries, which count what they see. */
  readonly coded: readonly CodedReader[];
}

/** What fields are bound from: the header, the columns that were matched, and settings. */
export interface BindRequest {
  readonly settings: DatasetSettings;
  readonly matches: readonly MatchedColumn[];
  /** Service fields without a column that the carrier column gives as compounds (`fedex_ground`). */
  readonly compoundServices: ReadonlySet<string>;
}

/** Binds each field that a column or constant gives to a reader of rows. */
export function bindFields(request: BindRequest): BoundFields {
  const readerByField = new Map<string, FieldReader>();
  const coded = new Map<string, CodedReader>();
  const { fields } = request.settings.definition;
  // Carriers first: services are read in their light.
  for (const definition of [...fields].sort((a, b) => Number(b.type === 'carrier') - Number(a.type === 'carrier'))) {
    const place = placeOf(request, definition);
    if (place === undefined) continue;
    const reader = readerOf(request, definition, place, coded);
    readerByField.set(definition.name, reader);
    if ('count' in reader) coded.set(definition.name, reader);
  }
  return { field: (name) => readerByField.get(name), coded: [...coded.values()] };
}

interface Place {
  readonly field: string;
  readonly header: string | undefined;
  readonly text: TextOf;
}

const nowhere: TextOf = () => undefined;

/** The column that gives a field: its own, else one that holds it among others. */
function columnOf({ matches, settings }: BindRequest, name: string): MatchedColumn | undefined {
  return (
    matches.find(({ field }) => field === name) ?? matches.find(({ field }) => field === holderOf(settings, name)?.name)
  );
}

function holderOf({ definition }: DatasetSettings, name: string): FieldDefinition | undefined {
  return definition.fields.find(({ holds = [] }) => holds.includes(name));
}

/** The text of a field in the column that gives it. */
function textIn({ settings }: BindRequest, name: string, match: MatchedColumn): TextOf {
  const holds = match.field === name ? undefined : holderOf(settings, name)?.holds;
  return holds === undefined ? textAt(match.index) : textOfPart(match.index, holds.indexOf(name), holds.length);
}

function placeOf(request: BindRequest, { name, carrierField }: FieldDefinition): Place | undefined {
  const match = columnOf(request, name);
  const constant = own(request.settings.constants, name)?.value;
  if (constant !== undefined)
    return { field: name, header: match?.header, text: textOrConstant(match?.index, constant) };
  if (match !== undefined) return { field: name, header: match.header, text: textIn(request, name, match) };
  if (!request.compoundServices.has(name)) return undefined;
  const carrier = request.matches.find(({ field }) => field === carrierField);
  return { field: name, header: carrier?.header, text: nowhere };
}

function readerOf(
  request: BindRequest,
  definition: FieldDefinition,
  place: Place,
  coded: ReadonlyMap<string, CodedReader>,
): FieldReader | CodedReader {
  const spellings = spellingsOf(own(request.settings.values, definition.name));
  switch (definition.type) {
    case 'carrier':
      return codedReader(place, place.text, (text) => carrierCode(text, spellings));
    case 'country':
      return codedReader(place, place.text, (text) => countryCode(text, spellings));
    case 'service':
      return serviceReader(place, place.text, coded.get(definition.carrierField ?? ''), spellings);
    case 'text':
      return textReader({ ...typedField(request, definition, place), spellings });
    default: {
      const typed = typedField(request, definition, place);
      const parts = request.matches.find(({ field }) => field === definition.name)?.parts;
      if (parts !== undefined) return summedReader({ ...typed, parts });
      return typedReader({ ...typed, spellings });
    }
  }
}

/** A constant is written as rule files write; only its zone is that of the export. */
function typedField(request: BindRequest, { name, type, unitField }: FieldDefinition, place: Place) {
  const { notation = {}, constants } = request.settings;
  const written =
    own(constants, name) === undefined
      ? { ...notation, ...inferred(request, name) }
      : { ...notation, decimal: undefined, date_order: undefined };
  const match = columnOf(request, name);
  const unitColumn = request.matches.find(({ field }) => field === unitField);
  const unitConstant = own(request.settings.constants, unitField ?? '')?.value;
  const unit = match?.unit ?? own(request.settings.units, name)?.value;
  const unitText =
    unitConstant === undefined
      ? unitColumn && textAt(unitColumn.index)
      : textOrConstant(unitColumn?.index, unitConstant);
  return { ...place, type, unitText, unit, cells: plainCells(type, written) };
}

/** The order of dates that was found out of a column. */
function inferred({ matches }: BindRequest, name: string): Notation {
  const order = matches.find(({ field }) => field === name)?.date_order;
  return order === undefined ? {} : { date_order: { value: order, by: 'ruleset' } };
}
