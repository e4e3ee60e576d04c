/** A ruleset to start from: it loads, its tests pass, every rule is covered and every limit held by its tests. */
export function starter(id: string): string {
  return `# yaml-language-server: $schema=./ruleset-1.json
# The line above lets an editor complete and check this file; write the schema beside it with
#   handoff rules schema > ruleset-1.json
handoff: 1
ruleset: ${id}
version: 0.1.0
title: What our dock asks of a parcel
owner: dock-lead@yourcompany.example

# Shipped rulesets to build on (handoff rules list names them all), and files beside this one: ./other.yaml
extends: [handoff:core/parcel]

# Values that a site or a run may set: handoff audit … --param max_weight="20 kg"
params:
  max_weight: { type: weight, default: 30 kg }

# How your export is read, where its headers do not say enough. handoff inspect manifest.csv shows what was understood.
# datasets:
#   manifest:
#     columns: { weight: "Gross Wt" }
#     units: { weight: kg }

rules:
  # An id of your own. handoff explain within tells what the check takes; docs/checks.md lists all of them.
  site.weight.max:
    title: Light enough for one person
    category: packing
    check: within
    with: { field: weight, max: $max_weight }
    # severity: error            # error fails the parcel (the default); warning and info are reported only
    action: split
    message: "{value} is over {max}"
    fix: Split the order.

  # A rule for some parcels only: what stands in "when" has to hold.
  site.express.phone:
    title: Express parcels have a phone number to call
    category: communication
    when: { service: EXPRESS }
    check: required
    with: { field: ship_to_phone }
    severity: warning
    action: correct-address
    fix: Ask customer service for the number and print the label again.

  # An inherited rule: give only what differs, or switch it off with "its.id: off".
  packing.weight.present: { fix: Weigh the parcel on the dock scale. }

# Cases beside the rules: handoff rules test ${fileOf(id)} runs them. The limit itself, one step over it, and no value at all.
tests:
  site.weight.max:
    - { name: the limit itself passes, parcel: { weight: 30 kg }, expect: pass }
    - { name: one step over it fails, parcel: { weight: 31 kg }, expect: fail }
    - { name: the limit is a param, params: { max_weight: 20 kg }, parcel: { weight: 21 kg }, expect: fail, message: 21 kg is over 20 kg }
    - { name: no weight is no pass, parcel: { carrier: UPS }, expect: not-evaluated }
  site.express.phone:
    - { name: a number passes, parcel: { service: Express, ship_to_phone: "+31 20 555 0123" }, expect: pass }
    - { name: none is warned of, parcel: { service: Express }, expect: fail, severity: warning }
    - { name: other services need none, parcel: { service: Standard }, expect: not-applicable }
`;
}

/** The file a ruleset is written to when its author names none: `acme/outbound` goes to `outbound.yaml`. */
export function fileOf(id: string): string {
  return `${id.split('/').at(-1)}.yaml`;
}
