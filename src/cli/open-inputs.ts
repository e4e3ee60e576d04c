import { throwIfAny } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import type { AuditRequest } from './audit-request.ts';
import { idleOptions, idleReading } from './idle-options.ts';
import type { InputFile } from './inputs.ts';
import type { Ready } from './lay-over.ts';
import { suppliedGuard } from './supplied-guard.ts';
import { openTables, type Reading } from './tables.ts';

/** Opens the inputs of an audit as its request has them read.
 *  @throws CannotAudit with all that keeps them from being read, then with every option that none of them lets do anything. */
export async function openInputs(
  files: readonly InputFile[],
  { settings }: Ready,
  {
    batchBy,
    batchByName,
    notSupplied,
    declared,
    readAs,
    reading,
  }: Pick<AuditRequest, 'batchBy' | 'batchByName' | 'notSupplied' | 'declared' | 'readAs'> & {
    readonly reading: Reading;
  },
): Promise<readonly Table[]> {
  const tables = await openTables(files, settings, reading);
  throwIfAny([...idleOptions(settings, { batchBy, batchByName }, tables), ...idleReading(readAs, tables)]);
  const never = [...notSupplied, ...declared.flatMap(({ fields }) => fields)];
  return tables.map((table) => suppliedGuard(table, never, settings));
}
