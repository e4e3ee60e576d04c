import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/model/case.ts';
import { audited, counts, findingsOf, onlyBatch } from './audited.ts';

/** A rule under test, in one line of YAML each. */
const rule = (check: string, params: string, more = '') =>
  `rules:\n  address.rule:\n    title: A rule\n    category: address\n    check: ${check}\n    with: ${params}\n${more}`;
const parcel = (fields: CaseRow): CaseRow => ({ batch_id: 'B', package_id: 'A1', carrier: 'UPS', ...fields });
const judged = async (ruleset: string, ...rows: readonly CaseRow[]) => audited({ ruleset, manifest: rows.map(parcel) });

/** How many passed, failed, were not applicable and were not evaluated. */
const countsOf = async (ruleset: string, ...rows: readonly CaseRow[]) =>
  counts(await judged(ruleset, ...rows), 'address.rule');

describe('a check that can do without some of its fields', () => {
  const dutch = {
    ship_to_street1: 'Kanaalweg 12',
    ship_to_city: 'Utrecht',
    ship_to_postal_code: '3526 KL',
    ship_to_country: 'NL',
  };
  const complete = rule('address-complete', '{ party: ship_to }');

  it('looks past a column that this country does not ask for, and not past one that it asks for', async () => {
    const american = { ...dutch, ship_to_postal_code: '83702', ship_to_country: 'US' };
    expect(await countsOf(complete, dutch)).toBe('1/0/0/0');
    const report = await judged(complete, american);
    expect(onlyBatch(report).outcome).toBe('not-audited');
    expect(findingsOf(report)).toEqual([]);
  });

  it('finds what is blank, whatever columns are lacking besides', async () => {
    const [finding] = findingsOf(await judged(complete, { ...dutch, ship_to_city: '', ship_to_country: 'US' }));
    expect(finding?.facts).toMatchObject({ country: 'US', missing: ['ship_to_city'] });
  });

  it('cannot look without a country', async () => {
    expect(onlyBatch(await judged(complete, { ...dutch, ship_to_country: '' })).outcome).toBe('not-audited');
    expect(onlyBatch(await judged(complete, { ship_to_street1: 'Kanaalweg 12' })).outcome).toBe('not-audited');
  });

  it('has nothing to judge where all that it judges is blank, and could not look where it has no column', async () => {
    const boxes = rule('po-box', '{ party: ship_to }');
    const blank = { ship_to_street1: '', ship_to_street2: '', ship_to_country: 'US' };
    expect(onlyBatch(await judged(boxes, blank)).outcome).toBe('pass');
    expect(onlyBatch(await judged(boxes, { ship_to_country: 'US' })).outcome).toBe('not-audited');
    expect(onlyBatch(await judged(boxes, { ship_to_street1: '14 Alder Way', ship_to_country: 'US' })).outcome).toBe(
      'pass',
    );
  });

  it('leaves alone what a site never has', async () => {
    const supplied = `${rule('address-complete', '{ party: ship_to }')}not_supplied: { fields: [ship_to_state], reason: our platform has none }\n`;
    const american = { ...dutch, ship_to_postal_code: '83702', ship_to_country: 'US' };
    const report = await judged(supplied, american);
    expect(onlyBatch(report).outcome).toBe('pass');
  });

  it('obeys on_missing', async () => {
    const failing = rule(
      'state',
      '{ field: ship_to_state, postal_code: ship_to_postal_code }',
      '    on_missing: fail\n',
    );
    const report = await judged(failing, { ship_to_state: 'ID', ship_to_postal_code: '', ship_to_country: 'US' });
    expect(findingsOf(report).map(({ facts }) => facts.missing)).toEqual([['ship_to_postal_code']]);
  });
});

describe('a check of a carrier’s field lengths', () => {
  it('is not evaluated for a carrier whose lengths nobody knows, and is by limits of one’s own', async () => {
    const row = { ship_to_city: 'Boise', carrier: 'GLS' };
    expect(onlyBatch(await judged(rule('address-length', '{ party: ship_to, carrier: carrier }'), row)).outcome).toBe(
      'not-audited',
    );
    expect(
      await countsOf(rule('address-length', '{ party: ship_to, carrier: carrier, limits: { city: 4 } }'), row),
    ).toBe('0/1/0/0');
  });
});

describe('a postal code', () => {
  const format = rule('postal-code', '{ field: ship_to_postal_code }', '    action: correct-address\n');

  it('that lacks its leading zero is the file’s fault, any other the parcel’s', async () => {
    const report = await judged(
      format,
      { ship_to_postal_code: '1057', ship_to_country: 'US' },
      { package_id: 'A2', ship_to_postal_code: '01057', ship_to_country: 'US' },
    );
    const [finding] = findingsOf(report);
    expect(finding).toMatchObject({ origin: 'file', hold: 'none', action: 're-export', facts: { was: '01057' } });
    expect([onlyBatch(report).outcome, report.run.exit_code]).toEqual(['not-audited', 2]);
    const other = await judged(format, { ship_to_postal_code: '0105X', ship_to_country: 'US' });
    expect(findingsOf(other)[0]).toMatchObject({ origin: 'parcel', hold: 'parcel', action: 'correct-address' });
    expect([onlyBatch(other).outcome, other.run.exit_code]).toEqual(['fail', 1]);
  });
});

describe('damage that a spreadsheet did', () => {
  const damage = rule('excel-damage', '{ fields: [tracking_number, ship_to_name] }');

  it('is the file’s: it holds nothing and leaves its parcel not audited', async () => {
    const report = await judged(
      damage,
      { tracking_number: '4.21E+21', ship_to_name: 'Jo Ash' },
      { package_id: 'A2', tracking_number: 'T2', ship_to_name: 'Al Oak' },
    );
    const [finding] = findingsOf(report);
    expect(finding).toMatchObject({ origin: 'file', hold: 'none', action: 're-export', subject: { key: 'A1' } });
    const batch = onlyBatch(report);
    expect([batch.outcome, batch.disposition]).toEqual(['not-audited', 'not-audited']);
  });

  it('holds nothing though a rule says so, and only warns where it is a warning', async () => {
    const held = rule('excel-damage', '{ field: tracking_number }', '    hold: batch\n');
    const [finding] = findingsOf(await judged(held, { tracking_number: '4.21E+21' }));
    expect(finding?.hold).toBe('none');
    const warning = rule('excel-damage', '{ field: tracking_number }', '    severity: warning\n');
    expect(onlyBatch(await judged(warning, { tracking_number: '4.21E+21' })).outcome).toBe('pass');
  });
});
