import type { InputReport } from '../model/report/input.ts';
import type { TableSummary } from '../model/table.ts';

/** What a workbook or document says of itself; nothing of any other file. */
export function fileFacts({
  sheet,
  recordsAt,
  oddities,
}: TableSummary): Pick<InputReport, 'sheet' | 'records_at' | 'oddities'> {
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(recordsAt === undefined ? {} : { records_at: recordsAt }),
    ...(oddities === undefined ? {} : { oddities }),
  };
}
