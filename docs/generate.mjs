/** Writes what is derived from the registries: docs/checks.md, schema/ruleset-1.json and schema/waivers-1.json. `npm run generate` builds first. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeCheck } from '../dist/checks/describe.js';
import { checks } from '../dist/checks/index.js';

const root = new URL('../', import.meta.url);

/** The page of all checks. */
export function checksPage() {
  return `# Checks

Every kind of test that a rule can ask for. This page is generated from \`src/checks/\` by \`npm run generate\`; \`handoff explain <check>\` prints
the same of one check. How a rule uses a check: [the rule language](rule-language.md).

${checks.map(({ id }) => `- [\`${id}\`](#${id})`).join('\n')}

${checks.map(describeCheck).join('\n')}`;
}

/** The JSON Schema of rule files, as the command prints it; with `--waivers`, that of waiver files. */
export function rulesetSchema(...flags) {
  const bin = fileURLToPath(new URL('bin/handoff.js', root));
  return execFileSync(process.execPath, [bin, 'rules', 'schema', ...flags], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('docs/checks.md', root), checksPage());
  writeFileSync(new URL('schema/ruleset-1.json', root), rulesetSchema());
  writeFileSync(new URL('schema/waivers-1.json', root), rulesetSchema('--waivers'));
}
