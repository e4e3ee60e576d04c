import { readDate } from '../../codes/moments.ts';

/** How a column is kept: text (UTF-8), a whole number (32 bits), an amount (decimal, four places), a day, a moment in UTC. */
export type ColumnType = 'text' | 'count' | 'amount' | 'date' | 'moment';

/** One column of a table, with what docs/parquet.md says of it. A column that may lack values is `nullable`. */
export interface ParquetColumn<T> {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly about: string;
  readonly of: (row: T) => string | number | null | undefined;
}

/** A column that has a value in every row. */
export function always<T>(name: string, type: ColumnType, about: string, of: ParquetColumn<T>['of']): ParquetColumn<T> {
  return { name, type, nullable: false, about, of };
}

/** A column that may lack values. */
export function maybe<T>(name: string, type: ColumnType, about: string, of: ParquetColumn<T>['of']): ParquetColumn<T> {
  return { name, type, nullable: true, about, of };
}

/** What parquet keeps of a type: physical type, and what it means. */
export const kept = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  count: { type: 'INT32' },
  amount: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 4 },
  date: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const;

/** A value as the writer takes it: days and milliseconds since 1970, amounts in 1/10,000. A text that is no date is no value. */
export function keptValue(
  type: ColumnType,
  value: string | number | null | undefined,
): string | number | bigint | null {
  if (value === null || value === undefined) return null;
  if (type === 'amount') return BigInt(Math.round(Number(value) * 10_000));
  if (type === 'moment') return BigInt(Date.parse(String(value)));
  if (type === 'date') return readDate(String(value))?.amount ?? null;
  return value;
}
