/** What may be wrong with one parcel or its label, each fault breaking exactly the rule it is listed under and no other.
 *  A fault changes the row it is given; `twice` ones break that rule for the parcel before it too. */
export const parcelFaults = {
  'track.required': (row) => {
    row.tracking_number = '';
  },
  'track.check-digit': (row) => {
    row.tracking_number = wrongDigit(row.tracking_number);
  },
  'sscc.check-digit': (row) => {
    row.sscc = wrongDigit(row.sscc);
  },
  'order.required': (row) => {
    row.order_id = '';
  },
  'order.form': (row) => {
    row.order_id = row.order_id.replace('-', '/');
  },
  'po.form': (row) => {
    row.po_number = `${row.po_number}-B`;
  },
  'carrier.tendered': (row) => {
    row.carrier = 'FedEx';
  },
  'service.bought': (row) => {
    row.service = 'UPS Next Day Air Early';
  },
  'facility.ours': (row) => {
    row.facility_id = 'XXX9';
  },
  'location.form': (row) => {
    row.location = 'dock';
  },
  'ship-date.required': (row) => {
    row.ship_date = '';
  },
  'ship-date.month': (row) => {
    row.ship_date = '2026-12-24';
  },
  'weight.required': (row) => {
    row.weight = '';
  },
  'weight.most': (row) => {
    row.weight = '150.1';
  },
  'weight.least': (row) => {
    row.weight = '0.05';
  },
  'length.most': (row) => {
    Object.assign(row, { length: '109', width: '5', height: '5' });
  },
  'girth.most': (row) => {
    Object.assign(row, { length: '60', width: '50', height: '40' });
  },
  'sides.required': (row) => {
    row.height = '';
  },
  'packaging.known': (row) => {
    row.packaging_type = 'BARREL';
  },
  'name.required': (row) => {
    row.ship_to_name = '';
  },
  'name.length': (row) => {
    row.ship_to_name = `${row.ship_to_name} of the Upper Northern Warehouse Street`;
  },
  'name.real': (row) => {
    row.ship_to_name = 'N/A';
  },
  'street.required': (row) => {
    row.ship_to_street1 = '';
  },
  'street.length': (row) => {
    row.ship_to_street1 = `${row.ship_to_street1}, second door behind the loading ramp`;
  },
  'city.required': (row) => {
    row.ship_to_city = '';
  },
  'state.known': (row) => {
    row.ship_to_state = 'ZZ';
  },
  'postal-code.form': (row) => {
    row.ship_to_postal_code = 'ABCDE';
  },
  'country.served': (row) => {
    row.ship_to_country = 'CA';
  },
  'phone.form': (row) => {
    row.ship_to_phone = '555-0199';
  },
  'email.form': (row) => {
    row.ship_to_email = 'nobody at example';
  },
  'value.most': (row) => {
    row.declared_value = '50000.01';
  },
  'currency.known': (row) => {
    row.declared_value_currency = 'EUR';
    row.declared_value = '12.00';
  },
};

/** The parcel takes an identity of the one before it. */
export const sharedFaults = { 'track.unique': 'tracking_number', 'sscc.unique': 'sscc' };

export const labelFaults = {
  'label.track.agrees': (row) => {
    row.tracking_number = `1Z999AA1${row.tracking_number.slice(8)}`;
    row.barcode_1_data = row.barcode_1_hri = row.tracking_number;
  },
  'label.name.agrees': (row) => {
    row.ship_to_name = 'Somebody Else';
  },
  'label.postal-code.agrees': (row) => {
    row.ship_to_postal_code = '99999';
  },
  'label.country.agrees': (row) => {
    row.ship_to_country = 'MX';
  },
  'label.symbology': (row) => {
    row.barcode_1_symbology = 'qr';
  },
  'label.barcode.text': (row) => {
    row.barcode_1_data = `${row.barcode_1_data}0`;
  },
  'label.hri.text': (row) => {
    row.barcode_1_hri = row.barcode_1_hri.toLowerCase();
  },
  'label.x-dimension': (row) => {
    row.barcode_1_x_dimension_mm = '0.19';
  },
  'label.grade': (row) => {
    row.barcode_1_grade = '1.2';
  },
  'label.dpi': (row) => {
    row.dpi = '150';
  },
};

/** Of the label as a row: gone, printed twice, or of no parcel. */
export const rowFaults = ['label.one', 'label.one', 'label.has-parent'];

function wrongDigit(code) {
  return code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10);
}
