import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { folderWith, handoff, problemCodes, runIn, textByPath } from '../cli/run.ts';
import { header, parcel, rules } from '../cli/samples.ts';

const asked = ['-r', 'rules.yaml', '--as-of', '2026-11-22T17:00:00+01:00', '--batch-by', 'carrier', '--split', 'out'];

describe('a split', () => {
  test('parts manifest, labels and items by parcel, byte for byte; orphans, unreadable and blank rows are held', async () => {
    const manifest = [
      `\ufeff${header}\r\n`,
      `${parcel('A1')}\r\n`,
      `${parcel('A2', 'DPD', '31')}\n`,
      `"${parcel('A3').replace(',', '",')}\r\n`,
      ',,,,,,,\r\n',
      `${parcel('A4')},too,many\r\n`,
      `${parcel('B1', 'UPS', '')}\r\n`,
      `${parcel('C1', 'GLS')}`,
    ];
    const labels = ['package_id,sscc\n', 'A1,1\n', 'A2,2\n', 'A1,1\n', 'Z9,9\n', 'C1,3\n'];
    const items = ['package_id;quantity\n', 'A3;1\n', 'A2;1\n'];
    const ran = await handoff(
      ['audit', 'm.csv', '--labels', 'labels.csv', '--items', 'items.csv', ...asked, '-f', 'json=r.json'],
      { 'm.csv': manifest.join(''), 'labels.csv': labels.join(''), 'items.csv': items.join(''), 'rules.yaml': rules },
    );
    expect(ran.stderr).toBe('');
    const [head = '', a1 = '', a2 = '', a3 = '', blank = '', long = '', b1 = '', c1 = ''] = manifest;
    const dispositions = JSON.parse(ran.files['r.json'] ?? '').batches.map(
      (batch: { id: string; disposition: string }) => [batch.id, batch.disposition],
    );
    // A row that nobody can read is of no batch; DPD holds A2, UPS is not audited for want of a weight.
    expect(dispositions).toEqual([
      ['(unmatched)', 'not-audited'],
      ['DPD', 'hold-parcels'],
      ['GLS', 'release'],
      ['UPS', 'not-audited'],
    ]);
    expect(ran.files['out/m.release.csv']).toBe(head + a1 + a3 + c1);
    expect(ran.files['out/m.hold.csv']).toBe(head + a2 + blank + long + b1);
    expect(ran.files['out/labels.release.csv']).toBe([labels[0], labels[1], labels[3], labels[5]].join(''));
    expect(ran.files['out/labels.hold.csv']).toBe([labels[0], labels[2], labels[4]].join(''));
    expect(ran.files['out/items.release.csv']).toBe('package_id;quantity\nA3;1\n');
    expect(ran.files['out/items.hold.csv']).toBe('package_id;quantity\nA2;1\n');
    expect(Object.keys(ran.files).filter((path) => /totals|part/.test(path))).toEqual([]);
  });

  test('tells inputs of one name apart', async () => {
    const text = [header, parcel('A1'), ''].join('\n');
    const ran = await handoff(['audit', 'a/m.csv', 'b/M.csv', ...asked], {
      'a/m.csv': text,
      'b/M.csv': text.replace('A1', 'A2'),
      'rules.yaml': rules,
    });
    expect(
      Object.keys(ran.files)
        .filter((path) => path.startsWith('out/'))
        .sort(),
    ).toEqual(['out/M-2.hold.csv', 'out/M-2.release.csv', 'out/m.hold.csv', 'out/m.release.csv']);
    expect(ran.files['out/M-2.release.csv']).toContain('A2');
  });

  test('of an input with totals keeps them in both parts, and gives them anew beside', async () => {
    const line = (id: string, weight: string) =>
      parcel(id, 'DPD', 'WEIGHT').replaceAll(',', ';').replace('WEIGHT', weight);
    const head = `Export RTM2\r\n${header.replaceAll(',', ';')}\r\n`;
    const foot = `TOTAL;;43,25;;;;;\r\n`;
    const manifest = `${head}${line('A1', '2,5')}\r\n${line('A2', '31')}\r\n${line('A3', '9,75')}\r\n${foot}`;
    const ran = await handoff(
      ['audit', 'm.csv', ...asked, '--footer-lines', '1', '--header-line', '2', '--decimal', 'comma'],
      { 'm.csv': manifest, 'rules.yaml': rules },
    );
    expect(ran.files['out/m.release.csv']).toBe(`${head}${line('A1', '2,5')}\r\n${line('A3', '9,75')}\r\n${foot}`);
    expect(ran.files['out/m.hold.csv']).toBe(`${head}${line('A2', '31')}\r\n${foot}`);
    expect(ran.files['out/m.totals.csv']).toBe(
      'part,rows,weight_kg\r\nrelease,2,"12,25"\r\nhold,1,31\r\ninput,3,"43,25"\r\n',
    );
  });

  test('of an audit that cannot be carried out leaves no release file of yesterday', async () => {
    const ran = await handoff(['audit', 'm.csv', ...asked, '-f', 'json=r.json'], {
      'm.csv': `${header}\n`,
      'rules.yaml': rules,
      'out/m.release.csv': 'yesterday',
      'out/m.hold.csv': 'yesterday',
    });
    expect(ran.code).toBe(2);
    expect(Object.keys(ran.files).filter((path) => path.startsWith('out/'))).toEqual([]);
    expect(JSON.parse(ran.files['r.json'] ?? '').run.outcome).toBe('not-audited');
  });

  test('of an input that is empty or gone leaves no file of an earlier one', async () => {
    const old = Object.fromEntries(
      ['m', 'labels'].flatMap((name) => ['release', 'hold'].map((part) => [`out/${name}.${part}.csv`, 'yesterday'])),
    );
    const ran = await handoff(['audit', 'm.csv', '--labels', 'labels.csv', ...asked], {
      'm.csv': '',
      'rules.yaml': rules,
      ...old,
    });
    expect([ran.code, [...problemCodes(ran)].sort()]).toEqual([2, ['input.empty', 'input.missing']]);
    expect(Object.keys(ran.files).filter((path) => path.startsWith('out/'))).toEqual([]);
  });

  test('never writes over an input, nor where a report goes', async () => {
    const files = {
      'out/m.csv': [header, parcel('A1'), ''].join('\n'),
      'out/m.release.csv': `${header}\n${parcel('A2')}\n`,
      'rules.yaml': rules,
    };
    const ran = await handoff(['audit', 'out/m.csv', 'out/m.release.csv', ...asked, '-f', 'csv=out/m.hold.csv'], files);
    expect([...problemCodes(ran)].sort()).toEqual(['usage.overwrites-input', 'usage.same-target']);
    expect(ran.files).toEqual(files);
  });
});

describe('what cannot be split', () => {
  test.each([
    [['--redact', 'pii'], 'usage.contradiction'],
    [['--parcel', 'A1'], 'usage.contradiction'],
    [['--shard', '1/2'], 'usage.contradiction'],
  ])('together with %j is refused', async (others, code) => {
    const ran = await handoff(['audit', 'm.csv', ...asked, ...others], {
      'm.csv': [header, parcel('A1'), ''].join('\n'),
      'rules.yaml': rules,
    });
    expect([ran.code, problemCodes(ran)]).toEqual([2, [code]]);
    expect(Object.keys(ran.files)).toHaveLength(2);
  });

  test('is no CSV: JSON and gzip are named as what they are', async () => {
    const folder = folderWith({
      'm.json': '[{"package_id":"A1","carrier":"DPD","weight_kg":"2"}]',
      'rules.yaml': rules,
    });
    mkdirSync(join(folder, 'z'));
    writeFileSync(join(folder, 'z/m.csv.gz'), gzipSync([header, parcel('A2'), ''].join('\n')));
    const ran = await runIn(folder, ['audit', 'm.json', 'z/m.csv.gz', ...asked]);
    expect(problemCodes(ran).filter((code) => code.startsWith('split'))).toEqual(['split.format', 'split.format']);
    expect(Object.keys(textByPath(folder)).filter((path) => path.startsWith('out/'))).toEqual([]);
  });

  test('has a row for each order line', async () => {
    const manifest = ['package_id,carrier,weight_kg,sku,quantity', 'A1,DPD,2,S1,1', 'A1,DPD,2,S2,1', ''].join('\n');
    const ran = await handoff(['audit', 'm.csv', ...asked, '--rows', 'order-line'], {
      'm.csv': manifest,
      'rules.yaml': rules,
    });
    expect(problemCodes(ran)).toEqual(['split.rows']);
    expect(Object.keys(ran.files).filter((path) => path.startsWith('out/'))).toEqual([]);
  });
});
