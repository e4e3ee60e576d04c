import type { Problem } from '../model/problem.ts';
import type { AuditRequest } from './audit-request.ts';
import type { Pair } from './readers.ts';

/** What a request says twice in two ways: of its options only one could be obeyed, and nobody knows which is meant. */
export function contradictions(request: AuditRequest): readonly Problem[] {
  return [
    ...[request.params, request.units, request.constants].flatMap(repeated),
    ...mixedBatchBy(request),
    ...suppliedAfterAll(request),
  ];
}

/** Flags win over config; two flags of one name do not win over each other. */
function repeated(pairs: readonly Pair[]): readonly Problem[] {
  return pairs.flatMap(({ key, value, setting }, index) => {
    const before = pairs.slice(0, index).find((pair) => pair.key === key && pair.setting.by === setting.by);
    if (before === undefined || before.value === value) return [];
    return [
      {
        code: 'usage.repeated',
        message: `${setting.name} should give ${key} once, but gives ${before.value} and ${value}`,
        hint: 'leave one of them out',
      },
    ];
  });
}

function mixedBatchBy({ batchBy: fields = [], batchByName: name }: AuditRequest): readonly Problem[] {
  const others = fields.filter((field) => field !== 'file');
  if (others.length === 0 || others.length === fields.length) return [];
  return [
    {
      code: 'usage.value',
      message: `${name} should name file alone or fields, but names file and ${others.join(', ')}`,
      hint: `to batch by fields, whatever the file: ${others.join(', ')} alone`,
    },
  ];
}

function suppliedAfterAll({ inputs, notSupplied, declared }: AuditRequest): readonly Problem[] {
  const given = new Set(inputs.map(({ dataset }) => dataset));
  const byFlag = notSupplied.map((name) => ({ name, by: '--not-supplied' }));
  const byConfig = declared.flatMap(({ datasets }) => datasets.map((name) => ({ name, by: 'not_supplied' })));
  return [...byFlag, ...byConfig]
    .filter(({ name }) => given.has(name))
    .map(({ name, by }) => ({
      code: 'usage.contradiction',
      message: `${name} should not be given, since ${by} says that there never are any, but ${fileOf(inputs, name)} is`,
      hint: `leave out the file, or ${by} ${name}`,
    }));
}

function fileOf(inputs: AuditRequest['inputs'], dataset: string): string {
  return inputs.find((input) => input.dataset === dataset)?.pattern ?? '';
}
