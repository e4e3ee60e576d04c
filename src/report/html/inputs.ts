import type { InputReport } from '../../model/report/input.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { html, type Markup } from './markup.ts';
import { leftNote, row, table } from './section.ts';

const mostInputs = 100;
const mostValues = 500;

/** How each file was read: which column is what, which values became what. */
export function* inputParts({ inputs, values }: Report): Iterable<Markup> {
  for (const input of inputs.slice(0, mostInputs)) {
    yield html`<h3>${input.dataset} <code>${input.path}</code></h3>\n<p>${factsText(input)}</p>\n`;
    yield table(
      `Columns of ${input.path}`,
      ['header', 'read as', 'unit', 'matched by'],
      input.columns.map(({ header, field, unit, matched_by: by }) => row(header, field, unit ?? '', by)),
    );
    yield* notes(input);
  }
  yield leftNote(
    inputs.length - mostInputs,
    `and ${counted(inputs.length - mostInputs, 'more file')}: the JSON report has them all`,
  );
  const seen = values
    .slice(0, mostValues)
    .map(({ field, seen: text, as, rows }) => row(text, field, as ?? html`<b class="error">not known</b>`, rows));
  yield table('Values and what they were taken for', ['value', 'field', 'taken for', 'rows'], seen);
  yield leftNote(values.length - mostValues, `and ${counted(values.length - mostValues, 'more value')}`);
}

function factsText({
  rows,
  unreadable,
  orphans,
  set_aside: aside,
  bytes,
  format,
  encoding,
  delimiter,
  notation,
}: InputReport): string {
  const setAside = Object.entries(aside).map(([why, count]) => `${count} ${why}`);
  const written = Object.values(notation ?? {}).filter(Boolean);
  return [
    counted(rows, 'row'),
    unreadable > 0 ? `${unreadable} unreadable` : '',
    orphans > 0 ? `${orphans} without a parcel` : '',
    ...setAside,
    `${bytes} bytes`,
    [format, encoding, delimiter === null ? '' : `separated by ${delimiterText(delimiter)}`].filter(Boolean).join(', '),
    ...written,
  ]
    .filter(Boolean)
    .join(' · ');
}

function delimiterText(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}

function* notes({ unused_columns: unused, derived = [] }: InputReport): Iterable<Markup> {
  if (unused.length > 0) yield html`<p>${counted(unused.length, 'column')} not used: ${unused.join(', ')}</p>\n`;
  for (const { field, from, without } of derived)
    yield html`<p>${field} follows from ${from.join(', ')}${without.length > 0 && html` (no column gives ${without.join(', ')})`}</p>\n`;
}
