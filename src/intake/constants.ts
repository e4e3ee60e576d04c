import { CannotAudit, type Problem } from '../model/problem.ts';
import type { DatasetSettings, Given } from '../model/settings.ts';
import type { FieldReader, Row } from '../model/table.ts';
import { isMissing } from '../model/values.ts';
import { flagName } from './column-problems.ts';
import type { MatchedColumn } from './columns.ts';
import { carrierBook } from './compound-services.ts';
import { type TextOf, textAt } from './fields/cell.ts';

interface Where {
  readonly path: string;
  readonly settings: DatasetSettings;
}

/** Objects to the first row that has a value where a constant was given: which of the two is right is not to be guessed.
 *  A compound carrier (`ups_ground`) is a value of the service too.
 *  @throws CannotAudit naming that row's line. */
export function constantGuard(where: Where, matches: readonly MatchedColumn[]): (row: Row) => void {
  const guarded = Object.entries(where.settings.constants).flatMap(([field, given]) =>
    [ownColumn(field, matches), carrierColumn(field, where.settings, matches)].flatMap((source) =>
      source === undefined ? [] : [{ field, given, ...source }],
    ),
  );
  return (row) => {
    for (const { field, given, header, text } of guarded) {
      const found = text(row);
      if (found !== undefined) throw new CannotAudit([overValues(where, { field, header }, given, found, row.line)]);
    }
  };
}

interface Source {
  readonly header: string;
  readonly text: TextOf;
}

function ownColumn(field: string, matches: readonly MatchedColumn[]): Source | undefined {
  const match = matches.find((each) => each.field === field);
  return match && { header: match.header, text: textAt(match.index) };
}

/** The column of the carriers of a service, as far as its cells name services too. */
function carrierColumn(
  field: string,
  settings: DatasetSettings,
  matches: readonly MatchedColumn[],
): Source | undefined {
  const carrierField = settings.definition.fields.find(({ name }) => name === field)?.carrierField;
  const column = carrierField === undefined ? undefined : ownColumn(carrierField, matches);
  if (carrierField === undefined || column === undefined) return undefined;
  const carriers = carrierBook(settings, carrierField);
  const text: TextOf = (row) => {
    const carrier = column.text(row);
    return carrier !== undefined && carriers.of(carrier).service !== undefined ? carrier : undefined;
  };
  return { header: column.header, text };
}

function overValues(
  { path, settings }: Where,
  { field, header }: Pick<MatchedColumn, 'field' | 'header'>,
  given: Given<string>,
  found: string,
  line: number,
): Problem {
  const flag = `--set ${flagName(settings.definition, field)}=${given.value}`;
  return {
    code: 'input.constant-over-values',
    message: `${path} should have no values for ${field}, which is set to "${given.value}", but line ${line} has "${found}" in column "${header}"`,
    place: { file: path, line },
    hint: given.by === 'flag' ? `leave out ${flag}` : `take ${field} out of the constants of the ${given.by}`,
  };
}

const emptyRow: Row = { row: 0, line: 0, cells: [] };

/** Constants that are not of their field's type. */
export function constantProblems(where: Where, field: (name: string) => FieldReader | undefined): readonly Problem[] {
  return Object.entries(where.settings.constants).flatMap(([name, given]) => {
    const reading = field(name)?.read(emptyRow);
    if (!isMissing(reading) || (reading.missing !== 'type' && reading.missing !== 'unknown-value')) return [];
    const type = where.settings.definition.fields.find((each) => each.name === name)?.type ?? 'text';
    return [
      {
        code: 'input.constant',
        message: `${name} should be set to a known value of type ${type}, but is set to "${given.value}"`,
      },
    ];
  });
}
