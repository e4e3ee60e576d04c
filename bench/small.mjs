/** Prints what an audit of 10,000 parcels with labels by 25 rules costs, and how long `handoff --version` takes: `npm run bench`.
 *  Every file is made from its row numbers alone. Nothing here is a test: machines differ. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const bin = fileURLToPath(new URL('bin/handoff.js', root));
const parcels = Number(process.argv[2] ?? 10_000);

const pad = (number, width) => String(number).padStart(width, '0');

function ups(serial) {
  const body = `R8F41703${pad(serial, 7)}`;
  const values = [...body].map((sign) => (/\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 3) % 10));
  const sum = values.reduce((total, value, at) => total + value * (at % 2 === 0 ? 1 : 2), 0);
  return `1Z${body}${(10 - (sum % 10)) % 10}`;
}

const places = ['83702', '97209', '98101', '80202', '78701', '53703', '43215', '05401', '01103'];

function manifestRow(row) {
  const weight = row % 977 === 0 ? 151 : 1 + (row % 400) / 10; // now and then one that is too heavy
  return [
    `PK-${pad(row, 7)}`,
    `SO-${row}`,
    'UPS',
    'UPS Ground',
    ups(row),
    `Recipient ${row}`,
    `${1 + (row % 4000)} Alder Way`,
    'Boise',
    'ID',
    places[row % places.length],
    'US',
    weight,
    12,
    9,
    4,
    '2026-11-20',
  ].join();
}

function labelRow(row) {
  return [
    `L-${row}`,
    `PK-${pad(row, 7)}`,
    ups(row),
    'active',
    `Recipient ${row}`,
    places[row % places.length],
    'US',
    'code128',
    ups(row),
    ups(row),
  ].join();
}

function write(path, header, row) {
  const lines = [header];
  for (let number = 1; number <= parcels; number += 1) lines.push(row(number));
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** Runs node and reads its own account of time and memory from the end of stderr. */
function measured(args) {
  const meter = "process.on('exit', () => process._rawDebug('peak ' + process.resourceUsage().maxRSS))";
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(meter)}`, bin, ...args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    let tail = '';
    child.stdout.on('data', (chunk) => {
      tail = (tail + chunk).slice(-4000);
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        seconds: (performance.now() - start) / 1000,
        megabytes: Number(/peak (\d+)/.exec(said)?.[1]) / 1024,
        tail,
        said,
      }),
    );
  });
}

const folder = mkdtempSync(join(tmpdir(), 'handoff-bench-'));
try {
  const [manifest, labels, rules] = ['manifest.csv', 'labels.csv', 'rules.yaml'].map((name) => join(folder, name));
  write(
    manifest,
    'package_id,order_id,carrier,service,tracking_number,ship_to_name,ship_to_street1,ship_to_city,ship_to_state,ship_to_postal_code,ship_to_country,weight_lb,length_in,width_in,height_in,ship_date',
    manifestRow,
  );
  write(
    labels,
    'label_id,package_id,tracking_number,label_status,ship_to_name,ship_to_postal_code,ship_to_country,barcode_1_symbology,barcode_1_data,barcode_1_hri',
    labelRow,
  );
  writeFileSync(
    rules,
    'handoff: 1\nruleset: bench/small\nextends: [handoff:core/parcel, handoff:carriers/ups, handoff:core/pairing]\n',
  );
  const { loadRulesets } = await import(new URL('dist/ruleset/load.js', root).href);
  const { world } = await import(new URL('dist/cli/world.js', root).href);
  const { checks } = await import(new URL('dist/checks/index.js', root).href);
  const { datasets } = await import(new URL('dist/model/datasets/index.js', root).href);
  const all = loadRulesets({
    entries: [rules],
    world,
    checks,
    datasets,
    params: {},
    only: [],
    skip: [],
  }).plan.rules.map(({ id }) => id);
  const chosen = all
    .filter(
      (id) => !/^(gs1|packing\.(multi|dims)|carrier\.(surcharges|limits\.ups\.(access|ground|packaging)))/.test(id),
    )
    .slice(0, 25);

  const megabytes = (path) => (statSync(path).size / 1e6).toFixed(1);
  console.log(
    `${parcels} parcels (${megabytes(manifest)} MB), ${parcels} labels (${megabytes(labels)} MB), ${chosen.length} rules`,
  );
  const audit = [
    'audit',
    manifest,
    '--labels',
    labels,
    '-r',
    rules,
    '--as-of',
    '2026-11-20T16:00:00-07:00',
    ...chosen.flatMap((id) => ['--only', id]),
  ];
  for (const format of ['table', 'json']) {
    const { code, seconds, megabytes: peak, tail } = await measured([...audit, '-f', format]);
    const last = format === 'table' ? `: ${tail.trim().split('\n').at(-1)}` : '';
    console.log(`audit -f ${format}: ${seconds.toFixed(2)} s, peak ${peak.toFixed(0)} MB, exit ${code}${last}`);
  }
  const starts = [];
  for (let time = 0; time < 5; time += 1) starts.push((await measured(['--version'])).seconds);
  console.log(`handoff --version: ${Math.min(...starts).toFixed(3)} s, the fastest of ${starts.length}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
