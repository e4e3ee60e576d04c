import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, handoff, problemCodes, runIn, start, textByPath } from './run.ts';
import { header, heavyManifest, manifest, parcel, rules } from './samples.ts';

const files = { 'm.csv': manifest, 'rules.yaml': rules };
const audit = (...args: string[]) => ['audit', 'm.csv', '-r', 'rules.yaml', ...args];
const yesterday = '{"run":{"outcome":"pass"}}';

test('with -f json stdout is one JSON document and stderr is silent', async () => {
  const ran = await handoff(audit('-f', 'json'), files);
  expect(JSON.parse(ran.stdout).run).toMatchObject({ outcome: 'pass', exit_code: 0 });
  expect(ran.stderr).toBe('');
});

test('several reports in one run, the table on stdout', async () => {
  const ran = await handoff(audit('-f', 'table', '-f', 'json=r.json', '-f', 'csv=out/r.csv'), {
    ...files,
    'out/old.txt': '',
  });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('PASS');
  expect(JSON.parse(ran.files['r.json'] ?? '').schema_version).toBe('1.0');
  expect(ran.files['out/r.csv']).toMatch(/^batch,outcome,parcel/);
});

test('the exit code and the report agree when a batch fails', async () => {
  const ran = await handoff(audit('-f', 'json'), { ...files, 'm.csv': heavyManifest });
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.stdout).run).toMatchObject({ outcome: 'fail', exit_code: 1 });
});

test('the same input, rules and moment give the same bytes', async () => {
  const twice = [1, 2].map(() => handoff(audit('-f', 'json', '--as-of', '2026-11-22T17:00:00+01:00'), files));
  const [one, two] = await Promise.all(twice);
  expect(one?.stdout).toBe(two?.stdout);
});

describe('an audit that cannot be carried out leaves a whole report that says so, never the one of yesterday', () => {
  test.each([
    ['a missing input', ['audit', 'gone.csv', '-r', 'rules.yaml'], 'input.missing'],
    ['an empty input', ['audit', 'empty.csv', '-r', 'rules.yaml'], 'input.no-rows'],
    ['a ruleset with problems', ['audit', 'm.csv', '-r', 'bad.yaml'], 'ruleset.unknown-key'],
    ['a config with problems', ['audit', 'm.csv', '--config', 'bad.config.yaml'], 'config.unknown-key'],
  ])('%s', async (_, args, code) => {
    const ran = await handoff([...args, '-f', 'json=r.json', '-f', 'junit=r.xml', '-f', 'table'], {
      ...files,
      'r.json': yesterday,
      'r.xml': '<testsuites/>',
      'empty.csv': `${header}\n`,
      'bad.yaml': `${rules}ruels: {}\n`,
      'bad.config.yaml': 'formt: json\n',
    });
    expect(ran.code).toBe(2);
    const report = JSON.parse(ran.files['r.json'] ?? '');
    expect(report.run).toMatchObject({ outcome: 'not-audited', exit_code: 2, complete: false });
    expect(report.problems.map((problem: { code: string }) => problem.code)).toEqual([code]);
    expect(ran.files['r.xml']).not.toBe('<testsuites/>');
    expect(ran.stdout).toBe('');
  });

  test('every format can tell of it, on stdout too', async () => {
    for (const format of ['json', 'ndjson', 'csv', 'parcels-csv', 'junit', 'github', 'markdown']) {
      const ran = await handoff(['audit', 'gone.csv', '-r', 'rules.yaml', '-f', format], files);
      expect([format, ran.code, problemCodes(ran)]).toEqual([format, 2, ['input.missing']]);
      expect(ran.stdout).not.toBe('');
    }
  });
});

describe('a target that cannot be written is exit 2 before the audit starts, and nothing is written', () => {
  test.each([
    ['in a folder that is not there', 'none/r.json'],
    ['below a file', 'm.csv/r.json'],
    ['a folder', 'folder'],
  ])('%s', async (_, path) => {
    const before = { ...files, 'folder/x': '', 'ok.json': yesterday };
    const ran = await handoff(audit('-f', `json=${path}`, '-f', 'ndjson=ok.json'), before);
    expect(problemCodes(ran)).toEqual(['output.unwritable']);
    expect(ran).toMatchObject({ code: 2, stdout: '', files: before });
  });

  test.skipIf(process.getuid?.() === 0)('in a folder that may not be written', async () => {
    const folder = folderWith(files);
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    expect(problemCodes(await runIn(folder, audit('-f', 'json=locked/r.json')))).toEqual(['output.unwritable']);
  });
});

test('a report replaces the file behind a link and leaves the link and no part files', async () => {
  const folder = folderWith({ ...files, 'real.json': yesterday });
  symlinkSync('real.json', join(folder, 'link.json'));
  const ran = await runIn(folder, audit('-f', 'json=link.json'));
  expect(JSON.parse(ran.files['real.json'] ?? '').schema_version).toBe('1.0');
  expect(readdirSync(folder).sort()).toEqual(['link.json', 'm.csv', 'real.json', 'rules.yaml']);
});

test('a report may go to a device', async () => {
  expect(await handoff(audit('-f', 'json=/dev/null'), files)).toMatchObject({ code: 0, stdout: '' });
});

describe('markdown=step-summary', () => {
  test('is added to what the job has said before', async () => {
    const folder = folderWith({ ...files, 'summary.md': '# Build\n' });
    const ran = await runIn(folder, audit('-f', 'markdown=step-summary'), {
      env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') },
    });
    expect(ran.code).toBe(0);
    expect(ran.files['summary.md']).toMatch(/^# Build\n.*handoff/is);
  });

  test('is a problem where nobody set the variable', async () => {
    const ran = await handoff(audit('-f', 'markdown=step-summary'), files);
    expect(ran.code).toBe(2);
    expect(problemCodes(ran)).toEqual(['usage.no-step-summary']);
  });

  test('is for markdown only', async () => {
    const ran = await handoff(audit('-f', 'json=step-summary'), files);
    expect(problemCodes(ran)).toEqual(['usage.value']);
  });
});

test('a reader that goes away ends the output quietly, not the run', () => {
  const many = [header, ...Array.from({ length: 3000 }, (_, index) => parcel(`A${index}`, 'DPD', '31')), ''].join('\n');
  const folder = folderWith({ 'm.csv': many, 'rules.yaml': rules });
  const bin = new URL('../../bin/handoff.js', import.meta.url).pathname;
  const script = `"${process.execPath}" "${bin}" audit m.csv -r rules.yaml -f csv -f json=r.json --max-findings 5000 | head -1; echo "\${PIPESTATUS[0]}"`;
  const stdout = execFileSync('bash', ['-c', `${script} 2>&1`], { cwd: folder, encoding: 'utf8' });
  expect(stdout.split('\n')).toEqual([expect.stringMatching(/^batch,outcome/), '1', '']);
  expect(JSON.parse(textByPath(folder)['r.json'] ?? '').summary.parcels.fail).toBe(3000);
});

test.skipIf(!existsSync('/dev/full'))('a report that standard output cannot take is a problem, no defect', () => {
  const folder = folderWith(files);
  const bin = new URL('../../bin/handoff.js', import.meta.url).pathname;
  const script = `"${process.execPath}" "${bin}" audit m.csv -r rules.yaml 2>&1 >/dev/full; echo "exit $?"`;
  const said = execFileSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect(problemCodes({ stderr: said })).toEqual(['output.unwritable']);
  expect(said).toMatch(/exit 2\n$/);
});

describe('stopped half-way', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s it is exit %i, and leaves yesterday alone and no part files', async (signal, code) => {
    const folder = folderWith({ 'rules.yaml': rules, 'r.json': yesterday });
    const rows = Array.from({ length: 200_000 }, (_, index) => parcel(`A${index}`));
    writeFileSync(join(folder, 'm.csv'), [header, ...rows, ''].join('\n'));
    const child = start(folder, audit('-f', 'json=r.json'));
    setTimeout(() => child.kill(signal), 600);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(code);
    expect(readdirSync(folder).sort()).toEqual(['m.csv', 'r.json', 'rules.yaml']);
    expect(textByPath(folder)['r.json']).toBe(yesterday);
  });
});

test('a report of records alone has what --max-findings left out of it told on stderr; one that says so itself has not', async () => {
  const heavy = ['A1', 'A2', 'A3'].map((id) => parcel(id, 'DPD', '31'));
  const asked = ['--max-findings', '1', '-f', 'csv=found.csv', '-f', 'json=r.json'];
  const ran = await handoff(audit(...asked), { ...files, 'm.csv': [header, ...heavy, ''].join('\n') });
  expect(ran.stderr).toBe('found.csv leaves out 2 findings of the verdict: --max-findings 3 shows all\n');
  expect(ran.code).toBe(1);
});
