import { Command, CommanderError, Option } from 'commander';
import { nearest } from '../model/nearest.ts';
import { CannotAudit, type Problem, throwIfAny } from '../model/problem.ts';
import type { CommandDefinition, Flag } from './command.ts';

/** A command without what it does. */
type CommandShape = Omit<CommandDefinition, 'load'>;

/** What a user wrote after a command: operands in order, and per flag name its values in order. */
export interface CommandLine {
  /** The command and all that followed it, as written. */
  readonly words: readonly string[];
  readonly operands: readonly string[];
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly help: boolean;
}

/** Reads the arguments of one command.
 *  @throws CannotAudit with every unknown flag, missing value, needless repetition and flag that is not built yet, at once. */
export function readCommandLine(definition: CommandShape, args: readonly string[]): CommandLine {
  const words = [...definition.name.split(' '), ...args];
  const flags = new Map<string, string[]>();
  const command = commandFor(definition);
  for (const flag of definition.flags) {
    command.on(`option:${flag.name}`, (value?: string) =>
      flags.set(flag.name, [...(flags.get(flag.name) ?? []), value ?? 'true']),
    );
  }
  const { operands, unknown } = parsed(command, args);
  const rest = splitUnknown(unknown);
  if (rest.flags.some((flag) => flag === '-h' || flag === '--help')) return { words, operands, flags, help: true };
  throwIfAny([
    ...rest.flags.map((flag) => unknownFlag(flag, definition)),
    ...definition.flags.flatMap((flag) => problemsWith(flag, flags.get(flag.name) ?? [], definition)),
  ]);
  return { words, operands: [...operands, ...rest.operands], flags, help: false };
}

/** The commander command of a definition: parses its flags, prints its help. */
export function commandFor({ name, about, operands, flags, notes }: CommandShape): Command {
  const command = new Command(name)
    .description(about)
    .usage([...(operands === undefined ? [] : [operands.usage]), '[options]'].join(' '));
  for (const flag of flags) command.addOption(optionFor(flag));
  if (notes !== undefined) command.addHelpText('after', `\n${notes}`);
  return command.exitOverride().configureOutput({ writeErr: () => {} });
}

function optionFor({ name, short, value, about, repeats, notYet }: Flag): Option {
  const spelled = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}`;
  return new Option(spelled, repeats ? `${about} (repeatable)` : about).hideHelp(notYet === true);
}

function parsed(command: Command, args: readonly string[]) {
  try {
    return command.parseOptions([...args]);
  } catch (fault) {
    if (!(fault instanceof CommanderError)) throw fault;
    throw new CannotAudit([{ code: 'usage.missing-value', message: fault.message.replace(/^error: /, '') }], fault);
  }
}

function splitUnknown(unknown: readonly string[]): {
  readonly flags: readonly string[];
  readonly operands: readonly string[];
} {
  const end = unknown.indexOf('--');
  const before = end === -1 ? unknown : unknown.slice(0, end);
  const looksLikeFlag = (word: string) => word.startsWith('-') && word.length > 1;
  return {
    flags: before.filter(looksLikeFlag),
    operands: [...before.filter((word) => !looksLikeFlag(word)), ...(end === -1 ? [] : unknown.slice(end + 1))],
  };
}

function unknownFlag(written: string, { name, flags }: CommandShape): Problem {
  const flag = written.replace(/=.*$/s, '');
  const meant = nearest(
    flag,
    flags.filter(({ notYet }) => !notYet).map((known) => `--${known.name}`),
  );
  return {
    code: 'usage.unknown-option',
    message: `handoff ${name} has no option ${flag}`,
    hint: meant === undefined ? `handoff ${name} --help lists them` : `did you mean ${meant}?`,
  };
}

function problemsWith(flag: Flag, values: readonly string[], { flags }: CommandShape): readonly Problem[] {
  const first = values[0];
  if (first === undefined) return [];
  if (flag.notYet) return [{ code: 'usage.not-supported', message: `--${flag.name} is not supported yet` }];
  const swallowed = flag.value === undefined ? [] : values.filter((value) => isFlag(value, flags));
  if (swallowed.length > 0)
    return swallowed.map((value) => ({
      code: 'usage.missing-value',
      message: `--${flag.name} should be followed by <${flag.value}>, but ${value} stands there`,
    }));
  if (flag.repeats || values.every((value) => value === first)) return [];
  return [
    { code: 'usage.repeated', message: `--${flag.name} should be given once, but is given as ${values.join(' and ')}` },
  ];
}

function isFlag(value: string, flags: readonly Flag[]): boolean {
  return value.startsWith('--') || flags.some(({ short }) => short !== undefined && value === `-${short}`);
}
