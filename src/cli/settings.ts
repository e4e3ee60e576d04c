import type { Condition } from '../model/condition.ts';
import type { NotSupplied } from '../model/plan.ts';
import type { Exclusion } from '../model/settings.ts';

/** One value of an option and who gave it. */
export interface Setting {
  readonly text: string;
  readonly by: 'flag' | 'config';
  /** As the user knows it: `--fail-on`, or `fail_on in handoff.config.yaml`. */
  readonly name: string;
}

/** Rows to set aside as an option says it: fields or headers, and texts. */
export interface GivenExclusion extends Omit<Exclusion, 'when'> {
  readonly when: Exclude<Exclusion['when'], Condition>;
}

/** Values by option name from one place. */
export interface Layer {
  readonly by: Setting['by'];
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** How this place spells an option. */
  readonly spell: (option: string) => string;
  /** What it declares never to be supplied, with the reason. */
  readonly notSupplied: readonly NotSupplied[];
  /** Rows it sets aside, with reasons of its own. */
  readonly exclusions?: readonly GivenExclusion[];
}

/** The options in force, whoever gave them: flags win over config. */
export interface Settings {
  /** Values of the strongest place that gives any. */
  list(option: string): readonly Setting[];
  /** The one value, if any. */
  one(option: string): Setting | undefined;
  /** Values of every place, weakest first: for `name=value` pairs, which win one by one. */
  layered(option: string): readonly Setting[];
  /** What any place declares never to be supplied. */
  readonly notSupplied: readonly NotSupplied[];
  /** Rows that any place sets aside with a reason of its own. */
  readonly exclusions: readonly GivenExclusion[];
}

/** Options from several places, strongest first. */
export function settingsOf(layers: readonly Layer[]): Settings {
  const from = (layer: Layer, option: string): readonly Setting[] =>
    (layer.values.get(option) ?? []).map((text) => ({ text, by: layer.by, name: layer.spell(option) }));
  const list = (option: string) => layers.map((layer) => from(layer, option)).find((found) => found.length > 0) ?? [];
  return {
    list,
    one: (option) => list(option)[0],
    layered: (option) => layers.toReversed().flatMap((layer) => from(layer, option)),
    notSupplied: layers.flatMap((layer) => layer.notSupplied),
    exclusions: layers.toReversed().flatMap((layer) => layer.exclusions ?? []),
  };
}

/** What was written on the command line, as a layer. */
export function flagLayer(values: ReadonlyMap<string, readonly string[]>): Layer {
  return { by: 'flag', values, spell: (option) => `--${option}`, notSupplied: [] };
}
