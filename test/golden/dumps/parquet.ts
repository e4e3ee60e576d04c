import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import type { Dump } from './index.ts';

const mostRows = 8;

/** The metadata, the columns with their types, and the first rows, without what is null. */
const parquet: Dump = async (bytes) => {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  if (!(file instanceof ArrayBuffer)) throw new Error('a file is read into memory of its own');
  const metadata = parquetMetadata(file);
  const rows = await parquetReadObjects({ file });
  const said = (metadata.key_value_metadata ?? []).map(({ key, value }) => `${key}: ${value}`);
  const columns = parquetSchema(metadata).children.map(({ element }) =>
    [element.name, element.type, element.converted_type, element.repetition_type].filter(Boolean).join(' '),
  );
  const shown = rows
    .slice(0, mostRows)
    .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))));
  return `${[metadata.created_by, ...said, '', ...columns, '', `${rows.length} rows`, ...shown].join('\n')}\n`;
};
export default parquet;
