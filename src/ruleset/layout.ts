import { delimiterNamed } from '../codes/delimiters.ts';
import { declaredEncodingName } from '../codes/encodings.ts';
import { lineCount, lineNumber } from '../codes/line-number.ts';
import { type Given, type Layout, rowKinds } from '../model/settings.ts';
import { type Node, quote, textIn, valueAt } from './node.ts';
import type { Problems } from './problems.ts';

/** How files of a dataset are laid out, as its entry under `datasets` says; what is no such thing has been said. */
export function layoutOf(node: Node | undefined, problems: Problems): Layout {
  const text = (key: keyof Layout) => said(node, key, (written) => written);
  const [delimiter, comment] = [parsed('delimiter', delimiterNamed), parsed('comment', delimiterNamed)];
  const encoding = parsed('encoding', declaredEncodingName);
  const [header, footer] = [parsed('header_line', lineNumber), parsed('footer_lines', lineCount)];
  const [sheet, records] = [text('sheet'), text('records')];
  const rows = said(node, 'rows', (text) => rowKinds.find((kind) => kind === text));
  return {
    ...(rows === undefined ? {} : { rows }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(comment === undefined ? {} : { comment }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(header === undefined ? {} : { header_line: header }),
    ...(footer === undefined ? {} : { footer_lines: footer }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(records === undefined ? {} : { records }),
  };

  function parsed<T>(key: keyof typeof should, read: (text: string) => T | undefined): Given<T> | undefined {
    const value = said(node, key, read);
    const at = valueAt(node, key);
    if (value === undefined && at !== undefined)
      problems.add('ruleset.value', `"${key}" should be ${should[key]}, but is ${quote(at)}`, at.at);
    return value;
  }
}

const should = {
  delimiter: 'one character',
  comment: 'one character',
  encoding: 'the name of an encoding such as windows-1252',
  header_line: 'a line number',
  footer_lines: 'a number of lines',
} as const;

function said<T>(
  node: Node | undefined,
  key: keyof Layout,
  read: (text: string) => T | undefined,
): Given<T> | undefined {
  const text = textIn(valueAt(node, key));
  const value = text === undefined ? undefined : read(text);
  return value === undefined ? undefined : { value, by: 'ruleset' };
}
