import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderWith, runIn } from './run.ts';
import { heavyManifest, rules } from './samples.ts';

const goldens = new URL('golden/', import.meta.url);

/** Held against a file; `UPDATE_GOLDEN=1` writes it. */
function expectGolden(name: string, text: string): void {
  const path = new URL(name, goldens);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

const sourced = rules.replace(
  '    fix:',
  '    source: { title: Site handbook, url: "https://acme.example/handbook", verified: 2026-11-22 }\n    action: split\n    fix:',
);

test('a rule is explained with its text, source, a case that passes, one that fails and its check', async () => {
  const folder = folderWith({ 'rules.yaml': sourced });
  const ran = await runIn(folder, ['explain', 'packing.weight.max', '-r', 'rules.yaml']);
  expect(ran.code).toBe(0);
  expectGolden('explain-rule.txt', ran.stdout);
});

test('a finding is explained whole, by fingerprint or key', async () => {
  const folder = folderWith({ 'rules.yaml': sourced, 'm.csv': heavyManifest });
  await runIn(folder, [
    'audit',
    'm.csv',
    '-r',
    'rules.yaml',
    '-f',
    'json=report.json',
    '--as-of',
    '2026-11-22T17:00:00Z',
  ]);
  const report = await runIn(folder, ['rules', 'list']);
  const { batches } = JSON.parse(report.files['report.json'] ?? '');
  const [finding] = batches[0].findings;
  const by = (name: string) => runIn(folder, ['explain', name, '--report', 'report.json']);
  const ran = await by(finding.fingerprint);
  expect(ran.code).toBe(0);
  expectGolden('explain-finding.txt', ran.stdout);
  expect((await by(finding.key)).stdout).toBe(ran.stdout);
});

test('expressions are explained with every function, and a rule that has one says so', async () => {
  const cel = 'handoff: 1\nruleset: acme/cel\nrules:\n  docs.x: { cel: weight > 3 }\n';
  const folder = folderWith({ 'rules.yaml': cel });
  const ran = await runIn(folder, ['explain', 'cel']);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('`dim_weight(length, width, height, 5000)`: The product');
  expect((await runIn(folder, ['explain', 'docs.x', '-r', 'rules.yaml'])).stdout).toContain('handoff explain cel');
});
