/** Writes a manifest, its labels and what is wrong with them: `node bench/million/generate.mjs --out DIR [--rows 1000000] [--faults 0.01]
 *  [--seed 1] [--delimiter ,] [--quote] [--crlf] [--shuffle]`. The same options give the same bytes. `truth.json` holds, by rule, how many
 *  subjects break it. `--faults 1` breaks every parcel; `--every` breaks every rule that one row can break, in every row. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { labelFaults, parcelFaults, rowFaults, sharedFaults } from './faults.mjs';
import { headerOf, label, labelColumns, manifestColumns, parcel } from './sound.mjs';

const { values: given } = parseArgs({
  options: {
    out: { type: 'string' },
    rows: { type: 'string', default: '1000000' },
    faults: { type: 'string', default: '0.01' },
    seed: { type: 'string', default: '1' },
    delimiter: { type: 'string', default: ',' },
    quote: { type: 'boolean', default: false },
    crlf: { type: 'boolean', default: false },
    shuffle: { type: 'boolean', default: false },
    every: { type: 'boolean', default: false },
  },
});
if (given.out === undefined) throw new Error('--out should name a folder');
const rows = Number(given.rows);
const share = Number(given.faults);
const truth = {};
const broken = (rule, count = 1) => {
  truth[rule] = (truth[rule] ?? 0) + count;
};

/** A number in [0, 1) that depends on the seed, the row and what it is for alone. */
function chance(row, purpose) {
  let hash = Math.imul(row ^ (Number(given.seed) << 16) ^ (purpose * 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

const kinds = [
  ...Object.keys(parcelFaults).map((rule) => ({ rule, parcel: parcelFaults[rule] })),
  ...Object.keys(labelFaults).map((rule) => ({ rule, label: labelFaults[rule] })),
  ...Object.keys(sharedFaults).map((rule) => ({ rule, shares: sharedFaults[rule] })),
  ...rowFaults.map((rule, index) => ({ rule, row: ['gone', 'twice', 'orphan'][index] })),
];
const faultOf = (n) =>
  n < 1 || n > rows || chance(n, 1) >= share ? undefined : kinds[Math.floor(chance(n, 2) * kinds.length)];

/** Parcel `n` as it stands in the manifest, and its fault. */
function made(n) {
  const row = parcel(n);
  let fault = faultOf(n);
  if (fault?.shares !== undefined) {
    if (n === 1 || faultOf(n - 1) !== undefined) fault = undefined;
    else row[fault.shares] = parcel(n - 1)[fault.shares];
  }
  fault?.parcel?.(row);
  if (given.every)
    for (const one of [
      'order.form',
      'po.form',
      'location.form',
      'weight.most',
      'girth.most',
      'name.length',
      'street.length',
      'state.known',
      'phone.form',
      'email.form',
      'value.most',
      'track.check-digit',
      'sscc.check-digit',
      'facility.ours',
      'packaging.known',
      'ship-date.month',
    ])
      parcelFaults[one](row);
  return { row, fault };
}

const eol = given.crlf ? '\r\n' : '\n';
const cell = (text) =>
  given.quote || /["\r\n]/.test(text) || text.includes(given.delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
const line = (columns, row) => columns.map((column) => cell(row[column])).join(given.delimiter) + eol;

function writer(name, columns) {
  const file = openSync(join(given.out, name), 'w');
  let text = columns.map((column) => cell(headerOf[column] ?? column)).join(given.delimiter) + eol;
  return {
    add(row) {
      text += line(columns, row);
      if (text.length < 1 << 20) return;
      writeSync(file, text);
      text = '';
    },
    end() {
      writeSync(file, text);
      closeSync(file);
    },
  };
}

mkdirSync(given.out, { recursive: true });
const manifest = writer('manifest.csv', manifestColumns);
for (let n = 1; n <= rows; n += 1) {
  const { row, fault } = made(n);
  if (fault !== undefined && !given.every) broken(fault.rule, fault.shares === undefined ? 1 : 2);
  manifest.add(row);
}
manifest.end();

/** Every number from 1 to `rows` once; in another order when shuffled. */
const stride = 7_368_787; // a prime beyond what divides a row count
const nth = (index) =>
  given.shuffle ? (Number((BigInt(index) * BigInt(stride)) % BigInt(rows)) % rows) + 1 : index + 1;

const labels = writer('labels.csv', labelColumns);
let labelCount = 0;
for (let index = 0; index < rows; index += 1) {
  const n = nth(index);
  const { row, fault } = made(n);
  if (fault?.row === 'gone') continue;
  const own = label(n, row);
  fault?.label?.(own);
  if (fault?.row === 'orphan') {
    labels.add({ ...own, label_id: `${own.label_id}-O`, package_id: `XX-${n}` });
    labelCount += 1;
  }
  labels.add(own);
  labelCount += 1;
  if (fault?.row !== 'twice') continue;
  labels.add({ ...own, label_id: `${own.label_id}-B`, barcode_1_grade: '3.9' });
  labelCount += 1;
}
labels.end();
writeFileSync(
  join(given.out, 'truth.json'),
  `${JSON.stringify({ parcels: rows, labels: labelCount, fail: truth }, null, 2)}\n`,
);
