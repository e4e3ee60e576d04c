/** Prints how many rules × rows per second an expression judges, beside the same in hand-written JavaScript and as a named check:
 *  `node bench/expressions.mjs [rows]` after `npm run build`. Nothing here is a test: machines differ. */
import { performance } from 'node:perf_hooks';
import { checks } from '../dist/checks/index.js';
import { readTyped } from '../dist/codes/typed.js';
import { datasets } from '../dist/model/datasets/index.js';
import { loadRulesets } from '../dist/ruleset/load.js';

const rows = Number(process.argv[2] ?? 200_000);

const rules = {
  insured: 'cel: "parcel.insurance_amount >= parcel.declared_value * 0.9"',
  heavy: `cel: "carrier in ['UPS', 'FEDEX'] && weight <= 30 && (!has(fragile) || order_id.startsWith('A'))"`,
  billable: 'cel: "math.greatest(weight, dim_weight(length, width, height, 5000)) <= 70"',
  pattern: `cel: "order_id.matches('^[A-Z]-[0-9]{1,9}$')"`,
  within: 'check: within\n    with: { field: weight, max: 70 kg }',
};

const started = performance.now();
const plan = load(rules);
console.log(`load ${Object.keys(rules).length} rules: ${(performance.now() - started).toFixed(0)} ms`);

const column = (type, text) => Array.from({ length: rows }, (_, row) => readTyped(type, text(row)));
const fields = {
  insurance_amount: column('money', (row) => `${(row % 100) + (row % 50 === 0 ? 1 : 10)} EUR`),
  declared_value: column('money', (row) => `${(row % 100) + 10} EUR`),
  carrier: column('carrier', (row) => (row % 3 === 0 ? 'UPS' : 'FedEx')),
  weight: column('weight', (row) => `${1 + (row % 300) / 10} kg`),
  fragile: Array.from({ length: rows }, (_, row) => (row % 5 === 0 ? true : { missing: 'value-absent' })),
  order_id: column('text', (row) => (row % 97 === 0 ? `b${row}` : `A-${row}`)),
  length: column('length', (row) => `${20 + (row % 80)} cm`),
  width: column('length', () => '20 cm'),
  height: column('length', () => '10 cm'),
};

const byHand = {
  insured: ([insured, declared]) => insured.amount / 1e4 >= (declared.amount / 1e4) * 0.9,
  heavy: ([carrier, weight, fragile, order]) =>
    (carrier === 'UPS' || carrier === 'FEDEX') &&
    weight.amount / 1e6 <= 30 &&
    (typeof fragile === 'object' || order.startsWith('A')),
  billable: ([weight, l, w, h]) =>
    Math.max(weight.amount / 1e6, ((l.amount / 1e4) * (w.amount / 1e4) * (h.amount / 1e4)) / 5000) <= 70,
  pattern: ([order]) => /^[A-Z]-[0-9]{1,9}$/.test(order),
  within: ([weight]) => weight.amount <= 70e6,
};

for (const { id, variants } of plan.rules) {
  const name = id.split('.')[1];
  const { judge } = variants[0];
  const reads = judge.reads[0].map(({ ref }) => fields[ref.field]);
  const rule = perSecond((values) => judge.inspect(values) === undefined, reads);
  const hand = perSecond(byHand[name], reads);
  const share = ((rule / hand) * 100).toFixed(0);
  console.log(`${name.padEnd(9)} ${millions(rule)} rules × rows/s   by hand ${millions(hand)}   ${share} %`);
}

function perSecond(holds, reads) {
  let best = 0;
  for (let turn = 0; turn < 5; turn += 1) {
    const from = performance.now();
    let held = 0;
    for (let row = 0; row < rows; row += 1) if (holds(reads.map((column) => column[row]))) held += 1;
    best = Math.max(best, rows / ((performance.now() - from) / 1000));
    if (held < 0) throw new Error('never');
  }
  return best;
}

function millions(perSecond) {
  return `${(perSecond / 1e6).toFixed(1)} M`.padStart(7);
}

function load(rules) {
  const entries = Object.entries(rules).map(([name, body]) => `  docs.${name}:\n    ${body}\n`);
  const text = `handoff: 1\nruleset: bench/expressions\nrules:\n${entries.join('')}`;
  const world = { read: () => text, exists: () => true, readList: () => [], shippedRoot: '', shipped: () => [] };
  const request = { entries: ['rules.yaml'], world, checks, datasets, params: {}, only: [], skip: [] };
  return loadRulesets(request).plan;
}
