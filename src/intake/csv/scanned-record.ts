/** Why a record cannot be split into cells. */
export type ScanFault = 'unclosed' | 'text-after-quote' | 'too-long' | 'not-utf-8';

/** Where one record stands: `start` to `end` (without its line end) in the scanner's window. */
export interface ScannedRecord {
  readonly start: number;
  readonly end: number;
  /** Physical line it starts on, from 1. */
  readonly line: number;
  readonly hasQuote: boolean;
  readonly fault: ScanFault | undefined;
  /** Index of the cell that the fault is in. */
  readonly cell: number;
  /** Its bytes, where they are not UTF-8. */
  readonly bytes?: Buffer;
}
