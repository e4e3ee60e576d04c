import { load } from '../ruleset/world.ts';

/** A dock's own standard, small but with every shape of rule: limits, absence, keys, folds, pairs, conditions and rows of `per`. */
const standard = `handoff: 1
ruleset: example/dock
version: 1.0.0
title: What leaves this dock
datasets:
  manifest: { units: { length: cm } }
rules:
  packing.weight:
    title: Weight within the limit
    category: packing
    check: within
    with: { field: weight, max: 30 kg }
    per:
      - { when: { ship_to_country: GB }, with: { max: 15 kg }, severity: warning }
    action: split
    cost: { amount: 24.00, currency: EUR, per: parcel }
  packing.length:
    title: Length within the limit
    category: packing
    when: { service: { not: FREIGHT } }
    check: within
    with: { field: length, max: 120 cm }
    severity: warning
    hold: parcel
    action: repack
  address.postal-code:
    title: Postal code is given
    category: address
    when: { carrier: [UPS, FEDEX] }
    check: required
    with: { field: ship_to_postal_code }
    action: correct-address
  address.city:
    title: City is no placeholder
    category: address
    check: not-placeholder
    with: { field: ship_to_city }
    severity: info
  labeling.tracking-number.unique:
    title: A tracking number stands on one parcel
    category: labeling
    check: unique
    with: { fields: tracking_number, in: run, except_within: shipment }
    action: relabel
  labeling.package-id.unique:
    title: A package id stands on one parcel
    category: labeling
    check: unique
    with: { fields: package_id, in: batch }
    hold: batch
  pairing.label:
    title: A parcel has one label
    category: pairing
    check: has-child
    with: { child: label, min: 1, max: 1 }
    action: relabel
  pairing.item:
    title: A parcel has contents
    category: pairing
    when: { ship_to_country: { not: DE } }
    check: has-child
    with: { child: item }
    severity: warning
  pairing.parent:
    title: A label belongs to a parcel
    category: pairing
    on: label
    check: has-parent
  pairing.postal-code:
    title: Label and manifest name one postal code
    category: pairing
    on: label
    check: fields-agree
    with: { fields: { ship_to_postal_code: parcel.ship_to_postal_code }, ignore: [case, spaces] }
    action: relabel
  labeling.returns:
    title: A return label names where it goes
    category: labeling
    on: label
    where: { label_type: return }
    check: required
    with: { field: ship_to_postal_code }
    severity: warning
  items.description:
    title: An item is described
    category: documentation
    on: item
    check: required
    with: { field: description }
  batch.count:
    title: The batch holds what it declares
    category: batch
    on: batch
    check: count-equals
    with: { declared: package_count, of: parcel }
    on_missing: skip
  batch.weight:
    title: The batch weighs what it declares
    category: batch
    on: batch
    check: sum-equals
    with: { declared: total_weight, field: parcel.weight, tolerance: 0.5 kg }
    severity: warning
    on_missing: skip
  batch.phones:
    title: Most consignees can be called
    category: communication
    on: batch
    check: rate-at-least
    with: { of: parcel, when: { ship_to_phone: { present: true } }, min: 50% }
    severity: info
  batch.carrier:
    title: A batch of one carrier is tendered to one we drive for
    category: batch
    on: batch
    check: one-of
    with: { field: carrier, values: [UPS, FEDEX] }
    severity: warning
  shipment.country:
    title: A shipment goes to one country
    category: pairing
    on: shipment
    check: same-value
    with: { field: ship_to_country }
`;

/** The standard, compiled once: a plan serves any number of audits. */
export const dock = load(standard);
