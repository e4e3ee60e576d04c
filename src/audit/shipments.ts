import type { ShipmentName } from './parcel-key.ts';

/** Shipments of a run, numbered; a shipment lives within one batch. Known by shipment id, else master tracking number. */
export class Shipments {
  readonly id: string[] = [];
  readonly batch: number[] = [];
  readonly parcels: number[][] = [];
  private readonly numberByKey = new Map<string, number>();

  /** Adds a parcel to its shipment and returns the shipment's number; -1 for a parcel of no shipment. */
  add(parcel: number, batch: number, name: ShipmentName | undefined): number {
    if (name === undefined) return -1;
    const key = `${batch} ${name.key}`;
    let number = this.numberByKey.get(key);
    if (number === undefined) {
      number = this.id.push(name.id) - 1;
      this.numberByKey.set(key, number);
      this.batch.push(batch);
      this.parcels.push([]);
    }
    this.parcels[number]?.push(parcel);
    return number;
  }

  get size(): number {
    return this.id.length;
  }
}
