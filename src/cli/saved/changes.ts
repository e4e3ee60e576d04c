import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Report } from '../../model/report.ts';
import { statOf } from '../stat.ts';

/** What changed since a report was made, as far as hashes and versions tell: each in a few words. */
export function changesOf(saved: Report, again: Report): readonly string[] {
  return [
    ...versionChange(saved, again),
    ...hashChanges('input', inputsOf(saved), inputsOf(again)),
    ...hashChanges('ruleset', rulesetsOf(saved), rulesetsOf(again)),
    ...hashChanges('waivers', waiversOf(saved), waiversOf(again)),
    ...hashChanges('baseline', baselineOf(saved), baselineOf(again)),
    ...hashChanges('config', configOf(saved), configOf(again)),
  ];
}

type Hashes = ReadonlyMap<string, string>;

const inputsOf = ({ inputs }: Report): Hashes => new Map(inputs.map(({ path, sha256 }) => [path, sha256]));
const rulesetsOf = ({ rulesets }: Report): Hashes =>
  new Map(rulesets.map(({ id, version, sha256 }) => [id, `${version}, ${sha256}`]));
const waiversOf = ({ waiver_files: files = [] }: Report): Hashes =>
  new Map(files.map(({ path, sha256 }) => [path, sha256]));
const baselineOf = ({ baseline }: Report): Hashes =>
  new Map(baseline === undefined ? [] : [[baseline.path, baseline.sha256]]);
const configOf = ({ run: { config } }: Report): Hashes =>
  new Map(config === null ? [] : [[config.path, config.sha256]]);

function versionChange({ tool: was }: Report, { tool: is }: Report): readonly string[] {
  return was.version === is.version
    ? []
    : [`version of handoff: the report was made by ${was.version}, and this is ${is.version}`];
}

function hashChanges(what: string, before: Hashes, after: Hashes): readonly string[] {
  const gone = [...before].flatMap(([name, hash]) => {
    const now = after.get(name);
    if (now === hash) return [];
    return [
      now === undefined
        ? `${what} ${name}: is not read any more`
        : `${what} ${name}: was ${short(hash)}, is ${short(now)}`,
    ];
  });
  const added = [...after.keys()]
    .filter((name) => !before.has(name))
    .map((name) => `${what} ${name}: was not read before`);
  return [...gone, ...added];
}

function short(hash: string): string {
  return hash.replace(/[0-9a-f]{64}/, (all) => `${all.slice(0, 12)}…`);
}

/** Inputs that are there and hold other bytes than a report was made of. */
export function changedInputs(saved: Report): readonly string[] {
  const now = new Map(
    [...inputsOf(saved).keys()].flatMap((path) => (statOf(path)?.isFile() ? [[path, hashOf(path)] as const] : [])),
  );
  return hashChanges('input', new Map([...inputsOf(saved)].filter(([path]) => now.has(path))), now);
}

const chunkBytes = 1 << 20;

/** SHA-256 of a file, read piece by piece: it may be larger than the memory. */
function hashOf(path: string): string {
  const [hash, chunk, file] = [createHash('sha256'), Buffer.alloc(chunkBytes), openSync(path, 'r')];
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
