import { CannotAudit, type Problem } from '../model/problem.ts';
import type { DatasetSettings } from '../model/settings.ts';
import type { Row } from '../model/table.ts';
import type { FieldType } from '../model/values.ts';
import { flagName } from './column-problems.ts';
import type { MatchedColumn } from './columns.ts';
import { type TextOf, textAt, textOrConstant } from './fields/cell.ts';
import { unitFor } from './header-units.ts';
import { own } from './own.ts';

interface Where {
  readonly path: string;
  readonly settings: DatasetSettings;
}

interface Guarded {
  readonly field: string;
  readonly type: FieldType;
  /** As the flag has it. */
  readonly given: string;
  readonly unit: string | undefined;
  readonly text: TextOf;
  readonly unitText: TextOf;
  /** What gives the other unit, as messages name it. */
  readonly other: string;
}

/** Objects to the first row whose unit column, or unit set for every row, says another unit than a `--unit` does.
 *  A unit in the cell itself is no contradiction: a flag serves the cells that have none.
 *  @throws CannotAudit naming that row's line. */
export function unitGuard(where: Where, matches: readonly MatchedColumn[]): (row: Row) => void {
  const guarded = guardedFields(where.settings, matches);
  // Called for each row: a plain loop, over nothing where no --unit is given.
  return (row) => {
    for (const each of guarded) {
      const said = each.text(row) === undefined ? undefined : each.unitText(row);
      if (said === undefined || unitFor(each.type, said) === each.unit) continue;
      throw new CannotAudit([conflict(where, each, said, row.line)]);
    }
  };
}

function guardedFields(settings: DatasetSettings, matches: readonly MatchedColumn[]): readonly Guarded[] {
  const columnOf = (name: string) => matches.find(({ field }) => field === name);
  return settings.definition.fields.flatMap(({ name, type, unitField = '' }) => {
    const given = own(settings.units, name);
    const column = columnOf(name);
    const unitColumn = columnOf(unitField);
    const constant = own(settings.constants, unitField)?.value;
    if (given?.by !== 'flag' || column === undefined) return [];
    if (unitColumn === undefined && constant === undefined) return [];
    const unitText =
      constant === undefined ? textAt(unitColumn?.index ?? 0) : textOrConstant(unitColumn?.index, constant);
    const other = constant === undefined ? `its column "${unitColumn?.header}"` : `${unitField}, which is set,`;
    const unit = unitFor(type, given.value);
    return [{ field: name, type, given: given.value, unit, text: textAt(column.index), unitText, other }];
  });
}

function conflict({ path, settings }: Where, { field, given, other }: Guarded, said: string, line: number): Problem {
  return {
    code: 'input.unit-conflict',
    message: `${path} should have ${field} in ${given}, but on line ${line} ${other} says "${said}"`,
    place: { file: path, line },
    hint: `leave out --unit ${flagName(settings.definition, field)}=${given}: the file says its units itself`,
  };
}
