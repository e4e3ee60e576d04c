import { expect, test } from 'vitest';
import { handoff } from './run.ts';
import { header, parcel } from './samples.ts';

const usParcel = (id: string, tracking: string, carrier = 'UPS®') =>
  `${id},${carrier},2.5,Ann Lee,1 Main St,Austin,73301,US,${tracking},TX,30,20,10`;
const usHeader = `${header},tracking_number,ship_to_state,length_cm,width_cm,height_cm`;
const ups = [usHeader, usParcel('A1', '1Z999AA10123456784'), ''].join('\n');

interface Told {
  readonly rulesets: readonly { readonly id: string }[];
  readonly summary: { readonly parcels: Record<string, number> };
  readonly batches: readonly { readonly outcome: string }[];
}

async function audited(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<Told & { code: number | null }> {
  const ran = await handoff(['audit', 'm.csv', '-f', 'json', ...args], files);
  return { ...JSON.parse(ran.stdout), code: ran.code };
}

test('without -r the core and the ruleset of each carrier seen are used, and named', async () => {
  const { rulesets, code } = await audited([], { 'm.csv': ups });
  expect(rulesets.map(({ id }) => id)).toEqual(['handoff/core-parcel', 'handoff/carriers-ups']);
  expect(code).toBe(0);
});

test.each([
  ['DHL Express', 'dhl-express'],
  ['Postes Canada', 'canada-post'],
  ['myHermes', 'evri'],
])('the ruleset of %s is found by the carrier it covers', async (carrier, name) => {
  const { rulesets } = await audited([], { 'm.csv': [header, parcel('A1', carrier), ''].join('\n') });
  expect(rulesets.map(({ id }) => id)).toEqual(['handoff/core-parcel', `handoff/carriers-${name}`]);
});

test('labels bring in pairing', async () => {
  const { rulesets } = await audited(['--labels', 'l.csv'], {
    'm.csv': ups,
    'l.csv': 'package_id,tracking_number\nA1,1Z999AA10123456784\n',
  });
  expect(rulesets.map(({ id }) => id)).toContain('handoff/core-pairing');
});

test('batches bring in the declared batch', async () => {
  const { rulesets, code } = await audited(['--batches', 'b.csv'], {
    'm.csv': ups,
    'b.csv': 'carrier,package_count\nUPS,2\n',
  });
  expect(rulesets.map(({ id }) => id)).toContain('handoff/core-batch');
  expect(code).toBe(1);
});

test('items that no rule in use looks at are said to be unchecked', async () => {
  const ran = await handoff(['audit', 'm.csv', '-f', 'json', '--items', 'i.csv'], {
    'm.csv': ups,
    'i.csv': 'package_id,sku,quantity\nA1,S-1,2\n',
  });
  expect(JSON.parse(ran.stdout).not_checked).toContainEqual({
    what: 'items',
    reason: expect.stringContaining('no rule in use looks at items'),
  });
});

test('labels that do not say whether they are voided are not taken for voided ones', async () => {
  const { code, summary } = await audited(['--labels', 'l.csv'], {
    'm.csv': ups,
    'l.csv': 'package_id,tracking_number,ship_to_postal_code,ship_to_country\nA1,1Z999AA10123456784,73301,US\n',
  });
  expect(summary.parcels).toEqual({ pass: 1, fail: 0, 'not-audited': 0 });
  expect(code).toBe(0);
});

test('a carrier without a shipped ruleset makes its parcels not audited, beside one that has', async () => {
  const mixed = [usHeader, usParcel('A1', '1Z999AA10123456784'), usParcel('A2', 'X1', 'OnTrac'), ''].join('\n');
  const { summary, code } = await audited([], { 'm.csv': mixed });
  expect(summary.parcels).toEqual({ pass: 1, fail: 0, 'not-audited': 1 });
  expect(code).toBe(2);
});

test('where no carrier has a shipped ruleset nothing is audited', async () => {
  const { summary, code } = await audited([], { 'm.csv': [header, parcel('A1', 'OnTrac'), ''].join('\n') });
  expect(summary.parcels).toEqual({ pass: 0, fail: 0, 'not-audited': 1 });
  expect(code).toBe(2);
});

test('the carrier may come from --set', async () => {
  const bare = ups.replace(usHeader, usHeader.replace('carrier', 'note')).replace('UPS®', 'x');
  const { rulesets } = await audited(['--set', 'carrier=UPS'], { 'm.csv': bare });
  expect(rulesets.map(({ id }) => id)).toContain('handoff/carriers-ups');
});

test('a six-column manifest passes the core alone', async () => {
  const six = [
    'package_id,carrier,weight_kg,ship_to_name,ship_to_postal_code,ship_to_country',
    'A1,DPD,2.5,Ann Lee,10115,DE',
    '',
  ].join('\n');
  const { code, summary } = await audited(['-r', 'handoff:core/parcel'], { 'm.csv': six });
  expect(summary.parcels).toEqual({ pass: 1, fail: 0, 'not-audited': 0 });
  expect(code).toBe(0);
});
