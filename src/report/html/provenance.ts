import type { RunOptions } from '../../model/report/run.ts';
import type { Report } from '../../model/report.ts';
import { counted } from '../counted.ts';
import { html, type Markup } from './markup.ts';
import { row, table } from './section.ts';

/** What the verdict rests on, by hash: whoever has the same files can say the same. */
export function* provenanceParts(report: Report): Iterable<Markup> {
  const { inputs, rulesets, waiver_files: waivers = [], baseline, run } = report;
  const rows = [
    ...inputs.map(({ dataset, path, sha256 }) => row(path, dataset, hash(sha256))),
    ...rulesets.map(({ id, version, rules, sha256 }) =>
      row(`${id} ${version}`, `ruleset, ${counted(rules, 'rule')}`, hash(sha256)),
    ),
    ...waivers.map(({ path, waivers: count, sha256 }) => row(path, `waivers, ${count}`, hash(sha256))),
    ...(baseline === undefined ? [] : [row(baseline.path, 'baseline', hash(baseline.sha256))]),
    ...(run.config === null ? [] : [row(run.config.path, 'config', hash(run.config.sha256))]),
  ];
  yield table('Files and rulesets, with their SHA-256', ['file', 'what', 'SHA-256'], rows);
  yield table(
    'Options',
    ['option', 'value'],
    optionTexts(run.options).map(([name, text]) => row(name, text)),
  );
}

function hash(sha256: string): Markup {
  return html`<code>${sha256}</code>`;
}

/** Only those that say something. */
function optionTexts(options: RunOptions): readonly (readonly [string, string])[] {
  return Object.entries(options).flatMap(([name, value]: readonly [string, unknown]) => {
    const text = optionText(value);
    return text === '' ? [] : [[name.replaceAll('_', ' '), text] as const];
  });
}

function optionText(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, of]) => `${name}=${String(of)}`)
      .join(', ');
  return value === null || value === undefined || value === false ? '' : String(value);
}
