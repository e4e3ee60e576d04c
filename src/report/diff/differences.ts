import type { Report } from '../../model/report.ts';
import type { Difference } from './model.ts';

/** What two reports were asked differently: versions, rulesets, rules, options, accepted findings. */
export function differencesOf(before: Report, after: Report): readonly Difference[] {
  const [a, b] = [asked(before), asked(after)];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names.flatMap((what) => {
    const [was = null, is = null] = [a.get(what), b.get(what)];
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}

/** All that bears on what is found, by name. */
function asked({ tool, run, rulesets, rules, waiver_files = [], baseline }: Report): ReadonlyMap<string, string> {
  const { shard, parcels, config } = run;
  return new Map([
    ['version of handoff', tool.version],
    ...rulesets.map(({ id, version, sha256 }) => [`ruleset ${id}`, `${version} (${sha256.slice(0, 8)})`] as const),
    ...rules.map(
      ({ id, severity, hold }) => [`rule ${id}`, hold === 'none' ? severity : `${severity}, holds ${hold}`] as const,
    ),
    ...Object.entries(run.options).map(([name, value]) => [`option ${name}`, textOf(value)] as const),
    ...(config === null ? [] : [['config', `${config.path} (${config.sha256.slice(0, 8)})`] as const]),
    ...waiver_files.map(({ path, sha256 }) => [`waivers ${path}`, sha256.slice(0, 8)] as const),
    ...(baseline === undefined ? [] : [['baseline', baseline.sha256.slice(0, 8)] as const]),
    ...(shard === undefined ? [] : [['shard', `${shard.number} of ${shard.of}`] as const]),
    ...(parcels === undefined ? [] : [['parcels asked for', parcels.join(', ')] as const]),
  ]);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
