import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import type { Report } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import { dumps } from '../golden/dumps/index.ts';
import { guardedCells } from './guarded-cells.ts';

// Every audit of fixtures/audits with `--redact pii` in every format: no cell of its inputs that may not be shown stands in any of them.

const audits = fileURLToPath(new URL('../../fixtures/audits/', import.meta.url));
const names = readdirSync(audits, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const scratch = mkdtempSync(join(tmpdir(), 'handoff-redact-'));
const home = process.cwd();
afterAll(() => {
  process.chdir(home);
  rmSync(scratch, { recursive: true, force: true });
});

function wordsOf(folder: string): readonly string[] {
  const command = readFileSync(join(folder, 'command.txt'), 'utf8');
  return [...command.trim().matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

/** What is to be read in a format: binary ones are unpacked. */
async function textOf(id: string, path: string): Promise<string> {
  const bytes = readFileSync(path);
  const dump = (await dumps[id]?.())?.default;
  return dump === undefined ? bytes.toString() : dump(bytes);
}

describe.each(names)('%s, redacted', (name) => {
  const folder = join(audits, name);
  const texts = new Map<string, string>();
  const whole: Report = JSON.parse(readFileSync(join(folder, 'expected', 'json.json'), 'utf8'));
  beforeAll(async () => {
    process.chdir(folder);
    const outputs = reporters.flatMap(({ id }) => ['-f', `${id}=${join(scratch, id)}`]);
    await runProgram(['audit', ...wordsOf(folder), '--redact', 'pii', ...outputs]);
    for (const { id } of reporters) texts.set(id, await textOf(id, join(scratch, id)));
  });

  test('shows no cell that may not be shown, in any format', async () => {
    const cells = await guardedCells(folder, whole);
    expect(cells.size).toBeGreaterThan(3);
    const leaks = [...texts].flatMap(([id, text]) => {
      const folded = text.toUpperCase();
      return [...cells].filter((cell) => folded.includes(cell)).map((cell) => `${id}: ${cell}`);
    });
    expect(leaks).toEqual([]);
  });

  test('keeps every verdict, count and place', () => {
    const shared: Report = JSON.parse(texts.get('json') ?? '');
    expect(shared.run.options.redact).toBe('pii');
    expect(shared.summary).toEqual(whole.summary);
    expect(shared.batches.map(({ outcome, disposition, rules }) => [outcome, disposition, rules.length])).toEqual(
      whole.batches.map(({ outcome, disposition, rules }) => [outcome, disposition, rules.length]),
    );
    const told = ({ batches }: Report) =>
      batches.flatMap(({ findings }) => findings.map(({ rule, status, places }) => ({ rule, status, places })));
    expect(told(shared)).toEqual(told(whole));
  });

  test('names what is equal alike, and what differs apart', () => {
    const shared: Report = JSON.parse(texts.get('json') ?? '');
    const parcels = (report: Report) => report.batches.flatMap(({ findings }) => findings.map(({ parcel }) => parcel));
    const nameByKey = new Map<string | null, string | null>();
    const [before, after] = [parcels(whole), parcels(shared)];
    for (const [place, key] of before.entries()) {
      const named = after[place] ?? null;
      expect(nameByKey.get(key) ?? named).toBe(named);
      nameByKey.set(key, named);
    }
    expect(new Set(nameByKey.values()).size).toBe(nameByKey.size);
    for (const named of nameByKey.values()) expect(named ?? 'P-0001').toMatch(/^[A-Z]-\d{4,}$/);
  });
});
