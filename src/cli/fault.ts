import { CannotAudit } from '../model/problem.ts';
import { type ExitCode, exit } from './exit.ts';
import { removeTemporaryFiles } from './interrupt.ts';
import { sayLastWords } from './last-words.ts';
import { problemText } from './problem-text.ts';
import { lookOf } from './terminal.ts';
import { version } from './version.ts';

/** Says on stderr what went wrong and gives the exit code: problems all at once, anything else as a defect with its stack. */
export function reportFault(fault: unknown): ExitCode {
  removeTemporaryFiles();
  if (!(fault instanceof CannotAudit)) return reportDefect(fault);
  process.stderr.write(problemText(fault.problems, lookOf(process.stderr, process.env, process.platform).colour));
  return exit.notAudited;
}

function reportDefect(fault: unknown): ExitCode {
  const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(
    `This is a defect in handoff ${version()}, not in your files. No verdict was reached.\n\n${stack}\n\n` +
      `Please report it with the text above, the command you ran, and Node ${process.version} on ${process.platform}.\n`,
  );
  sayLastWords(fault);
  return exit.defect;
}
