import type { FieldRef, Read } from '../../model/field-ref.ts';
import type { SubjectType } from '../../model/subjects.ts';

/** Collects the fields an expression reads; each has one place among its readings. */
export class Reads {
  readonly #on: SubjectType;
  readonly #list: Read[] = [];
  readonly #placeByField = new Map<string, number>();

  constructor(on: SubjectType) {
    this.#on = on;
  }

  /** The place of a field among the readings. What the subject's own row holds is judged, what its parents hold it is held against. */
  placeOf(ref: FieldRef): number {
    const key = `${ref.level}.${ref.field}`;
    const known = this.#placeByField.get(key);
    if (known !== undefined) return known;
    const role = ref.level === this.#on && !ref.field.startsWith('$') ? 'judged' : 'second';
    this.#placeByField.set(key, this.#list.length);
    return this.#list.push({ ref, as: 'typed', role }) - 1;
  }

  /** All of them, by place. */
  get list(): readonly Read[] {
    return this.#list;
  }
}
