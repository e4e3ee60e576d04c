import { functions } from './functions/index.ts';

/** What expressions are and which functions they have, as markdown: `handoff explain cel` prints it. */
export function describeExpressions(): string {
  const rows = [...functions.values()].map(({ usage, about }) => `- \`${usage}\`: ${about}`);
  return `## cel

The expression is true. It says what no check can: written in place of a check, or inside a condition as \`cel:\`.

\`\`\`yaml
cel: "insurance_amount >= declared_value * 0.9"
\`\`\`

Judges: batch, shipment, parcel, label and item. What is absent leaves the rule not evaluated, unless \`||\`, \`&&\` or \`has(field)\` do without it.

Every number is a double; weights are kilograms, lengths centimetres, volumes litres, money its amount. Text is compared without case. \`as_of\` is the only
clock. \`params.name\` and \`lists.name\` are those of the ruleset. Members are counted: \`labels.exists(l, …)\`, \`labels.all(l, …)\`, \`size(items)\`.

${rows.join('\n')}
`;
}
