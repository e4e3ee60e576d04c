import { type Entry, entriesOf, type MapNode, type Node } from './node.ts';
import { didYouMean, type Problems } from './problems.ts';

const ruleIdForm = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const severityWords = ['off', 'error', 'warning', 'info'];
const ruleKeys = new Set([
  'check',
  'with',
  'when',
  'per',
  'severity',
  'message',
  'fix',
  'title',
  'on',
  'cel',
  'hold',
  'action',
  'source',
]);
const paramKeys = new Set(['type', 'default', 'zone', 'about']);

/** A file with its short forms written out: `rule-id: off` as `{ severity: off }`, `param: 20 kg` as `{ default: 20 kg }`. */
export function longForm(root: MapNode, problems: Problems): MapNode {
  const withRules = mapSection(root, 'rules', (entry, id) => longRule(entry, id, problems));
  return mapSection(withRules, 'params', longParam);
}

function mapSection(root: MapNode, section: string, write: (entry: Entry, key: string) => Node | undefined): MapNode {
  const entry = root.entries.get(section);
  if (entry?.value.type !== 'map') return root;
  const kept = entriesOf(entry.value).flatMap(([key, inner]) => {
    const value = write(inner, key);
    return value === undefined ? [] : [[key, { ...inner, value }] as const];
  });
  const removed = [...entry.value.entries].filter(([, { value }]) => value.type === 'text' && value.absent);
  const value: MapNode = { ...entry.value, entries: new Map([...kept, ...removed]) };
  return { ...root, entries: new Map([...root.entries, [section, { ...entry, value }]]) };
}

function longRule(entry: Entry, id: string, problems: Problems): Node | undefined {
  const { key, value } = entry;
  if (!ruleIdForm.test(id)) {
    problems.add(
      'ruleset.rule-id',
      `a rule id should be lower-case words joined by "." and "-", but is "${id}"`,
      key,
      'write it as in packing.weight.max',
    );
  }
  if (ruleKeys.has(id)) {
    const message = `"${id}" is a key of a rule, but stands where the id of a rule should`;
    problems.add('ruleset.rule-id', message, key, 'indent it below the id of its rule');
    return undefined;
  }
  if (value.type !== 'text') return value;
  if (severityWords.includes(value.text)) return single('severity', entry);
  problems.add(
    'ruleset.value',
    `a rule should be a map, or one of ${severityWords.join(', ')}, but is "${value.text}"`,
    value.at,
    /^(?:false|no|none|disabled?)$/i.test(value.text) ? 'write off' : didYouMean(value.text, severityWords),
  );
  return undefined;
}

function longParam(entry: Entry): Node {
  const { value } = entry;
  const declared = value.type === 'map' && [...value.entries.keys()].some((key) => paramKeys.has(key));
  return declared ? value : single('default', entry);
}

function single(key: string, { value }: Entry): MapNode {
  return { type: 'map', entries: new Map([[key, { key: value.at, value }]]), at: value.at };
}
