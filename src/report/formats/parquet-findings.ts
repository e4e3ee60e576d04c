import { parquetFile } from '../parquet/table.ts';
import { findingColumns, findingRows } from '../parquet/tables/findings.ts';
import type { Reporter } from '../reporter.ts';

/** A record per finding, as a parquet table (docs/parquet.md). */
const reporter: Reporter = {
  id: 'parquet-findings',
  about: 'A record per finding, as a parquet table.',
  extension: 'parquet',
  *render(audit) {
    yield* parquetFile(findingColumns(audit.report), findingRows(audit), audit.report);
  },
};
export default reporter;
