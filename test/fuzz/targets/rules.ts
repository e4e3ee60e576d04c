import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compilePattern } from '../../../src/ruleset/patterns.ts';
import { loadWaivers } from '../../../src/ruleset/waivers/load.ts';
import { evaluated } from '../../expressions/evaluated.ts';
import { load } from '../../ruleset/world.ts';
import type { Target } from '../fuzz.ts';

const root = new URL('../../../', import.meta.url);
const file = (path: string): Buffer => readFileSync(fileURLToPath(new URL(path, root)));
const example = `handoff: 1
ruleset: acme/eu
version: 1.0.0
title: Outbound
params: { most: { type: weight, default: 31.5 kg } }
lists: { boxes: [USED, BANANA] }
lanes: { ni: { from: [NL], to: [GB], postal_code: "BT*" } }
rules:
  packing.weight.max:
    title: Light enough
    category: packing
    when: { carrier: [DPD], service: { not: FREIGHT } }
    check: within
    with: { field: weight, max: $most }
    per: [{ when: { lane: ni }, with: { max: 15 kg } }]
    message: "{parcel.package_id} is {value}"
  label.name:
    title: Name fits
    category: labeling
    check: pattern
    with: { field: ship_to_name, matches: "^[A-Z].{2,30}$" }
  shape:
    title: Not too flat
    category: packing
    cel: length <= 3 * height
tests: []
`;

/** Rule files. */
export const rulesets: Target = {
  id: 'rulesets',
  share: 1.5,
  seeds: [
    Buffer.from(example),
    file('fixtures/rulesets/superseding.yaml'),
    ...readdirSync(fileURLToPath(new URL('rules/address/', root)))
      .slice(0, 2)
      .map((name) => file(`rules/address/${name}`)),
  ],
  words: [
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '\n  ',
    '"',
    "'",
    '|\n',
    '>-\n',
    '&a ',
    '*a',
    '<<: ',
    '!!js/function ',
    '!x ',
    '---\n',
    '%YAML 1.1\n',
    '# ',
    '__proto__',
    'constructor',
    '$most',
    '${',
    '{value}',
    'null',
    '~',
    '\t',
    '\u2028',
    'extends: [rules.yaml]\n',
    'when:',
    'cel: ',
    'per:',
    'override:',
    'check: ',
    'handoff: 1\n',
  ],
  take: (bytes) => {
    const { plan } = load(bytes.toString('utf8'));
    return `${plan.rules.length} rules`;
  },
};

/** Files of waivers. */
export const waivers: Target = {
  id: 'waivers',
  share: 1,
  seeds: [file('fixtures/audits/waivers/waivers.yaml')],
  words: [...rulesets.words, 'expires: 2026-02-30', 'match:', 'rules: "*"', 'id: W-1'],
  take: (bytes) => {
    const text = bytes.toString('utf8');
    return `${loadWaivers([{ path: 'waivers.yaml', text }], undefined).entries.length} waivers`;
  },
};

/** Expressions in rules, checked and run on a parcel that has nothing and on one that has something. */
export const expressions: Target = {
  id: 'expressions',
  share: 6,
  seeds: [
    'weight <= 30.0',
    'length > 2 * height && width < 10',
    "carrier in ['UPS', 'DPD']",
    'has(parcel.sscc) ? sscc.size() == 18 : true',
    "order_id.matches('^A[0-9]+$')",
    "ship_date - packed_at < duration('2h')",
    "'BANANA' in banned",
    'size(ship_to_name.trim()) > 2 || declared_value == 12.5',
    'items.all(i, i.quantity > 0)',
  ].map((text) => Buffer.from(text)),
  words: [
    '&&',
    '||',
    '!',
    '(',
    ')',
    '[',
    ']',
    '.',
    '?',
    ':',
    '==',
    '<',
    ' in ',
    '"',
    "'",
    '\\',
    'matches',
    'size()',
    'has(',
    '.map(x, ',
    '.filter(x, ',
    '.exists(x, ',
    'duration(',
    'timestamp(',
    '1e999',
    '9223372036854775807',
    '0x',
    'null',
    'true',
    'parcel.',
    '__proto__',
    'constructor',
    '"""',
    'b"',
    '%',
    '*',
    '/ 0',
    '-',
    '{',
    '}',
  ],
  take: (bytes) => {
    const outcome = evaluated(bytes.toString('utf8'), { order_id: 'A17', ship_to_name: 'Ann', carrier: 'UPS' });
    return 'problem' in outcome
      ? (outcome.problem[0]?.replace(/"[^"]*"|\d+/g, '') ?? '')
      : 'value' in outcome
        ? `value ${typeof outcome.value}`
        : outcome.error;
  },
};

/** Patterns in rules, tried on texts that make backtracking engines hang. */
export const patterns: Target = {
  id: 'patterns',
  share: 6,
  seeds: [
    '^[A-Z]{2}\\d{9}[A-Z]{2}$',
    '(a|b)*c',
    '(?i)^po box',
    '^(\\d+)+$',
    '[^\\s]+@[^\\s]+\\.[a-z]{2,}',
    '(x+x+)+y',
    '\\p{L}+',
    '^.{1,35}$',
  ].map((text) => Buffer.from(text)),
  words: [
    '(',
    ')',
    '[',
    ']',
    '{1,1000}',
    '{0,}',
    '*',
    '+',
    '?',
    '|',
    '\\',
    '\\d',
    '\\p{Greek}',
    '(?i)',
    '(?=',
    '(?:',
    '(?P<n>',
    '^',
    '$',
    '.',
    '-',
    '[^',
    '\\b',
    '\\Q',
    '\\E',
    '\\x{10FFFF}',
    '\\1',
    '+?',
    '{2}',
  ],
  take: (bytes) => {
    const made = compilePattern(bytes.toString('utf8'));
    if ('problem' in made) return made.problem.replace(/"[^"]*"|\d+/g, '');
    return `${made.engine} ${hostile.map(made.test).join(' ')}`;
  },
};

const hostile = [
  'a'.repeat(3_000),
  `${'x'.repeat(2_000)}!`,
  `${'0'.repeat(1_000)}x`,
  ' '.repeat(1_000),
  'ab@'.repeat(500),
  '',
];
