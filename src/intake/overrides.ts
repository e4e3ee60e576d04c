import { units } from '../codes/units.ts';
import type { FieldDefinition } from '../model/dataset.ts';
import { numberedBarcode } from '../model/fields/barcodes.ts';
import { nearest } from '../model/nearest.ts';
import { type Problem, throwIfAny } from '../model/problem.ts';
import type { DatasetSettings, Given, IntakeSettings } from '../model/settings.ts';
import { hasUnit, unitFor } from './header-units.ts';
import { own } from './own.ts';

/** What `--column`, `--unit` and `--set` say, by field: bare, or behind its subject or dataset (`label.tracking_number`). */
export interface Overrides {
  /** Headers to look for. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly constants?: Readonly<Record<string, string>>;
  /** What their user knows them by, where not as flags: `column in handoff.config.yaml`. */
  readonly names?: Readonly<Partial<Record<Kind, string>>>;
}

type Kind = 'columns' | 'units' | 'constants';

const optionOf = { columns: '--column', units: '--unit', constants: '--set' } as const;

/** Lays flags or config over the settings of the rulesets; what a flag said stays when config follows. A bare field is the
 *  manifest's if the manifest has it, else that of the first dataset that does.
 *  @throws CannotAudit with every unknown field and every unit that does not fit. */
export function override(settings: IntakeSettings, overrides: Overrides, by: Given<unknown>['by']): IntakeSettings {
  const problems: Problem[] = [...repeatedFields(settings, overrides)];
  const result: Record<string, DatasetSettings> = { ...settings };
  for (const kind of ['columns', 'units', 'constants'] as const) {
    for (const [name, value] of Object.entries(overrides[kind] ?? {})) {
      const target = targetOf(settings, name);
      const option = optionFor(overrides, kind);
      const problem =
        target === undefined
          ? unknownField(settings, option, name)
          : unitProblem({ kind, option }, target.field, value);
      if (problem !== undefined) problems.push(problem);
      if (target !== undefined) lay(result, kind, target, { value, by });
    }
  }
  throwIfAny(problems);
  return result;
}

/** One field under two names with two values: which of them is meant nobody can say. */
function repeatedFields(settings: IntakeSettings, overrides: Overrides): readonly Problem[] {
  return (['columns', 'units', 'constants'] as const).flatMap((kind) => {
    const firstByTarget = new Map<string, Written>();
    return Object.entries(overrides[kind] ?? {}).flatMap(([name, value]) => {
      const target = targetOf(settings, name);
      const key = target === undefined ? `? ${name}` : `${target.dataset}.${target.field.name}`;
      const [other, before] = firstByTarget.get(key) ?? [name, String(value)];
      firstByTarget.set(key, [other, before]);
      return before === String(value)
        ? []
        : [repeated(optionFor(overrides, kind), [other, before], [name, String(value)])];
    });
  });
}

type Written = readonly [name: string, value: string];

function optionFor({ names }: Overrides, kind: Kind): string {
  return names?.[kind] ?? optionOf[kind];
}

function repeated(option: string, one: Written, other: Written): Problem {
  return {
    code: 'usage.repeated',
    message: `${option} should say one thing of a field, but says ${one.join('=')} and ${other.join('=')}`,
    hint: 'leave one of them out',
  };
}

interface Target {
  readonly dataset: string;
  readonly field: FieldDefinition;
}

/** The dataset and field that a flag names. */
function targetOf(settings: IntakeSettings, name: string): Target | undefined {
  const [, prefix, bare] = /^([^.]+)\.(.+)$/.exec(name) ?? [];
  const candidates = Object.entries(settings)
    .filter(([id, { definition }]) => prefix === undefined || prefix === id || prefix === definition.subject)
    .sort(([a], [b]) => Number(b === 'manifest') - Number(a === 'manifest'));
  for (const [dataset, { definition }] of candidates) {
    const wanted = numberedBarcode(bare ?? name);
    const field = definition.fields.find((each) => each.name === (bare ?? name) || each.name === wanted);
    if (field !== undefined) return { dataset, field };
  }
  return undefined;
}

function lay(
  result: Record<string, DatasetSettings>,
  kind: Kind,
  { dataset, field }: Target,
  given: Given<string | readonly string[]>,
): void {
  const settings = result[dataset];
  if (settings === undefined) return;
  const known: Given<unknown> | undefined = own<Given<unknown>>(settings[kind], field.name);
  if (known?.by === 'flag' && given.by !== 'flag') return;
  result[dataset] = { ...settings, [kind]: { ...settings[kind], [field.name]: given } };
}

function unknownField(settings: IntakeSettings, option: string, name: string): Problem {
  const known = Object.values(settings).flatMap(({ definition }) => definition.fields.map((field) => field.name));
  const bare = name.replace(/^[^.]+\./, '');
  const meant = nearest(bare, known);
  return {
    code: 'usage.unknown-field',
    message: `${option} should name a field, but "${name}" is none`,
    hint: meant === undefined ? 'handoff inspect <file> lists the fields found' : `did you mean ${meant}?`,
  };
}

function unitProblem(
  { kind, option }: { readonly kind: Kind; readonly option: string },
  field: FieldDefinition,
  value: unknown,
): Problem | undefined {
  if (kind !== 'units' || typeof value !== 'string') return undefined;
  const asked = `${option} ${field.name}`;
  if (!hasUnit(field.type)) return unitFault(asked, `a field with a unit, but ${field.name} is of type ${field.type}`);
  if (unitFor(field.type, value) !== undefined) return undefined;
  const codes = field.type === 'money' ? ['EUR', 'USD', 'GBP', '…'] : unitCodes(field.type);
  return unitFault(
    asked,
    `a unit of ${field.type} for ${field.name}, but has "${value}"`,
    `one of ${codes.join(', ')}`,
  );
}

function unitFault(asked: string, what: string, hint?: string): Problem {
  return {
    code: 'usage.unknown-unit',
    message: `${asked} should have ${what}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

function unitCodes(type: string): readonly string[] {
  return units.filter(({ kind }) => kind === type).map(({ code }) => code);
}
