import { type ExitCode, exit } from './exit.ts';
import { reportFault } from './fault.ts';
import { obeySignals } from './interrupt.ts';
import { outliveReaders } from './stdout.ts';
import { version } from './version.ts';

// Commands load what they need when they are called: `handoff --version` has to answer at once.
async function main(args: readonly string[]): Promise<ExitCode> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${version()}\n`);
    return exit.done;
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(args);
}

obeySignals();
outliveReaders();
process.on('uncaughtException', (fault) => process.exit(reportFault(fault)));
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  process.exitCode = reportFault(fault);
}
