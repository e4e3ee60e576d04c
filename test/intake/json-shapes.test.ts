import { expect, test } from 'vitest';
import { openTable, type TableRequest } from '../../src/intake/open-table.ts';
import type { Row, Table } from '../../src/model/table.ts';
import { isFault } from '../../src/model/table.ts';
import { settingsWith } from './settings.ts';
import { sourceOf, usual } from './sources.ts';

const address = (name: string) => ({
  name,
  company: 'Harbor Goods',
  street1: '417 Montgomery St',
  street2: 'Floor 5',
  city: 'San Francisco',
  state: 'CA',
  zip: '94104',
  country: 'US',
  phone: '4155550100',
  email: 'dock@harbor.example',
});

const easyPost = {
  shipments: [
    {
      id: 'shp_1',
      object: 'Shipment',
      mode: 'production',
      reference: 'R-1',
      to_address: { id: 'adr_1', object: 'Address', ...address('Ann Lee') },
      from_address: { id: 'adr_2', object: 'Address', ...address('Dock') },
      parcel: {
        id: 'prcl_1',
        object: 'Parcel',
        length: 20.2,
        width: 10.9,
        height: 5,
        predefined_package: null,
        weight: 65.9,
      },
      customs_info: {
        contents_type: 'merchandise',
        customs_items: [
          {
            description: 'T-shirt',
            quantity: 2,
            value: '20.0',
            weight: 5,
            hs_tariff_number: '610910',
            origin_country: 'US',
            code: null,
            currency: 'USD',
          },
        ],
      },
      selected_rate: { id: 'rate_1', carrier: 'USPS', service: 'GroundAdvantage', rate: '9.50', currency: 'USD' },
      tracking_code: '9400111206206406260787',
      rates: [{ id: 'rate_1' }],
    },
  ],
  has_more: false,
};

const shippo = {
  next: null,
  previous: null,
  results: [
    {
      object_id: 'b8d1c',
      status: 'SUCCESS',
      address_to: { object_id: 'd7', is_complete: true, ...address('Ann Lee'), is_residential: true },
      address_from: { object_id: 'd8', ...address('Dock') },
      parcels: [
        { object_id: 'p1', length: '20', width: '10', height: '5', distance_unit: 'cm', weight: '2', mass_unit: 'kg' },
        { object_id: 'p2', length: '12', width: '10', height: '5', distance_unit: 'in', weight: '3', mass_unit: 'lb' },
      ],
      rates: [{ provider: 'USPS' }],
    },
  ],
};

const tableOf = (document: unknown, request: Partial<TableRequest> = {}): Promise<Table> =>
  openTable({
    source: sourceOf(JSON.stringify(document, null, 1), 65_536, 'shipments.json'),
    dataset: 'manifest',
    settings: settingsWith(),
    options: usual,
    ...request,
  });

async function valuesOf(table: Table, fields: readonly string[]): Promise<readonly unknown[]> {
  const rows: Row[] = [];
  for await (const chunk of table.records()) for (const each of chunk) if (!isFault(each)) rows.push(each);
  return rows.map((row) => fields.map((field) => table.field(field)?.text(row)));
}

const fieldsOf = (table: Table) => Object.fromEntries(table.columns.map(({ header, field }) => [header, field]));

test('shipments of EasyPost are read with every address field, carrier, service and tracking number, without a mapping', async () => {
  const fields = fieldsOf(await tableOf(easyPost));
  expect(fields).toMatchObject({
    'to_address.name': 'ship_to_name',
    'to_address.company': 'ship_to_company',
    'to_address.street1': 'ship_to_street1',
    'to_address.street2': 'ship_to_street2',
    'to_address.city': 'ship_to_city',
    'to_address.state': 'ship_to_state',
    'to_address.zip': 'ship_to_postal_code',
    'to_address.country': 'ship_to_country',
    'to_address.phone': 'ship_to_phone',
    'to_address.email': 'ship_to_email',
    'from_address.zip': 'ship_from_postal_code',
    'parcel.weight': 'weight',
    'parcel.length': 'length',
    'selected_rate.carrier': 'carrier',
    'selected_rate.service': 'service',
    tracking_code: 'tracking_number',
  });
});

test('weights of EasyPost are ounces and sides inches, unless somebody says otherwise', async () => {
  const units = (table: Table) => Object.fromEntries(table.columns.map(({ field, unit }) => [field, unit]));
  expect(units(await tableOf(easyPost))).toMatchObject({ weight: 'oz', length: 'in', width: 'in', height: 'in' });
  const settings = settingsWith({ manifest: { units: { weight: { value: 'lb', by: 'flag' } } } });
  expect(units(await tableOf(easyPost, { settings }))).toMatchObject({ weight: 'lb', length: 'in' });
});

test('customs items of EasyPost are the contents of their parcel', async () => {
  const items = await tableOf(easyPost, { dataset: 'items', fromManifest: true });
  expect(fieldsOf(items)).toMatchObject({
    'customs_info.customs_items.description': 'description',
    'customs_info.customs_items.hs_tariff_number': 'hs_code',
    'customs_info.customs_items.origin_country': 'origin_country',
    'customs_info.customs_items.quantity': 'quantity',
    'customs_info.customs_items.currency': 'currency',
  });
});

test('shipments of Shippo are a row for each parcel, with units from its own columns', async () => {
  const table = await tableOf(shippo);
  expect(fieldsOf(table)).toMatchObject({
    'address_to.name': 'ship_to_name',
    'address_to.street1': 'ship_to_street1',
    'address_to.zip': 'ship_to_postal_code',
    'address_to.is_residential': 'ship_to_residential',
    'address_from.country': 'ship_from_country',
    'parcels.weight': 'weight',
    'parcels.mass_unit': 'weight_unit',
    'parcels.distance_unit': 'dimension_unit',
    'parcels.height': 'height',
  });
  expect(await valuesOf(table, ['ship_to_postal_code', 'weight', 'weight_unit', 'length'])).toEqual([
    ['94104', '2', 'kg', '20'],
    ['94104', '3', 'lb', '12'],
  ]);
});

test('what a parcel says of itself counts, not what its shipment says under the same name', async () => {
  const document = [
    {
      tracking_number: 'MASTER',
      weight: 9,
      packages: [
        { tracking_number: 'T1', weight: 4 },
        { tracking_number: 'T2', weight: 5 },
      ],
    },
  ];
  const table = await tableOf(document);
  expect(await valuesOf(table, ['tracking_number', 'weight'])).toEqual([
    ['T1', '4'],
    ['T2', '5'],
  ]);
});
