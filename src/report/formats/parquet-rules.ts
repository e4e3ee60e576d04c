import { parquetFile } from '../parquet/table.ts';
import { ruleColumns, ruleRows } from '../parquet/tables/rules.ts';
import type { Reporter } from '../reporter.ts';

/** The counts of each rule by batch, as a parquet table (docs/parquet.md). */
const reporter: Reporter = {
  id: 'parquet-rules',
  about: 'The counts of each rule by batch, as a parquet table.',
  extension: 'parquet',
  *render(audit) {
    yield* parquetFile(ruleColumns(audit.report), ruleRows(audit), audit.report);
  },
};
export default reporter;
