import { basename, extname, join } from 'node:path';
import { slashed } from '../files.ts';
import type { InputFile } from '../inputs.ts';

/** The files that one input is split into. */
export interface SplitFile extends InputFile {
  readonly release: string;
  readonly hold: string;
  /** Totals made anew, where the input has any. */
  readonly totals: string;
}

/** Names of all parts: `manifest.release.csv` of `manifest.csv`; of two inputs of one name the second is `manifest-2`. Upper and lower case
 *  are one, as on some disks. */
export function splitFiles(folder: string, files: readonly InputFile[]): readonly SplitFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const extension = extname(file.path);
    const name = freeName(basename(file.path, extension), extension, taken);
    const part = (what: string, as: string) => slashed(join(folder, `${name}.${what}${as}`));
    return {
      ...file,
      release: part('release', extension),
      hold: part('hold', extension),
      totals: part('totals', '.csv'),
    };
  });
}

function freeName(base: string, extension: string, taken: Set<string>): string {
  const key = (name: string) => `${name}${extension}`.toLowerCase();
  let name = base;
  for (let number = 2; taken.has(key(name)) || taken.has(key(`${name}.totals`)); number += 1)
    name = `${base}-${number}`;
  taken.add(key(name));
  return name;
}
