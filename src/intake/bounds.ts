import { sizeText } from '../codes/sizes.ts';
import { CannotAudit } from '../model/problem.ts';
import type { ByteSource, FormatOptions, OpenedTable } from './format.ts';

/** Bounds that no honest file of parcels meets, so that a hostile or broken one is refused before it fills the memory. */
export const usualBounds = {
  /** Bytes of a file, and of what is packed in it: 10 million parcels take 5 GiB. */
  max_file_bytes: 64 * 1024 ** 3,
  /** As many as a worksheet has. */
  max_columns: 16_384,
  /** Characters; a worksheet has 32,767. */
  max_cell_length: 1024 ** 2,
  /** Times its size that a packed file may unfold to: tables reach 4 to 20, the dullest about 100, bombs 1,000. */
  max_ratio: 250,
} as const;

/** @throws CannotAudit for a file that is larger than it may be. */
export function refuseTooLarge(source: ByteSource, bytes: number, { max_file_bytes, forKind }: FormatOptions): void {
  const most = max_file_bytes ?? usualBounds.max_file_bytes;
  if (bytes <= most) return;
  throw over(
    source.path,
    'input.file-size',
    `hold at most ${sizeText(most)}, but holds more`,
    `--max-file-bytes ${forKind ?? ''}`,
  );
}

/** @throws CannotAudit for a table that is wider than it may be. */
export function refuseTooWide(path: string, { header }: OpenedTable, { max_columns, forKind }: FormatOptions): void {
  const most = max_columns ?? usualBounds.max_columns;
  if (header.length <= most) return;
  throw over(
    path,
    'input.columns',
    `have at most ${most} columns, but has ${header.length}`,
    `--max-columns ${forKind ?? ''}`,
  );
}

function over(path: string, code: string, should: string, flag: string): CannotAudit {
  const hint = `if it is what it should be, raise the bound: ${flag}…`;
  return new CannotAudit([{ code, message: `${path} should ${should}`, place: { file: path }, hint }]);
}
