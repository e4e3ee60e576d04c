import { sheetsOf } from '../../report/workbook.ts';
import type { Dump } from './index.ts';

const mostRows = 12;

/** Each sheet with its filter, its header and its first rows; text in quotes, numbers with the id of their number format. */
const xlsx: Dump = async (bytes) => {
  const sheets = await sheetsOf(bytes);
  return sheets
    .map(({ name, rows, filter, frozenRows }) => {
      const lines = rows
        .slice(0, mostRows + 1)
        .map((cells) =>
          cells
            .map(
              ({ at, type, value, format }) =>
                `${at} ${type === 'text' ? JSON.stringify(value) : `${value} #${format}`}`,
            )
            .join('\t'),
        );
      const more = rows.length - lines.length;
      return [
        `== ${name}: filter ${filter}, frozen rows ${frozenRows}`,
        ...lines,
        ...(more > 0 ? [`… ${more} more`] : []),
        '',
      ].join('\n');
    })
    .join('\n');
};
export default xlsx;
