import { describe, expect, test } from 'vitest';
import { audited, counts, findingsOf, tallyOf } from './audited.ts';

const when = `rules:
  docs.description:
    title: A form travels with it
    category: documentation
    when: { customs: required }
    check: required
    with: { field: customs_form }
`;
const parcel = { batch_id: 'B', package_id: 'A1', customs_form: '', ship_from_country: 'NL', ship_to_country: 'CH' };

describe('customs, which no column gives', () => {
  test('decides whether a rule asks', async () => {
    const manifest = [parcel, { ...parcel, package_id: 'A2', ship_to_country: 'BE' }];
    expect(counts(await audited({ ruleset: when, manifest }), 'docs.description')).toBe('0/1/1/0');
  });

  test('is unknown without the column it follows from, which is named', async () => {
    const { ship_from_country: _, ...bare } = parcel;
    const tally = tallyOf(await audited({ ruleset: when, manifest: [bare] }), 'docs.description');
    expect(tally.causes['not-evaluated']).toEqual({ 'column-absent': 1 });
    expect(tally.missing).toEqual([
      { cause: 'column-absent', dataset: 'manifest', field: 'ship_from_country', subjects: 1 },
    ]);
  });

  test('is unknown, not nothing, where the cell it follows from is blank', async () => {
    const manifest = [{ ...parcel, ship_to_country: '' }];
    const tally = tallyOf(await audited({ ruleset: when, manifest }), 'docs.description');
    expect(tally.missing).toEqual([
      { cause: 'value-absent', dataset: 'manifest', field: 'ship_to_country', subjects: 1 },
    ]);
  });

  test('names of two parcels that cannot be told the field each lacks', async () => {
    const manifest = [
      { ...parcel, ship_to_country: '' },
      { ...parcel, package_id: 'A2', ship_from_country: '' },
    ];
    const tally = tallyOf(await audited({ ruleset: when, manifest }), 'docs.description');
    expect(tally.missing?.map(({ field }) => field)).toEqual(['ship_from_country', 'ship_to_country']);
  });

  test('is what a column says, in its words or others', async () => {
    const said = (customs: string, package_id: string) => ({ ...parcel, ship_to_country: 'BE', customs, package_id });
    const manifest = [
      said('required', 'A1'),
      said('YES', 'A2'),
      said('none', 'A3'),
      said('', 'A4'),
      said('CN22', 'A5'),
    ];
    expect(counts(await audited({ ruleset: when, manifest }), 'docs.description')).toBe('0/2/2/1');
  });

  test('that follows from a country this site never has leaves its rules aside, one that lacks another does not', async () => {
    const { ship_from_country: _, ...bare } = parcel;
    const declared = (field: string) => `not_supplied: { fields: [${field}], reason: never known here }\n${when}`;
    const counted = async (field: string) =>
      counts(await audited({ ruleset: declared(field), manifest: [bare] }), 'docs.description');
    expect(await counted('ship_from_country')).toBe('0/0/1/0');
    expect(await counted('ship_to_state')).toBe('0/0/0/1');
  });

  test('names the field it would follow from in the finding that on_missing asks for', async () => {
    const ruleset = `${when}    on_missing: fail\n`;
    const report = await audited({ ruleset, manifest: [{ ...parcel, ship_to_country: '' }] });
    expect(findingsOf(report, 'docs.description')[0]?.facts).toEqual({ missing: ['ship_to_country'] });
  });

  test('makes a country that is none a finding of data.type', async () => {
    const report = await audited({ ruleset: when, manifest: [{ ...parcel, ship_to_country: 'Atlantis' }] });
    expect(findingsOf(report, 'data.type')[0]?.facts).toMatchObject({ field: 'ship_to_country', value: 'Atlantis' });
  });

  test('is told with what it follows from, where a rule reads it', async () => {
    const { inputs } = await audited({ ruleset: when, manifest: [parcel] });
    expect(inputs[0]?.derived).toEqual([
      {
        field: 'customs',
        from: ['ship_from_country', 'ship_to_country'],
        without: [
          'ship_from_postal_code',
          'ship_from_state',
          'ship_to_postal_code',
          'ship_to_state',
          'carrier',
          'ship_date',
        ],
      },
    ]);
    const silent = await audited({
      ruleset: when.replace('customs: required', 'customs_form: CN22'),
      manifest: [parcel],
    });
    expect(silent.inputs[0]?.derived).toBeUndefined();
  });

  test('can be judged, named in a message and asked in an expression', async () => {
    const ruleset = `rules:
  a.judged: { title: A, category: data, check: one-of, with: { field: customs, values: [none] }, message: "customs is {customs}" }
  b.asked: { title: B, category: data, cel: 'customs == "none"' }
  c.items: { title: C, category: data, on: item, when: { customs: required }, check: required, with: { field: hs_code } }
`;
    const items = [{ package_id: 'A1', hs_code: '' }];
    const report = await audited({ ruleset, manifest: [parcel], items });
    expect(findingsOf(report, 'a.judged')[0]?.message).toBe('customs is required');
    expect(['b.asked', 'c.items'].map((id) => counts(report, id))).toEqual(['0/1/0/0', '0/1/0/0']);
  });

  test('is no answer to a check or an expression where nobody can tell', async () => {
    const ruleset = `rules:
  a.judged: { title: A, category: data, check: one-of, with: { field: customs, values: [none] } }
  b.asked: { title: B, category: data, cel: 'customs == "none"' }
`;
    const report = await audited({ ruleset, manifest: [{ ...parcel, ship_to_country: '' }] });
    expect(['a.judged', 'b.asked'].map((id) => tallyOf(report, id).missing?.[0]?.field)).toEqual([
      'ship_to_country',
      'ship_to_country',
    ]);
  });
});
