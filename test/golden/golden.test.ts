import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Report } from '../../src/model/report.ts';
import { type ReporterEntry, reporters } from '../../src/report/index.ts';
import { dumps } from './dumps/index.ts';

// Every folder of fixtures/audits is an audit: its command is run there, and every reporter must print its golden file, byte for byte;
// of a format with a dump (`dumps/`) the golden file is that.
// UPDATE_GOLDEN=1 writes them anew: read the diff like code.

const bin = fileURLToPath(new URL('../../bin/handoff.js', import.meta.url));
const audits = fileURLToPath(new URL('../../fixtures/audits/', import.meta.url));
const update = process.env.UPDATE_GOLDEN === '1';
const scratch = mkdtempSync(join(tmpdir(), 'handoff-golden-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function handoff(args: readonly string[], cwd: string): Promise<Ran> {
  const { NO_COLOR, FORCE_COLOR, GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, 'audit', ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** Words of a command line; double quotes keep spaces together. */
function wordsOf(command: string): string[] {
  return [...command.trim().matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

/** Reporters that quote the command they were asked with are asked alone, on standard output; the others into files, in one run. */
const quoting = ['table', 'github'];

/** Name of a format's golden file. */
function goldenOf({ id, extension }: ReporterEntry): string {
  return `${id}.${id in dumps ? 'txt' : extension}`;
}

/** What the golden file keeps of the bytes of a format. */
async function textOf(id: string, bytes: Uint8Array): Promise<string> {
  const dump = (await dumps[id]?.())?.default;
  return dump === undefined ? Buffer.from(bytes).toString() : dump(bytes);
}

/** What an audit of this folder gives, by the name of its golden file. */
async function outputs(folder: string): Promise<ReadonlyMap<string, string>> {
  const args = wordsOf(readFileSync(join(folder, 'command.txt'), 'utf8'));
  const [alone, together] = [true, false].map((quotes) =>
    reporters.filter(({ id }) => quoting.includes(id) === quotes),
  );
  const files = (together ?? []).map((entry) => ({
    id: entry.id,
    name: goldenOf(entry),
    path: join(scratch, entry.id),
  }));
  const others = await handoff([...args, ...files.flatMap(({ id, path }) => ['-f', `${id}=${path}`])], folder);
  const texts = new Map<string, string>();
  for (const { id, name, path } of files) texts.set(name, existsSync(path) ? await textOf(id, readFileSync(path)) : '');
  for (const { path } of files) rmSync(path, { force: true });
  for (const entry of alone ?? []) {
    const ran = await handoff([...args, '-f', entry.id], folder);
    expect(ran.code, entry.id).toBe(others.code);
    texts.set(goldenOf(entry), ran.stdout);
  }
  return texts.set('stderr.txt', others.stderr).set('exit-code.txt', `${others.code}\n`);
}

const names = readdirSync(audits, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

describe.each(names)('the audit of fixtures/audits/%s', (name) => {
  const folder = join(audits, name);
  const expected = join(folder, 'expected');

  it('gives every reporter its golden file, and its exit code', async () => {
    const texts = await outputs(folder);
    if (update) {
      rmSync(expected, { recursive: true, force: true });
      mkdirSync(expected);
      for (const [file, text] of texts) writeFileSync(join(expected, file), text);
    }
    expect([...texts.keys()].sort()).toEqual(readdirSync(expected).sort());
    for (const [file, text] of texts) expect(text, file).toBe(readFileSync(join(expected, file), 'utf8'));
  });

  it('has been given a moment, so that its bytes are the same tomorrow', () => {
    expect(readFileSync(join(folder, 'command.txt'), 'utf8')).toContain('--as-of ');
  });
});

function reportOf(name: string): Report {
  return JSON.parse(readFileSync(join(audits, name, 'expected', 'json.json'), 'utf8'));
}

describe('the goldens', () => {
  it('show every binary format as a text that people can read', () => {
    const unread = reporters.filter(({ id, binary }) => binary === true && !(id in dumps));
    expect(unread.map(({ id }) => id)).toEqual([]);
  });

  it('show a finding of every check', () => {
    const found = new Set(
      names.flatMap((name) => reportOf(name).batches.flatMap(({ findings }) => findings.map(({ check }) => check))),
    );
    expect(checks.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  it('agree with their exit code', () => {
    for (const name of names) {
      const code = Number(readFileSync(join(audits, name, 'expected', 'exit-code.txt'), 'utf8'));
      expect(reportOf(name).run.exit_code, name).toBe(code);
    }
  });

  it('find the eleven things that are wrong with the US parcels, and no other', () => {
    const wrong = readFileSync(join(audits, 'us-parcel-60', 'wrong.md'), 'utf8');
    const listed = [...wrong.matchAll(/^\| *(\d+) *\|.*?`(\S+)`.*?`(\S+)`/gm)].map(
      ([, , subject, rule]) => `${subject} ${rule}`,
    );
    const found = reportOf('us-parcel-60').batches.flatMap(({ findings }) => findings);
    expect(found.map(({ subject, rule }) => `${subject.key} ${rule}`).sort()).toEqual(listed.sort());
  });
});
