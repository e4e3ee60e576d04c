import { type Problem, throwIfAny } from '../model/problem.ts';
import type { Waivable, WaiverSource } from '../ruleset/waivers/load.ts';
import type { CommandLine } from './command-line.ts';
import { loadConfig } from './config.ts';
import { gather } from './gather.ts';
import { flagLayer, type Settings, settingsOf } from './settings.ts';
import { everything, rulesFrom } from './shipped-rules.ts';
import { waiverSources } from './waiver-files.ts';
import { shipped } from './world.ts';

/** Options of a command on waivers: flags, else the config. */
export function waiverSettings(line: CommandLine): Settings {
  const config = loadConfig(line.flags.get('config')?.[0]);
  return settingsOf([flagLayer(line.flags), ...(config?.layers(undefined) ?? [])]);
}

/** The files of waivers that a command is about: those it names, else the config's. @throws CannotAudit when there are none, or one cannot be read. */
export function sourcesAtHand(line: CommandLine, settings: Settings): readonly WaiverSource[] {
  const named = [
    ...line.operands,
    ...settings
      .list('waivers')
      .filter(({ by }) => by === 'flag')
      .map(({ text }) => text),
  ];
  const patterns = named.length > 0 ? named : settings.list('waivers').map(({ text }) => text);
  if (patterns.length > 0) return waiverSources(patterns);
  const problems: Problem[] = [
    {
      code: 'usage.operands',
      message: 'a file of waivers should be named, but is not',
      hint: 'name it, or set "waivers:" in handoff.config.yaml',
    },
  ];
  throwIfAny(problems);
  return [];
}

/** What waivers may refer to here: the rulesets named or set in the config, else all that are shipped.
 *  Undefined when they have problems, which are added. */
export function waivableAtHand(settings: Settings, problems: Problem[]): Promise<Waivable | undefined> {
  const named = settings.list('ruleset').map(({ text }) => text);
  const entries = named.length > 0 ? named : shipped().map((name) => `handoff:${name}`);
  return gather(problems, () => rulesFrom(entries, everything).waivable);
}
