import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, problemCodes, runIn } from './run.ts';
import { rules } from './samples.ts';

test('a rule file of another encoding is refused where it is named, and so is one that another extends', async () => {
  const folder = folderWith({ 'child.yaml': 'handoff: 1\nruleset: acme/child\nextends: ./old.yaml\n' });
  writeFileSync(join(folder, 'old.yaml'), Buffer.from(rules.replace('Split', 'Größe'), 'latin1'));
  for (const name of ['old.yaml', 'child.yaml']) {
    const ran = await runIn(folder, ['rules', 'check', name]);
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['ruleset.encoding']);
    expect(ran.stderr).toContain('at old.yaml:10:1');
  }
});
