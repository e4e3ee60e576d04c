import type { BatchReport } from '../../model/report/batch.ts';
import type { Report } from '../../model/report.ts';
import { withheld } from '../../model/withheld.ts';
import { isShared } from './run.ts';

/** Stands for the ids of batches that are made of cells which may not be shown: `batch 0001` in the order of the report. */
export class BatchNames {
  private readonly nameById: ReadonlyMap<string, string>;
  private readonly public: ReadonlySet<string>;

  constructor({ batches }: Report) {
    const guarded = batches.filter(({ key }) => Object.entries(key).some((part) => !isPublic(...part)));
    this.public = new Set(batches.filter((batch) => !guarded.includes(batch)).map(({ id }) => id));
    this.nameById = new Map(guarded.map(({ id }, place) => [id, `batch ${String(place + 1).padStart(4, '0')}`]));
  }

  /** The name of a batch; of one of another audit, where batches here are named, none. */
  of(id: string): string {
    const name = this.nameById.get(id);
    return name ?? (this.nameById.size > 0 && !this.public.has(id) ? withheld : id);
  }

  /** The fields a batch is made of, with such values as may be shown. */
  keyOf({ key }: BatchReport): BatchReport['key'] {
    return Object.fromEntries(
      Object.entries(key).map(([field, value]) => [field, isPublic(field, value) ? value : withheld]),
    );
  }
}

function isPublic(field: string, value: string): boolean {
  return field === 'file' || value === '' || isShared(field, value);
}
