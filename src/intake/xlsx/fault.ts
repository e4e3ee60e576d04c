import { CannotAudit } from '../../model/problem.ts';

/** How to save a workbook so that it can be read. */
const saveAsXlsx = 'open it in Excel and save it as "Excel Workbook (.xlsx)", or as "CSV UTF-8 (Comma delimited)"';

/** The problem of a workbook that cannot be read; `is` completes "should be an Excel workbook, but …". */
export function workbookFault(path: string, is: string, cause?: unknown): CannotAudit {
  return new CannotAudit(
    [
      {
        code: 'input.workbook',
        message: `${path} should be an Excel workbook, but ${is}`,
        place: { file: path },
        hint: saveAsXlsx,
      },
    ],
    cause,
  );
}

/** The problem of a workbook that is over a bound which its user may raise; `is` completes "should be an Excel workbook, but …". */
export function overBound(path: string, is: string, flag: string): CannotAudit {
  const hint = `if it is what it should be, raise the bound: ${flag}`;
  return new CannotAudit([
    { code: 'input.workbook', message: `${path} should be an Excel workbook, but ${is}`, place: { file: path }, hint },
  ]);
}

/** The problem of a zip file that holds something else. */
export function notWorkbook(path: string, what: string): CannotAudit {
  return new CannotAudit([
    {
      code: 'input.format',
      message: `${path} should be a table, but is ${what}`,
      place: { file: path },
      hint: saveAsXlsx,
    },
  ]);
}
