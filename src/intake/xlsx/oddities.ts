import { columnName } from './reference.ts';
import type { Survey } from './survey.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** Ranges and sheets that a note names. */
const named = 5;

/** What is odd about a worksheet and does not keep it from being read, as sentences. */
export function odditiesOf(book: Workbook, sheet: Sheet, survey: Survey, labels: readonly string[]): readonly string[] {
  const others = book.sheets.filter((each) => each !== sheet && !each.isHidden).map(({ name }) => `"${name}"`);
  const hidden = book.sheets.filter((each) => each !== sheet && each.isHidden).map(({ name }) => `"${name}"`);
  const columns = hiddenLabels(survey, labels);
  return [
    ...(sheet.isHidden ? [`the sheet "${sheet.name}" is hidden, and is read as it was named`] : []),
    ...(others.length === 0 ? [] : [`not read: ${counted(others, 'other sheet')}: ${listed(others)}`]),
    ...(hidden.length === 0 ? [] : [`not read: ${counted(hidden, 'hidden sheet')}: ${listed(hidden)}`]),
    ...(survey.hiddenRows === 0
      ? []
      : [`${survey.hiddenRows} hidden ${survey.hiddenRows === 1 ? 'row is' : 'rows are'} read like the others`]),
    ...(columns.length === 0
      ? []
      : [
          `${counted(columns, 'hidden column')} ${columns.length === 1 ? 'is' : 'are'} read like the others: ${listed(columns)}`,
        ]),
    ...mergedNote(survey),
    ...[...survey.broken].map(
      ([column, { cells, first, text }]) =>
        `${cells} ${cells === 1 ? 'cell' : 'cells'} of "${labels[column]}" cannot be read: ${
          text.startsWith('=') ? `${first} has a formula that was never calculated` : `${first} holds the error ${text}`
        }`,
    ),
  ];
}

function hiddenLabels({ hiddenColumns, width }: Survey, labels: readonly string[]): readonly string[] {
  return hiddenColumns.flatMap(([first, last]) => {
    const names: string[] = [];
    for (let column = first; column <= last && column < width; column++)
      names.push(`"${labels[column] ?? columnName(column)}"`);
    return names;
  });
}

/** Only ranges that reach below the header can hold data. */
function mergedNote({ merged, header }: Survey): readonly string[] {
  const below = merged.filter((range) => Number(/\d+$/.exec(range)?.[0]) > (header?.number ?? 0));
  if (below.length === 0) return [];
  return [`${counted(below, 'merged range')} with a value in the first cell only: ${listed(below)}`];
}

function counted(things: readonly string[], what: string): string {
  return `${things.length} ${what}${things.length === 1 ? '' : 's'}`;
}

function listed(things: readonly string[]): string {
  return `${things.slice(0, named).join(', ')}${things.length > named ? ', …' : ''}`;
}
