import type { Finding, Report } from '../model/report.ts';
import type { Severity } from '../model/subjects.ts';

/** Orders findings as reports tell them: dataset, file, row, rule, field. */
const datasetOrder = ['manifest', 'labels', 'items', 'batches'];

interface Count {
  readonly batch: number;
  readonly rule: string;
  shown: number;
  total: number;
}

/** Findings kept for the report: capped per rule and batch, counted whole. */
export class Findings {
  private readonly kept: Finding[][] = [];
  private readonly counts = new Map<string, Count>();
  /** Open findings by severity, those beyond the cap included. */
  readonly bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  private readonly cap: number;

  constructor(cap: number) {
    this.cap = cap;
  }

  /** Counts a finding and keeps it while there is room; `make` is not called beyond. Findings of one rule come in canonical order. */
  add(batch: number, rule: string, severity: Severity, make: () => Finding): void {
    this.bySeverity[severity] += 1;
    const count = this.countOf(batch, rule);
    count.total += 1;
    if (count.shown >= this.cap) return;
    count.shown += 1;
    const list = this.kept[batch] ?? [];
    this.kept[batch] = list;
    list.push(make());
  }

  private countOf(batch: number, rule: string): Count {
    const id = `${batch} ${rule}`;
    const count = this.counts.get(id) ?? { batch, rule, shown: 0, total: 0 };
    if (count.total === 0) this.counts.set(id, count);
    return count;
  }

  /** Lets one finding stand for all that a rule said about so many rows of one input. */
  collapse(
    { batch, rule, file, rows }: { batch: number; rule: string; file: string; rows: number },
    one: Finding,
  ): void {
    const count = this.counts.get(`${batch} ${rule}`);
    const list = this.kept[batch];
    if (count === undefined || list === undefined) return;
    const rest = list.filter((finding) => finding.rule !== rule || finding.places[0]?.file !== file);
    this.kept[batch] = [...rest, one];
    count.shown = rest.filter((finding) => finding.rule === rule).length + 1;
    count.total -= rows - 1;
    this.bySeverity[one.severity] -= rows - 1;
  }

  /** Findings of a batch in canonical order. */
  of(batch: number): readonly Finding[] {
    return [...(this.kept[batch] ?? [])].sort(canonical);
  }

  truncated(idOf: (batch: number) => string): Report['truncated'] {
    const cut = [...this.counts.values()].filter(({ shown, total }) => total > shown);
    const named = cut.map(({ batch, rule, shown, total }) => ({ batch: idOf(batch), rule, shown, total }));
    return named.sort((a, b) => compareText(a.batch, b.batch) || compareText(a.rule, b.rule));
  }
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
