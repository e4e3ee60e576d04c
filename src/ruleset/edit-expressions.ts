import { droppedValues, moved } from './edit-values.ts';
import { parse } from './expressions/library.ts';
import type { Expr, Stretch } from './expressions/syntax.ts';

/** An expression with one of its literals changed. */
export interface ExpressionEdit {
  /** The same change has the same id whatever else differs: `2 up`. */
  readonly id: string;
  readonly change: string;
  readonly text: string;
}

/** Functions whose one text is an amount, a moment or a duration. */
const measuring = new Set(['quantity', 'timestamp', 'duration', 'date']);

/** The small changes of an expression that tests should notice: each number and amount moved both ways by one unit in its last
 *  place, each value of a list left out. Other texts are left alone: no small change of a word is known to mean anything. */
export function expressionEdits(text: string): readonly ExpressionEdit[] {
  const parsed = parse(text);
  return 'fault' in parsed ? [] : [...editsIn(parsed, text)];
}

function* editsIn(expr: Expr, text: string): Iterable<ExpressionEdit> {
  if (expr.type === 'literal' && typeof expr.value === 'number') yield* limitEdits(expr.at, text);
  if (expr.type === 'list') yield* listEdits(expr, text);
  const isMeasuring = expr.type === 'call' && measuring.has(expr.name);
  for (const part of partsOf(expr)) {
    if (isMeasuring && part.type === 'literal' && typeof part.value === 'string') yield* limitEdits(part.at, text);
    else yield* editsIn(part, text);
  }
}

function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.type) {
    case 'select':
    case 'unary':
      return [expr.of];
    case 'index':
      return [expr.of, expr.index];
    case 'call':
      return [...(expr.receiver === undefined ? [] : [expr.receiver]), ...expr.args];
    case 'list':
      return expr.items;
    case 'binary':
      return [expr.left, expr.right];
    case 'choice':
      return [expr.condition, expr.yes, expr.no];
    default:
      return [];
  }
}

/** A literal moved both ways; the quotes of a text stay. */
function* limitEdits({ start, end }: Stretch, text: string): Iterable<ExpressionEdit> {
  const written = text.slice(start, end);
  const [, quote = '', inner = ''] = /^(["']?)(.*)\1$/s.exec(written) ?? [];
  for (const step of [1, -1] as const) {
    const to = moved(inner, step);
    if (to === undefined) continue;
    const id = `${start} ${step > 0 ? 'up' : 'down'}`;
    const whole = quote + to + quote;
    yield { id, change: `${written} → ${whole}`, text: text.slice(0, start) + whole + text.slice(end) };
  }
}

function* listEdits({ at, items }: Extract<Expr, { type: 'list' }>, text: string): Iterable<ExpressionEdit> {
  const wordOf = (item: Expr) => text.slice(item.at.start, item.at.end);
  const written = text.slice(at.start, at.end);
  for (const { what, kept } of droppedValues(items, wordOf)) {
    const list = `[${kept.map(wordOf).join(', ')}]`;
    const id = `${at.start} without ${what}`;
    yield { id, change: `${written} without ${what}`, text: text.slice(0, at.start) + list + text.slice(at.end) };
  }
}
