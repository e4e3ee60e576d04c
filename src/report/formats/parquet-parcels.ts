import { parquetFile } from '../parquet/table.ts';
import { parcelColumns, parcelRows } from '../parquet/tables/parcels.ts';
import type { Reporter } from '../reporter.ts';

/** A record per parcel, passing parcels included, as a parquet table (docs/parquet.md). */
const reporter: Reporter = {
  id: 'parquet-parcels',
  about: 'A record per parcel, passing parcels included, as a parquet table.',
  extension: 'parquet',
  *render(audit) {
    yield* parquetFile(parcelColumns(audit.report), parcelRows(audit), audit.report);
  },
};
export default reporter;
