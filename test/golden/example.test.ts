import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/handoff.js', import.meta.url));
const cwd = fileURLToPath(new URL('../../fixtures/audits/eu-outbound/', import.meta.url));
const handoff = (...args: readonly string[]) => spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8' });

// The rules of an outbound hub, with every construct of the rule language: what they find is a golden audit.
test.each([
  ['are without problem or warning', ['rules', 'check', 'rules.yaml', '--strict', '--as-of', '2026-11-24']],
  ['have tests that notice every small change', ['rules', 'test', 'rules.yaml', '--coverage', '--mutate']],
  ['have waivers that speak of them', ['waivers', 'check', 'waivers.yaml', '-r', 'rules.yaml']],
])('the rules of eu-outbound %s', (_, args) => {
  const { status, stdout, stderr } = handoff(...args);
  expect({ status, told: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, told: '' });
});
