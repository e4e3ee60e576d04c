import { readTyped } from '../codes/typed.ts';
import { CannotAudit, type Problem } from '../model/problem.ts';
import type { DatasetSettings } from '../model/settings.ts';
import type { Row } from '../model/table.ts';
import { type FieldType, isMissing, textOf } from '../model/values.ts';
import { flagName } from './column-problems.ts';
import type { MatchedColumn } from './columns.ts';
import { type TextOf, textAt } from './fields/cell.ts';
import { unitFor } from './header-units.ts';
import { plainCells } from './notation.ts';
import { own } from './own.ts';

/** Watches whether a `--unit` is of any use to a column: objects when every cell has read another unit in itself. */
export interface UnitUse {
  row(row: Row): void;
  /** @throws CannotAudit naming a cell of each column whose `--unit` no cell needed. */
  end(): void;
}

interface Flagged {
  readonly field: string;
  readonly type: FieldType;
  /** As the flag has it, and its code. */
  readonly given: string;
  readonly unit: string | undefined;
  readonly text: TextOf;
  readonly plain: (text: string) => string | undefined;
  /** A cell that needed the flag, or says the same. */
  needed: boolean;
  /** The first cell of another unit. */
  other: { readonly text: string; readonly line: number } | undefined;
}

/** The watch of one file; nothing to watch where no `--unit` is given. */
export function unitUse(path: string, settings: DatasetSettings, matches: readonly MatchedColumn[]): UnitUse {
  const flagged = flaggedColumns(settings, matches);
  return {
    // Called for each row: a plain loop, over what is still to be decided.
    row(row) {
      for (const column of flagged) if (!column.needed) look(column, row);
    },
    end() {
      const problems = flagged.flatMap((column) => (column.needed ? [] : useless(path, settings, column)));
      const [first, ...rest] = problems;
      if (first !== undefined) throw new CannotAudit([first, ...rest]);
    },
  };
}

function flaggedColumns(settings: DatasetSettings, matches: readonly MatchedColumn[]): readonly Flagged[] {
  return settings.definition.fields.flatMap(({ name, type }) => {
    const given = own(settings.units, name);
    const column = matches.find(({ field }) => field === name);
    if (given?.by !== 'flag' || column === undefined) return [];
    const cells = plainCells(type, settings.notation ?? {});
    const plain = cells?.plain ?? ((text: string) => text);
    const unit = unitFor(type, given.value);
    return [
      {
        field: name,
        type,
        given: given.value,
        unit,
        text: textAt(column.index),
        plain,
        needed: false,
        other: undefined,
      },
    ];
  });
}

function look(column: Flagged, row: Row): void {
  const text = column.text(row);
  const plain = text === undefined ? undefined : column.plain(text);
  if (text === undefined || plain === undefined) return;
  const reading = readTyped(column.type, plain);
  if (isMissing(reading)) column.needed = reading.missing === 'unit-absent';
  else if (saysOther(textOf(reading), column.unit)) column.other ??= { text, line: row.line };
  else column.needed = true;
}

/** An amount without currency is told without one. */
function saysOther(told: string, unit: string | undefined): boolean {
  const [, said] = told.split(' ');
  return said !== undefined && said !== unit;
}

function useless(path: string, settings: DatasetSettings, { field, given, other }: Flagged): readonly Problem[] {
  if (other === undefined) return [];
  return [
    {
      code: 'input.unit-conflict',
      message: `${path} should have cells of ${field} in ${given}, but each says another unit itself, such as "${other.text}" on line ${other.line}`,
      place: { file: path, line: other.line },
      hint: `leave out --unit ${flagName(settings.definition, field)}=${given}: the file says its units itself`,
    },
  ];
}
