/** Six columns that the core rules need, and parcels that pass them. */
export const header =
  'package_id,carrier,weight_kg,ship_to_name,ship_to_street1,ship_to_city,ship_to_postal_code,ship_to_country';

export const parcel = (id: string, carrier = 'DPD', weight = '2.5') =>
  `${id},${carrier},${weight},Ann Lee,Hauptstr. 1,Berlin,10115,DE`;

export const manifest = [header, parcel('A1'), parcel('A2'), ''].join('\n');

/** One rule: no parcel over 30 kg. */
export const rules = `handoff: 1
ruleset: acme/limits
version: 1.0.0
rules:
  packing.weight.max:
    title: No parcel over 30 kg
    check: within
    with: { field: weight, max: 30 kg }
    message: "{value} is over {max}"
    fix: Split the order.
tests:
  packing.weight.max:
    - { name: the limit passes, parcel: { weight: 30 kg }, expect: pass }
    - { name: over it fails, parcel: { weight: 30.1 kg }, expect: fail, message: "30.1 kg is over 30 kg" }
    - { name: no weight is no pass, parcel: { weight: "" }, expect: not-evaluated, cause: value-absent }
`;

export const heavyManifest = [header, parcel('A1'), parcel('A2', 'DPD', '31'), ''].join('\n');
