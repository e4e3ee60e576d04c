import type { CommandLine } from './command-line.ts';
import type { ExitCode } from './exit.ts';

/** One option of a command. */
export interface Flag {
  /** Long name without dashes. */
  readonly name: string;
  readonly short?: string;
  /** What its value is called in help; undefined: a switch without value. */
  readonly value?: string;
  readonly about: string;
  /** May be given more than once with different values. */
  readonly repeats?: boolean;
  /** Says where or how a report goes, never what it says: left out of the command that a report keeps. */
  readonly aside?: true;
  /** Part of the contract but not built: refused by name, never ignored. */
  readonly notYet?: boolean;
}

/** A command as help and parser know it; what it does is loaded when it is called. */
export interface CommandDefinition {
  /** `audit`, `rules list`. */
  readonly name: string;
  readonly about: string;
  readonly operands?: { readonly usage: string; readonly min: number; readonly max: number };
  readonly flags: readonly Flag[];
  /** Printed below the options. */
  readonly notes?: string;
  readonly load: () => Promise<(line: CommandLine) => Promise<ExitCode>>;
}
