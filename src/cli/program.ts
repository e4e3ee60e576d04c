import { Command } from 'commander';
import { nearest } from '../model/nearest.ts';
import { CannotAudit } from '../model/problem.ts';
import { plainFlag } from './audit-flags.ts';
import type { CommandDefinition } from './command.ts';
import { type CommandLine, commandFor, readCommandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { type ExitCode, exit } from './exit.ts';
import { speakPlainly } from './terminal.ts';
import { version } from './version.ts';

const helpWords = new Set(['help', '-h', '--help']);

/** Runs the command that the arguments name.
 *  @throws CannotAudit for an unknown command or option and for whatever keeps the command from being carried out. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === undefined) {
    process.stderr.write(helpOn(commands));
    return exit.notAudited;
  }
  if (helpWords.has(first)) return printHelp(rest);
  if (isGroup(first) && rest.length === 1 && rest.every((word) => helpWords.has(word))) return printHelp([first]);
  const definition = commandNamed(args);
  const line = readCommandLine(definition, args.slice(definition.name.split(' ').length));
  if (line.help) return printHelp(definition.name.split(' '));
  checkOperands(definition, line);
  if (line.flags.has(plainFlag.name)) speakPlainly(process.env);
  const run = await definition.load();
  return run(line);
}

function commandNamed(args: readonly string[]): CommandDefinition {
  const [first = '', second = ''] = args;
  const found = commands.find(({ name }) => name === first || name === `${first} ${second}`);
  if (found !== undefined) return found;
  throw unknownCommand(first, second);
}

function unknownCommand(first: string, second: string): CannotAudit {
  if (first.startsWith('-')) {
    const hint =
      first === '-v' ? 'did you mean --version?' : 'options follow the command: handoff audit manifest.csv …';
    return new CannotAudit([{ code: 'usage.unknown-option', message: `handoff has no option ${first}`, hint }]);
  }
  const grouped = isGroup(first);
  const written = grouped ? `${first} ${second}`.trim() : first;
  const known = commands.map(({ name }) => name).filter((name) => !grouped || name.startsWith(`${first} `));
  const meant = nearest(written, known);
  const hint = meant === undefined ? `commands: ${known.join(', ')}` : `did you mean handoff ${meant}?`;
  return new CannotAudit([{ code: 'usage.unknown-command', message: `handoff has no command "${written}"`, hint }]);
}

function checkOperands({ name, operands }: CommandDefinition, line: CommandLine): void {
  const count = line.operands.length;
  const { usage, min, max } = operands ?? { usage: '', min: 0, max: 0 };
  if (count >= min && count <= max) return;
  const given = count === 0 ? 'nothing is given' : `"${line.operands.join(' ')}" is given`;
  const wanted = usage === '' ? 'no operand' : usage;
  throw new CannotAudit([
    {
      code: 'usage.operands',
      message: `handoff ${name} should get ${wanted}, but ${given}`,
      hint: `handoff ${name} --help shows how`,
    },
  ]);
}

function printHelp(words: readonly string[]): ExitCode {
  const [first, ...rest] = words;
  if (first === undefined) process.stdout.write(helpOn(commands));
  else if (isGroup(first) && rest.length === 0)
    process.stdout.write(helpOn(commands.filter(({ name }) => name.startsWith(`${first} `))));
  else process.stdout.write(commandHelp(commandNamed(words)));
  return exit.done;
}

/** Whether a word is the first of several commands: `rules`, `waivers`. */
function isGroup(word: string): boolean {
  return commands.some(({ name }) => name.startsWith(`${word} `));
}

function commandHelp(definition: CommandDefinition): string {
  const program = new Command('handoff');
  const command = commandFor(definition);
  program.addCommand(command);
  let help = '';
  command
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
    })
    .outputHelp();
  return help;
}

/** Help on all commands, or on those of one group. */
function helpOn(definitions: readonly CommandDefinition[]): string {
  const program = new Command('handoff')
    .description(`Audits a batch of parcels before the carrier takes custody of it. Version ${version()}.`)
    .usage('<command> [options]')
    .option('-V, --version', 'prints the version')
    .addHelpText('after', '\nhandoff <command> --help says more. Start with: handoff audit manifest.csv');
  for (const definition of definitions) program.addCommand(commandFor(definition));
  return program.helpInformation();
}
