import { fieldTest, type Truth } from '../codes/field-test.ts';
import { joinKey } from '../codes/join-key.ts';
import type { Condition } from '../model/condition.ts';
import { type Problem, quoting } from '../model/problem.ts';
import type { DatasetSettings, Exclusion } from '../model/settings.ts';
import type { Excluded, FieldReader, Row, RowFault } from '../model/table.ts';
import { textAt } from './fields/cell.ts';
import { identities } from './grain/row-key.ts';
import { findNamed, headersOf } from './headers.ts';

/** Lines that are listed of one reason. */
const mostLines = 20;

/** Tells the rows of one input that are none of this audit's, and keeps count of them. */
export interface Exclusions {
  readonly problems: readonly Problem[];
  /** Why a row is set aside; undefined for one that stays. */
  reasonOf(row: Row): string | undefined;
  /** Why a row with too few or too many cells is set aside: a cell that it has says so (`Page 2 of 7`); a blank one says nothing there. */
  reasonOfUneven(fault: RowFault): string | undefined;
  /** Counts a row that was set aside, and keeps what names it. */
  note(row: Row, reason: string): void;
  /** Starts counting anew. */
  restart(): void;
  counted(): readonly Excluded[];
  /** Whether an identity as the join compares it is one of a row set aside. */
  has(key: string): boolean;
}

/** What exclusions are asked of: the readers of an input, and its header, where a flag names what is no field. */
export interface ExclusionParts {
  readonly path: string;
  readonly header: readonly string[];
  readonly settings: DatasetSettings;
  readonly field: (name: string) => FieldReader | undefined;
}

/** The conditions under which rows of this file are set aside. */
export function exclusionsOf(parts: ExclusionParts): Exclusions {
  const asked = (parts.settings.exclude ?? []).map((exclusion) => compiled(exclusion, parts));
  const names = [...identities, 'shipment_id', 'order_id'].flatMap((name) => parts.field(name) ?? []);
  const found = new Map<string, { rows: number; lines: number[] }>();
  const keys = new Set<string>();
  return {
    problems: asked.flatMap(({ problems }) => problems),
    reasonOf(row) {
      for (const { holds, reason } of asked) if (holds(row) === true) return reason; // per row: a plain loop
      return undefined;
    },
    reasonOfUneven({ fault, row, line, cells = [] }) {
      if (fault !== 'intake.cells') return undefined;
      return asked.find(({ isSaidBy }) => isSaidBy?.({ row, line, cells }))?.reason;
    },
    note(row, reason) {
      const one = found.get(reason) ?? { rows: 0, lines: [] };
      found.set(reason, one);
      one.rows++;
      if (one.lines.length < mostLines) one.lines.push(row.line);
      for (const reader of names) {
        const text = reader.text(row);
        if (text !== undefined) keys.add(joinKey(text));
      }
    },
    restart() {
      found.clear();
      keys.clear();
    },
    counted: () =>
      [...found].map(([reason, one]) => ({ reason, ...one })).sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    has: (key) => keys.has(key),
  };
}

interface Asked {
  readonly reason: string;
  readonly holds: (row: Row) => Truth;
  /** Whether cells that are not blank say it, of rows that may lack some; only where texts of cells decide. */
  readonly isSaidBy?: (row: Row) => boolean;
  readonly problems: readonly Problem[];
}

function compiled({ reason, by, when }: Exclusion, parts: ExclusionParts): Asked {
  const absent: string[] = [];
  const asks = 'type' in when ? { holds: conditionOf(when, parts, absent) } : textsOf(when, parts, absent);
  const hint = by === 'flag' ? 'name a field, or a column by its header: --exclude "Header=value"' : columnHint(absent);
  const problems = absent.map((name) =>
    quoting((cell) => ({
      code: 'input.exclude',
      message: `${parts.path} should have a column for ${name}, which decides what is excluded (${by === 'flag' ? cell(reason) : reason}), but has none`,
      place: { file: parts.path },
      hint,
    })),
  );
  return { reason, ...asks, problems };
}

function columnHint([name = 'field']: readonly string[]): string {
  return `name it with --column ${name}="…"; handoff inspect lists the headers`;
}

function conditionOf(condition: Condition, parts: ExclusionParts, absent: string[]): Asked['holds'] {
  switch (condition.type) {
    case 'all':
    case 'any':
      return several(
        condition.of.map((part) => conditionOf(part, parts, absent)),
        condition.type === 'any',
      );
    case 'not': {
      const holds = conditionOf(condition.of, parts, absent);
      return (row) => {
        const truth = holds(row);
        return typeof truth === 'string' ? truth : !truth;
      };
    }
    case 'field': {
      const reader = readerOf(condition.ref.field, parts, absent);
      const meets = fieldTest(condition.test);
      return (row) => meets(reader?.read(row) ?? { missing: 'column-absent' });
    }
    case 'expression': {
      const readers = condition.reads.map(({ field }) => readerOf(field, parts, absent));
      return (row) => condition.holds(readers.map((reader) => reader?.read(row) ?? { missing: 'column-absent' }));
    }
  }
}

/** `all` is decided by its first false part, `any` by its first true one; else an unknown part makes it unknown. */
function several(parts: readonly Asked['holds'][], decisive: boolean): Asked['holds'] {
  return (row) => {
    let undecided: Truth = !decisive;
    for (const holds of parts) {
      const truth = holds(row);
      if (truth === decisive) return decisive;
      if (typeof truth === 'string') undecided = truth;
    }
    return undecided;
  };
}

function readerOf(name: string, { field }: ExclusionParts, absent: string[]): FieldReader | undefined {
  const reader = field(name);
  if (reader === undefined) absent.push(name);
  return reader;
}

type Texts = Exclude<Exclusion['when'], Condition>;

/** Fields or headers and the texts that set a row aside: its cell, or what that stands for, in any case. */
function textsOf(when: Texts, parts: ExclusionParts, absent: string[]): Pick<Asked, 'holds' | 'isSaidBy'> {
  const headers = headersOf(parts.header);
  const tests = when.flatMap(({ name, texts }) => {
    const reader = parts.field(name);
    const [index] = reader === undefined ? findNamed(headers, name, 'text') : [];
    if (reader === undefined && index === undefined) {
      absent.push(name);
      return [];
    }
    const text = reader?.text ?? textAt(index ?? 0);
    const wanted = new Set(texts.map((one) => one.trim().toLowerCase()));
    return [
      (row: Row, mayBeBlank = true) => {
        if (!mayBeBlank && text(row) === undefined) return false;
        if (wanted.has(text(row)?.toLowerCase() ?? '')) return true;
        const reading = reader?.read(row);
        return typeof reading === 'string' && wanted.has(reading.toLowerCase());
      },
    ];
  });
  const all = (row: Row, mayBeBlank: boolean) => tests.length > 0 && tests.every((test) => test(row, mayBeBlank));
  return { holds: (row) => all(row, true), isSaidBy: (row) => all(row, false) };
}
