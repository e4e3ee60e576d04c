import { flagName } from '../intake/column-problems.ts';
import type { Problem } from '../model/problem.ts';
import type { DatasetSettings, Given, IntakeSettings } from '../model/settings.ts';
import type { Table } from '../model/table.ts';
import type { AuditRequest } from './audit-request.ts';
import type { ReadingSetting } from './reading-options.ts';

/** Flags that no input lets do anything: what their user meant to say would go unheard. Config sets defaults for many audits and
 *  may say more than one of them needs. */
export function idleOptions(
  settings: IntakeSettings,
  { batchBy, batchByName }: Pick<AuditRequest, 'batchBy' | 'batchByName'>,
  tables: readonly Table[],
): readonly Problem[] {
  return [
    ...Object.entries(settings).flatMap(([dataset, own]) =>
      idleIn(
        own,
        tables.filter((table) => table.dataset === dataset),
      ),
    ),
    ...idleBatchBy(batchByName, batchBy ?? [], tables),
  ];
}

function idleIn(settings: DatasetSettings, tables: readonly Table[]): readonly Problem[] {
  const { columns, units, constants } = settings;
  const given = [flagsOf('--column', columns), flagsOf('--unit', units), flagsOf('--set', constants)].flat();
  if (!tables.some(holdsRows)) return [...given.map((flag) => noFile(settings, flag)), ...idleExclusions(settings)];
  return flagsOf('--unit', units)
    .filter(({ field }) => tables.every((table) => table.field(field) === undefined))
    .map((flag) => noColumn(settings, flag));
}

/** Rows of a kind of which none are given cannot be set aside. */
function idleExclusions({ definition: { id }, exclude = [] }: DatasetSettings): readonly Problem[] {
  return exclude
    .filter(({ by }) => by === 'flag')
    .map(({ reason }) => ({
      code: 'usage.idle-option',
      message: `--exclude ${reason} should set rows of ${id} aside, but no ${id} are given`,
      hint: `give them with --${id} file, or leave the option out`,
    }));
}

/** A manifest that has none of the columns of its labels holds none. */
function holdsRows({ fromManifest, columns }: Table): boolean {
  return !fromManifest || columns.length > 0;
}

interface Flagged {
  readonly option: string;
  readonly field: string;
  readonly value: string;
}

function flagsOf(
  option: string,
  given: Readonly<Record<string, Given<string | readonly string[]>>>,
): readonly Flagged[] {
  return Object.entries(given)
    .filter(([, { by }]) => by === 'flag')
    .map(([field, { value }]) => ({ option, field, value: [value].flat().join(' or ') }));
}

function written({ definition }: DatasetSettings, { option, field, value }: Flagged): string {
  return `${option} ${flagName(definition, field)}=${value}`;
}

/** What is said of one kind of file, where none of that kind is given. */
export function idleReading(said: readonly ReadingSetting[], tables: readonly Table[]): readonly Problem[] {
  return said
    .filter(({ setting, dataset }) => setting.by === 'flag' && dataset !== undefined && !isGiven(dataset, tables))
    .map(({ dataset, setting }) => ({
      code: 'usage.idle-option',
      message: `${setting.name} ${setting.text} should say how ${dataset} are read, but no ${dataset} are given`,
      hint: `give them with --${dataset} file, or leave the option out`,
    }));
}

function isGiven(dataset: string, tables: readonly Table[]): boolean {
  return tables.some((table) => table.dataset === dataset && holdsRows(table));
}

function noFile(settings: DatasetSettings, flag: Flagged): Problem {
  const { id } = settings.definition;
  return {
    code: 'usage.idle-option',
    message: `${written(settings, flag)} should say how ${id} are read, but no ${id} are given`,
    hint: `give them with --${id} file, or leave the option out`,
  };
}

function noColumn(settings: DatasetSettings, flag: Flagged): Problem {
  const { definition } = settings;
  return {
    code: 'input.no-such-column',
    message: `${written(settings, flag)} should say the unit of a column, but no ${definition.id} has a column for ${flag.field}`,
    hint: `name the column too: --column ${flagName(definition, flag.field)}="…"`,
  };
}

function idleBatchBy(name: string, fields: readonly string[], tables: readonly Table[]): readonly Problem[] {
  const manifests = tables.filter(({ dataset }) => dataset === 'manifest');
  return fields
    .filter((field) => field !== 'file' && manifests.every((table) => table.field(field) === undefined))
    .map((field) => ({
      code: 'input.no-such-column',
      message: `${name} should name fields of the manifest, but no manifest has a column for ${field}`,
      hint: `say which column it is: --column ${field}="…"`,
    }));
}
