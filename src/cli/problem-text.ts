import type { Problem, ProblemPlace } from '../model/problem.ts';
import { printable } from './terminal.ts';

/** All problems as text for stderr, one paragraph each: what is wrong, where, and what to try. */
export function problemText(problems: readonly Problem[], colour: boolean): string {
  const paragraphs = problems.map((problem) => paragraph(problem, colour));
  const tally = problems.length > 1 ? [`${problems.length} problems\n`] : [];
  return [...paragraphs, ...tally].join('\n');
}

/** Warnings in the same form: they stop nothing. */
export function warningText(warnings: readonly Problem[], colour: boolean): string {
  return warnings.map((warning) => `${paragraph(warning, colour, 'warning')}\n`).join('');
}

const paints = { problem: '31', warning: '33' } as const;

function paragraph(problem: Problem, colour: boolean, kind: keyof typeof paints = 'problem'): string {
  const lines = [`${paint(`${kind}[${problem.code}]`, paints[kind], colour)} ${printable(problem.message)}`];
  const place = placeText(problem.place);
  if (place !== undefined) lines.push(`  at ${printable(place)}`);
  if (problem.place?.excerpt !== undefined) lines.push(indent(printable(problem.place.excerpt)));
  if (problem.hint !== undefined) lines.push(`  ${paint('hint:', '36', colour)} ${printable(problem.hint)}`);
  return `${lines.join('\n')}\n`;
}

function placeText(place: ProblemPlace | undefined): string | undefined {
  if (place?.file === undefined && place?.line === undefined) return undefined;
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}

function paint(text: string, code: string, colour: boolean): string {
  return colour ? `\x1b[${code}m${text}\x1b[39m` : text;
}
