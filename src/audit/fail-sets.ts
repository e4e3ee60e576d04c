/** Which rule variants a parcel broke. Equal sets are one number, so that a parcel costs four bytes however many rules it breaks. */
export class FailSets {
  private readonly variantsBySet: (readonly number[])[] = [[]];
  private readonly nextSet = new Map<string, number>();
  private readonly setByParcel: number[] = [];

  add(parcel: number, variant: number): void {
    const before = this.setByParcel[parcel] ?? 0;
    const step = `${before} ${variant}`;
    let after = this.nextSet.get(step);
    if (after === undefined) {
      after = this.extend(before, variant);
      this.nextSet.set(step, after);
    }
    this.setByParcel[parcel] = after;
  }

  /** Numbers of the variants the parcel broke, in order of breaking. */
  of(parcel: number): readonly number[] {
    return this.variantsBySet[this.setByParcel[parcel] ?? 0] ?? [];
  }

  private extend(set: number, variant: number): number {
    const variants = this.variantsBySet[set] ?? [];
    return variants.includes(variant) ? set : this.variantsBySet.push([...variants, variant]) - 1;
  }
}
