import type { Node, Path } from './node.ts';
import { caseFolded, listWords } from './spelling.ts';

/** What a key is written like, for an author who wrote it as something else. */
const exampleByKey: ReadonlyMap<string, string> = new Map([
  ['columns', '{ weight: "Gross Wt" }'],
  ['cost', '{ amount: 24.00, currency: EUR }'],
  ['covers', '{ carriers: [UPS] }'],
  ['datasets', '{ manifest: { units: { weight: kg } } }'],
  ['effective', '{ from: 2026-01-26 }'],
  ['items', '[{ package_id: A1 }]'],
  ['labels', '[{ package_id: A1 }]'],
  ['lanes', '{ uk-ni: { to: [GB], postal_code: "BT*" } }'],
  ['lists', '{ boxes: [CARTON-S, CARTON-M] }'],
  ['not_supplied', '{ datasets: [labels], reason: printed by the carrier }'],
  ['overrides', '[{ rules: "label.*", severity: warning }]'],
  ['params', '{ max_weight: { type: weight, default: 30 kg } }'],
  ['parcels', '[{ package_id: A1 }, { package_id: A2 }]'],
  ['per', '[{ when: { carrier: UPS }, with: { max: 30 kg } }]'],
  ['rules', 'packing.weight.max: { … }, each rule under its id'],
  ['source', '{ title: Carrier guide 2026, url: "https://…", verified: 2026-11-22 }'],
  ['tests', 'packing.weight.max: [ … ], the cases of each rule under its id'],
  ['tolerance', '{ fail: "> 1%", min_sample: 50 }'],
  ['units', '{ weight: kg }'],
  ['with', '{ field: weight, max: 30 kg }'],
]);

/** How to write what stands at a path of a rule file, for an author who wrote it in another form. */
export function formHint(path: Path, node: Node, wanted: string): string | undefined {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  if (wanted.startsWith('a field name')) return node.type === 'text' ? fieldHint(node.text, wanted) : undefined;
  if (key === 'list' && node.type === 'list')
    return node.param === undefined ? 'name a list that stands under "lists:"' : `write its name alone: ${node.param}`;
  if (key === 'check' && node.type === 'list') return 'write a rule for each check';
  if (path[0] === 'tests' && path.length === 2 && node.type === 'map') return 'begin each case with "- "';
  if (path[0] === 'lists' && path.length === 2 && node.type === 'text') return `write ${listWords(node.text)}`;
  const example = exampleByKey.get(key);
  return example === undefined || !/\ba (?:map|list)\b/.test(wanted) ? undefined : `write it as in ${example}`;
}

/** Several fields in one text, or one that is not spelled as fields are. */
function fieldHint(text: string, wanted: string): string | undefined {
  if (text.includes(',') && wanted.endsWith('a list')) return `write ${listWords(text)}`;
  if (/^\d/.test(text)) return 'a limit goes with the check within';
  const spelled = caseFolded(text);
  return spelled === undefined ? undefined : `write it as ${spelled}`;
}

/** Where a key that is not known here belongs, told by the keys that are. */
export function strayHint(key: string, known: readonly string[]): string | undefined {
  const here = (name: string) => known.includes(name);
  if (here('extends')) {
    if (['columns', 'units', 'constants', 'values', 'fields'].includes(key))
      return `it stands under datasets: manifest: { ${key}: … }`;
    return ['check', 'with', 'when', 'severity', 'message', 'fix'].includes(key)
      ? 'it stands in a rule, under "rules:" and the id of the rule'
      : undefined;
  }
  if (here('check') && here('per')) {
    if (key === 'tests') return 'cases stand under "tests:" at the top of the file, by the id of the rule';
    if (['enabled', 'disabled', 'active'].includes(key)) return 'a rule is switched off with its id: off';
    return `parameters of a check stand in "with"; known here: ${known.join(', ')}`;
  }
  if (here('when') && here('with'))
    return `fields stand in "when", parameters in "with"; known here: ${known.join(', ')}`;
  return here('expect') && here('parcel') ? `fields stand in a row: parcel: { ${key}: … }` : undefined;
}
