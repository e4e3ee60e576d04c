import { closeSync, openSync, readSync } from 'node:fs';
import { formatOf } from '../../intake/format-of.ts';
import type { Problem } from '../../model/problem.ts';
import { fileSource } from '../files.ts';
import type { InputFile } from '../inputs.ts';
import { statOf } from '../stat.ts';

/** Why inputs cannot be split: the bytes of a row can be told apart in text alone. */
export async function problemsWithInputs(files: readonly InputFile[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    const what = await foreign(file);
    if (what !== undefined) problems.push(problem(file, what));
  }
  return problems;
}

/** What an input is that is no CSV, as a noun phrase. What cannot be read at all is told elsewhere. */
async function foreign({ path }: InputFile): Promise<string | undefined> {
  if (path === '-') return 'standard input';
  if (statOf(path)?.isFile() !== true) return undefined;
  if (isGzip(path)) return 'a gzip file';
  const format = await formatOf(fileSource(path, () => {}));
  return format === undefined || format === 'csv' ? undefined : `read as ${format}`;
}

function isGzip(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(2);
  readSync(file, head, 0, 2, 0);
  closeSync(file);
  return head[0] === 0x1f && head[1] === 0x8b;
}

function problem({ dataset, path }: InputFile, what: string): Problem {
  return {
    code: 'split.format',
    message: `${dataset} ${path} should be a CSV file to be split row by row, but is ${what}`,
    hint: 'save it as CSV, or leave --split out: -f parcels-csv lists which parcels may go',
  };
}
