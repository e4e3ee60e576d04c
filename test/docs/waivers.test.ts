import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { everything, rulesFrom } from '../../src/cli/shipped-rules.ts';
import { loadWaivers } from '../../src/ruleset/waivers/load.ts';
import { blocksOf } from './blocks.ts';

const blocks = blocksOf('waivers.md');
const { waivable } = rulesFrom(['handoff:core/parcel', 'handoff:core/pairing', 'handoff:carriers/ups'], everything);

describe('the page on waivers', () => {
  const files = blocks.filter(({ language }) => language === 'yaml');

  test.each(files.map(({ heading, text }) => [heading, text]))('shows a file that loads: %s', (_, text) => {
    expect(loadWaivers([{ path: 'waivers.yaml', text }], waivable).waivers.length).toBeGreaterThan(0);
  });

  test('has such files', () => {
    expect(files.length).toBeGreaterThan(1);
  });

  test('names no flag that its command does not have', () => {
    const lines = blocks
      .filter(({ language }) => language === '')
      .flatMap(({ text }) => text.replaceAll('\\\n', ' ').split('\n'));
    for (const line of lines.filter((each) => each.startsWith('handoff '))) {
      const command = commands.find(({ name }) => line.startsWith(`handoff ${name} `));
      const known = command?.flags.map(({ name }) => `--${name}`) ?? [];
      expect([...line.matchAll(/--[a-z-]+/g)].map(([flag]) => flag).filter((flag) => !known.includes(flag))).toEqual(
        [],
      );
    }
  });
});
