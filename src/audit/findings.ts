import type { Finding } from '../model/report/finding.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../model/subjects.ts';
import { type Consequence, StoodFor } from './stood-for.ts';
import type { BoundWaiver } from './waivers.ts';

/** Orders findings as reports tell them: dataset, file, row, rule, field. */
const datasetOrder = ['manifest', 'labels', 'items', 'batches'];

/** What a finding counts under: an open one under its severity, a waived one under its waiver. */
export type Account = Severity | 'known' | BoundWaiver;

/** Findings of one rule in one batch. */
interface Count {
  total: number;
  open: Finding[];
  /** Waived and known ones. */
  excused: Finding[];
  /** Where one finding may come to stand for all of a file. */
  readonly stoodForByFile: Map<string, StoodFor<Account>>;
}

/** Where a finding counts. */
export interface Entry {
  readonly batch: number;
  readonly rule: string;
  readonly account: Account;
  /** Given where one finding may come to stand for all of its file. */
  readonly stands?: { readonly file: string; readonly consequence: Consequence } | undefined;
}

/** Findings kept for the report: capped per rule and batch, open ones first; counted whole. */
export class Findings {
  private readonly countsByBatch: Map<string, Count>[] = [];
  private readonly totals = new Map<Account, number>();
  private readonly cap: number;

  constructor(cap: number) {
    this.cap = cap;
  }

  /** Counts a finding and keeps it while there is room; `make` is not called beyond. Findings of one rule come in canonical order. */
  add(entry: Entry, make: () => Finding): void {
    const list = this.counted(entry);
    if (list.length < this.cap) list.push(standing(make(), entry.account));
  }

  /** Counts and keeps a finding that comes out of order. */
  addLate(entry: Entry, finding: Finding): void {
    this.counted(entry).push(standing(finding, entry.account));
  }

  private counted({ batch, rule, account, stands }: Entry): Finding[] {
    const count = this.countOf(batch, rule);
    count.total += 1;
    change(this.totals, account, 1);
    if (stands !== undefined) {
      const ofFile = count.stoodForByFile.get(stands.file) ?? new StoodFor<Account>();
      count.stoodForByFile.set(stands.file, ofFile);
      ofFile.add(account, stands.consequence, isOpen(account));
    }
    return isOpen(account) ? count.open : count.excused;
  }

  private countOf(batch: number, rule: string): Count {
    const counts = this.countsByBatch[batch] ?? new Map<string, Count>();
    this.countsByBatch[batch] = counts;
    const count = counts.get(rule) ?? { total: 0, open: [], excused: [], stoodForByFile: new Map() };
    if (count.total === 0) counts.set(rule, count);
    return count;
  }

  /** All findings so far, however they stand; those that wait for the end of the run are not among them. */
  get size(): number {
    let size = 0;
    for (const total of this.totals.values()) size += total;
    return size;
  }

  /** Findings under an account, those beyond the cap included. */
  total(account: Account): number {
    return this.totals.get(account) ?? 0;
  }

  /** Lets one finding stand for all that a rule said about the rows of one file, if it said anything; it is open if any of them is. */
  collapse({ batch, rule, file }: { batch: number; rule: string; file: string }, one: Finding): void {
    const count = this.countOf(batch, rule);
    const told = count.stoodForByFile.get(file);
    if (told === undefined) return;
    for (const [account, times] of told.totals) {
      count.total -= times;
      change(this.totals, account, -times);
    }
    count.open = count.open.filter(({ places }) => places[0]?.file !== file);
    count.excused = count.excused.filter(({ places }) => places[0]?.file !== file);
    const [excuse] = [...told.totals.keys()].some(isOpen) ? [] : told.totals.keys();
    const worst = told.asWorst(one);
    this.addLate({ batch, rule, account: excuse ?? worst.severity }, worst);
  }

  /** Findings of a batch in canonical order. */
  of(batch: number): readonly Finding[] {
    const counts = [...(this.countsByBatch[batch]?.values() ?? [])];
    return counts.flatMap((count) => this.shown(count)).sort(canonical);
  }

  truncated(idOf: (batch: number) => string): Report['truncated'] {
    const cut = this.countsByBatch.flatMap((counts, batch) =>
      [...counts].flatMap(([rule, count]) => {
        const shown = Math.min(this.cap, count.open.length + count.excused.length);
        return shown < count.total ? [{ batch: idOf(batch), rule, shown, total: count.total }] : [];
      }),
    );
    return cut.sort((a, b) => compareText(a.batch, b.batch) || compareText(a.rule, b.rule));
  }

  /** What is accepted never takes the place of what decides. */
  private shown({ open, excused }: Count): readonly Finding[] {
    const first = [...open].sort(canonical).slice(0, this.cap);
    return [...first, ...[...excused].sort(canonical).slice(0, this.cap - first.length)];
  }
}

function isOpen(account: Account): boolean {
  return typeof account === 'string' && account !== 'known';
}

function standing(finding: Finding, account: Account): Finding {
  if (isOpen(account)) return finding;
  if (account === 'known' || typeof account === 'string') return { ...finding, status: 'known' };
  return { ...finding, status: 'waived', waiver: account.waiver.id };
}

function change(totals: Map<Account, number>, account: Account, by: number): void {
  totals.set(account, (totals.get(account) ?? 0) + by);
}

function canonical(a: Finding, b: Finding): number {
  const at = a.places[0];
  const bt = b.places[0];
  return (
    datasetRank(at?.dataset) - datasetRank(bt?.dataset) ||
    compareText(at?.dataset ?? '', bt?.dataset ?? '') ||
    compareText(at?.file ?? '', bt?.file ?? '') ||
    (at?.row ?? 0) - (bt?.row ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.field ?? '', b.field ?? '')
  );
}

function datasetRank(dataset: string | undefined): number {
  if (dataset === undefined) return -1;
  const place = datasetOrder.indexOf(dataset);
  return place === -1 ? datasetOrder.length : place;
}

/** Code-unit order: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
