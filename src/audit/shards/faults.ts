import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { otherShards } from '../not-checked.ts';
import { shardOf } from '../scope.ts';

/** A saved report and the file it stands in. */
export interface ShardFile {
  readonly path: string;
  readonly report: Report;
}

/** All that keeps reports from being the shards of one run. */
export function faultsOfShards(files: readonly ShardFile[]): readonly Problem[] {
  const strangers = files.flatMap(strangerFault);
  if (strangers.length > 0) return strangers;
  const [first, ...others] = files;
  return [...countFaults(files), ...(first === undefined ? [] : others.flatMap((file) => differences(first, file)))];
}

const hint = 'shards are made by handoff audit … --shard i/n -f json=shard-i.json, and all of one run are needed';

function fault(message: string, more: string = hint): Problem {
  return { code: 'merge.shards', message, hint: more };
}

/** A report that is no sound shard by itself. */
function strangerFault({ path, report }: ShardFile): readonly Problem[] {
  const { shard } = report.run;
  // Such a report names no shard: nobody knew yet what falls to it.
  const [problem] = report.problems;
  if (problem !== undefined)
    return [fault(`${path} should be a shard that was audited, but could not be: ${problem.message}`, again)];
  if (shard === undefined) return [fault(`${path} should be the report of a shard, but is that of a whole run`, whole)];
  if (report.run.options.redact === 'pii')
    return [
      fault(
        `${path} should be a shard with its keys, but is redacted: each shard numbers its stand-ins anew`,
        redactLater,
      ),
    ];
  const foreign = report.batches.find(({ id }) => shardOf(id, shard.of) !== shard.number);
  if (foreign === undefined) return [];
  return [
    fault(`${path} is shard ${shard.number} of ${shard.of}, but tells of batch ${foreign.id}, which falls to another`),
  ];
}

const redactLater =
  'make the shards without --redact pii, and redact what is joined: handoff report merge … --redact pii';
const again = 'mend that, and make all shards again';
const whole =
  'reports of different runs are not added up: name their manifests in one run, or compare them with handoff report diff';

function countFaults(files: readonly ShardFile[]): readonly Problem[] {
  const counts = [...new Set(files.flatMap(({ report }) => report.run.shard?.of ?? []))];
  const [of = 0] = counts;
  if (counts.length > 1)
    return [fault(`all should be shards of one run, but they are of ${counts.join(' and ')} shards`)];
  const numbers = files.flatMap(({ report }) => report.run.shard?.number ?? []);
  const missing = Array.from({ length: of }, (_, place) => place + 1).filter((number) => !numbers.includes(number));
  const repeated = numbers.filter((number, place) => numbers.indexOf(number) < place);
  return [
    ...(missing.length > 0
      ? [
          fault(
            `all ${of} shards should be given, but ${listed(missing)} of ${of} ${missing.length === 1 ? 'is' : 'are'} not`,
          ),
        ]
      : []),
    ...(repeated.length > 0
      ? [
          fault(
            `each shard should be given once, but ${listed(repeated)} of ${of} ${new Set(repeated).size === 1 ? 'comes' : 'come'} twice`,
          ),
        ]
      : []),
  ];
}

function listed(numbers: readonly number[]): string {
  return [...new Set(numbers)].join(', ');
}

/** What must be the same in all shards of a run, by the word for it. */
const shared: readonly (readonly [string, (report: Report) => unknown])[] = [
  ['versions of handoff', ({ tool, schema_version }) => [tool, schema_version]],
  ['moments (--as-of)', ({ run }) => run.as_of],
  ['commands', ({ run }) => run.command],
  ['options', ({ run }) => [run.options, run.parcels]],
  ['config files', ({ run }) => run.config],
  ['inputs', ({ inputs, values }) => [inputs, values]],
  ['rules', ({ rulesets, rules }) => [rulesets, rules]],
  [
    'waivers',
    ({ waivers, waiver_files }) => [waivers.map(({ id, expires, reason }) => [id, expires, reason]), waiver_files],
  ],
  ['baselines', ({ baseline }) => [baseline?.sha256, baseline?.left_out, baseline?.not_judged]],
  ['accounts of what was not checked', ({ not_checked }) => not_checked.filter(({ what }) => what !== otherShards)],
];

function differences(first: ShardFile, other: ShardFile): readonly Problem[] {
  const differing = shared.filter(([, of]) => JSON.stringify(of(first.report)) !== JSON.stringify(of(other.report)));
  if (differing.length === 0) return [];
  const what = differing.map(([name]) => name).join(', ');
  return [fault(`${first.path} and ${other.path} should be shards of one run, but differ in their ${what}`)];
}
