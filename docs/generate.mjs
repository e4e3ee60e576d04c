/** Writes what is derived from registries and shipped rulesets: docs/checks.md, docs/rulesets.md, schema/ruleset-1.json and
 *  schema/waivers-1.json. `npm run generate` builds first. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeCheck } from '../dist/checks/describe.js';
import { checks } from '../dist/checks/index.js';
import { daysText, listRuleset } from '../dist/cli/listing.js';
import { shipped } from '../dist/cli/world.js';

const root = new URL('../', import.meta.url);

/** The page of all checks. */
export function checksPage() {
  return `# Checks

Every kind of test that a rule can ask for. This page is generated from \`src/checks/\` by \`npm run generate\`; \`handoff explain <check>\` prints
the same of one check. How a rule uses a check: [the rule language](rule-language.md).

${checks.map(({ id }) => `- [\`${id}\`](#${id})`).join('\n')}

${checks.map(describeCheck).join('\n')}`;
}

/** The page of all shipped rulesets. */
export function rulesetsPage() {
  const listed = shipped().map((name) => listRuleset(`handoff:${name}`));
  const rulesets = listed.map((ruleset) => ({ ...ruleset, rules: ownRules(ruleset, listed) }));
  const rules = new Set(rulesets.flatMap((ruleset) => ruleset.rules.map(({ id }) => id)));
  return `# Shipped rulesets

Every ruleset that comes with handoff, with what each rule asks, where it draws the line, and by what source on what day: ${rules.size} rules in all.
This page is generated from \`rules/\` by \`npm run generate\`. \`handoff rules list --carrier UPS\` prints the same of one carrier,
\`handoff explain <rule>\` all there is to one rule. What carriers ask changes every year: check what you rely on, and write what your contract
says in a ruleset of your own ([how](rule-language.md#building-on-other-rulesets)).

${rulesets.map(({ name, title, rules }) => `- [\`${name}\`](#${anchorOf(name)}): ${title} (${rules.length} rules)`).join('\n')}

${rulesets.map(rulesetSection).join('\n')}`;
}

/** An example is built on other rulesets: what it has of them stands with them. */
function ownRules({ name, rules }, listed) {
  if (!name.startsWith('handoff:examples/')) return rules;
  const elsewhere = new Set(listed.flatMap((other) => (other.name === name ? [] : other.rules.map(({ id }) => id))));
  return rules.filter(({ id }) => !elsewhere.has(id));
}

function rulesetSection({ name, title, version, carriers, rules }) {
  const covers = carriers === undefined ? '' : `, for ${carriers.join(', ')}`;
  return `## \`${name}\`

${title}. Version ${version}${covers}.

| rule | asks | severity | limit | source |
|---|---|---|---|---|
${rules.map(ruleRow).join('\n')}
`;
}

function ruleRow(rule) {
  const { id, title, severity, limit, source } = rule;
  const line = [limit, daysText(rule)].filter((part) => part !== '').join(', ');
  return `| \`${id}\` | ${[title, severity, line, sourceLink(source)].map(cell).join(' | ')} |`;
}

function sourceLink(source) {
  if (source === undefined) return '';
  const { title, url, verified } = source;
  const link = url === undefined ? title : `[${title.replace(/[[\]]/g, '')}](${url})`;
  return verified === undefined ? link : `${link}, ${verified}`;
}

/** A cell of a table: a bar would end it, a line break the row. */
function cell(text) {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

/** The anchor that a heading in code gets: its letters, digits and hyphens. */
function anchorOf(name) {
  return name.toLowerCase().replace(/[^a-z0-9-]/g, '');
}

/** The JSON Schema of rule files, as the command prints it; with `--waivers`, that of waiver files. */
export function rulesetSchema(...flags) {
  const bin = fileURLToPath(new URL('bin/handoff.js', root));
  return execFileSync(process.execPath, [bin, 'rules', 'schema', ...flags], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('docs/checks.md', root), checksPage());
  writeFileSync(new URL('docs/rulesets.md', root), rulesetsPage());
  writeFileSync(new URL('schema/ruleset-1.json', root), rulesetSchema());
  writeFileSync(new URL('schema/waivers-1.json', root), rulesetSchema('--waivers'));
}
