import { valueAt } from './records.ts';
import type { JsonObject } from './value.ts';

type Units = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** EasyPost's API states weights in ounces and sides in inches (docs.easypost.com, Parcel and CustomsItem objects). */
const easyPost: Units = {
  manifest: { weight: 'oz', length: 'in', width: 'in', height: 'in' },
  items: { weight: 'oz' },
};

/** Units, by dataset and field, that the shape of records settles: that of a platform whose API has one unit for all. */
export function unitsOf(objects: readonly JsonObject[]): { readonly units?: Units } {
  return objects.length > 0 && objects.every(isEasyPost) ? { units: easyPost } : {};
}

function isEasyPost(object: JsonObject): boolean {
  const says = (path: string) => {
    const value = valueAt(object, path);
    return value?.kind === 'text' ? value.text : undefined;
  };
  const isShipment = says('object') === 'Shipment' || says('id')?.startsWith('shp_') === true;
  return isShipment && valueAt(object, 'parcel')?.kind === 'object' && says('parcel.mass_unit') === undefined;
}
