// Kills audits at random moments and looks at what they leave: the old report or the new one, whole, and never anything between.
// node test/faults/kill.mjs [times] [seed]; needs dist/ (npm run build).

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/handoff.js', import.meta.url));
const [times, seed] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1)];
const folder = mkdtempSync(join(tmpdir(), 'handoff-kill-'));
const formats = {
  json: 'report.json',
  junit: 'junit.xml',
  csv: 'findings.csv',
  'parcels-csv': 'parcels.csv',
  ndjson: 'report.ndjson',
};
const signals = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT'];
let state = seed;

function random() {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return state / 0x7fffffff;
}

function rows(weight) {
  const row = (n) => `A${n},UPS,1Z999AA10123456784,${weight} kg,Ann ${n},Main St ${n},Portland,OR,97201,US\n`;
  return `package_id,carrier,tracking_number,weight,ship_to_name,ship_to_street1,ship_to_city,ship_to_state,ship_to_postal_code,ship_to_country\n${Array.from({ length: 600 }, (_, n) => row(n)).join('')}`;
}

function audit(killAfterMs) {
  const outputs = Object.entries(formats).flatMap(([id, name]) => ['-f', `${id}=${name}`]);
  const child = spawn(process.execPath, [bin, 'audit', 'manifest.csv', '--as-of', '2026-11-22T17:00:00Z', ...outputs], {
    cwd: folder,
    stdio: 'ignore',
  });
  const signal = signals[Math.floor(random() * signals.length)];
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill(signal), killAfterMs);
  return new Promise((resolve) =>
    child.on('close', (code, by) => {
      clearTimeout(timer);
      resolve({ code, by, signal });
    }),
  );
}

const read = () =>
  Object.fromEntries(Object.values(formats).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const parts = () => readdirSync(folder).filter((name) => name.endsWith('.handoff-part'));

async function wholeFor(weight) {
  writeFileSync(join(folder, 'manifest.csv'), rows(weight));
  const { code } = await audit(undefined);
  if (code === 3 || code === null) throw new Error(`an audit that nobody killed ended with ${code}`);
  return read();
}

const faults = [];
const left = { killed: 0, finished: 0, old: 0, new: 0, mixed: 0, parts: 0 };
try {
  const [light, heavy] = [await wholeFor(3), await wholeFor(300)];
  writeFileSync(join(folder, 'manifest.csv'), rows(3));
  const started = performance.now();
  await audit(undefined);
  const takes = performance.now() - started;
  for (let done = 0; done < times; done += 1) {
    // What stands there is of the heavy parcels; the run that is killed would write of the light ones.
    for (const [name, text] of Object.entries(heavy)) writeFileSync(join(folder, name), text);
    const { by, code, signal } = await audit(takes * (0.3 + random() * 1.3)); // most of them about its end, where it writes
    const now = read();
    const kinds = Object.keys(now).map((name) =>
      now[name] === heavy[name] ? 'old' : now[name] === light[name] ? 'new' : 'broken',
    );
    left[by === null && code !== 130 && code !== 143 ? 'finished' : 'killed'] += 1;
    if (kinds.includes('broken'))
      faults.push(
        `run ${done}, ${signal}: ${Object.keys(now).filter((_, place) => kinds[place] === 'broken')} is neither the old report nor the new one`,
      );
    left[kinds.every((kind) => kind === 'old') ? 'old' : kinds.every((kind) => kind === 'new') ? 'new' : 'mixed'] += 1;
    if (parts().length > 0) left.parts += 1;
    if (signal !== 'SIGKILL' && parts().length > 0 && by === null)
      faults.push(`run ${done}: ${signal} left ${parts()}`);
  }
  await audit(undefined);
  if (parts().length > 0) faults.push(`a run after those that were killed left ${parts()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${times} runs: ${left.killed} killed, ${left.finished} finished first; reports ${left.old} times all old, ${left.new} all new, ${left.mixed} some of each (each whole); temporary files left ${left.parts} times, and removed by the next run\n`,
);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
