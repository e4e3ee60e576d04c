import type { FieldDefinition } from '../dataset.ts';
import { boolean, currency, inUnitOf, length, money, number, text, weight } from './field.ts';
import { weightUnit } from './identity.ts';

const side = (name: string, about: string, synonyms: string) =>
  inUnitOf('dimension_unit', length(name, about, synonyms));
const mass = (name: string, about: string, synonyms: string) => inUnitOf('weight_unit', weight(name, about, synonyms));

/** What the parcel is: weight, size, packing, value. */
export const parcelFields: readonly FieldDefinition[] = [
  mass(
    'weight',
    'Weight of the parcel as declared.',
    'Wt|Package Weight|Parcel Weight|Gross Weight|Actual Weight|Shipment Weight|Shipment - Weight|Order Weight|Total Weight|Ship Weight|Weight Value|parcel.weight|PackageWeight|Package_Weight|Carton Weight|Declared Weight|' +
      'Gewicht|Bruttogewicht|Paketgewicht|Poids|Poids brut|Poids du colis|Brutogewicht|Peso|Peso bruto|Peso lordo|Waga|Waga brutto|Masa',
  ),
  weightUnit,
  side(
    'length',
    'Longest side of the parcel as declared.',
    'Len|Package Length|Parcel Length|Dim Length|Length Value|parcel.length|Länge|Longueur|Lengte|Largo|Longitud|Lunghezza|Długość',
  ),
  side(
    'width',
    'Second side of the parcel as declared.',
    'Wid|Package Width|Parcel Width|Dim Width|Width Value|parcel.width|Breite|Largeur|Breedte|Ancho|Anchura|Larghezza|Szerokość',
  ),
  side(
    'height',
    'Third side of the parcel as declared.',
    'Hgt|Package Height|Parcel Height|Dim Height|Height Value|parcel.height|Höhe|Hauteur|Hoogte|Alto|Altura|Altezza|Wysokość',
  ),
  {
    ...side(
      'dimensions',
      'Length, width and height in one column, such as 12x10x8 in; columns of their own win.',
      'Dims|Package Dimensions|Parcel Dimensions|Package Dims|Box Dimensions|Carton Dimensions|L x W x H|LWH|Dimensions LxWxH|Dimensions LWH|Abmessungen|Paketmaße|Dimensions du colis|Afmetingen|Dimensiones|Dimensioni|Wymiary',
    ),
    holds: ['length', 'width', 'height'],
  },
  text(
    'dimension_unit',
    'Unit of length, width and height: mm, cm or in.',
    'Dimension UOM|Dimensions Unit|Dimensions UOM|Dim Unit|Dim UOM|Dimension Units|Size Unit|Length Unit|distance_unit|parcel.distance_unit|parcel.dimension_unit|Maßeinheit|Unité de dimension|Eenheid afmetingen|Unidad de medida|Unità di misura|Jednostka wymiaru',
  ),
  text(
    'packaging_type',
    'What the goods are packed in: box, tube, carrier packaging.',
    'Packaging|Package Type|Parcel Type|Container Type|Box Type|predefined_package|parcel.predefined_package|parcel.packaging_type|parcel.template|Package Template|PackageType|Verpackung|Verpackungsart|Emballage|Type d’emballage|Verpakking|Embalaje|Imballaggio|Imballo|Opakowanie',
  ),
  mass(
    'scale_weight',
    'Weight that the scale read.',
    'Scale Weight|Scaled Weight|Measured Weight|Verified Weight|Gewogen|Wiegegewicht',
  ),
  mass(
    'billed_weight',
    'Weight that the carrier bills.',
    'Billable Weight|Chargeable Weight|Rated Weight|Frachtgewicht',
  ),
  mass(
    'dim_weight',
    'Weight that the carrier’s divisor makes of the parcel’s volume, as declared.',
    'Dimensional Weight|Dim Wt|Volumetric Weight|Volume Weight|Cubic Weight|Volumengewicht|Poids volumétrique|Volumegewicht|Peso volumétrico|Peso volumetrico|Waga gabarytowa',
  ),
  inUnitOf(
    'declared_value_currency',
    money(
      'declared_value',
      'Value declared to the carrier.',
      'Declared Val|Package Value|Parcel Value|Shipment Value|Goods Value|Value of Goods|Value|Warenwert|Wert|Valeur déclarée|Valeur|Aangegeven waarde|Waarde|Valor declarado|Valor|Valore dichiarato|Valore|Wartość|Wartość deklarowana',
    ),
  ),
  currency(
    'declared_value_currency',
    'Currency of the declared value.',
    'Currency|Currency Code|Declared Value Currency Code|Value Currency|Währung|Devise|Valuta|Moneda|Divisa|Waluta',
  ),
  number('box_ect', 'Edge crush test of the box, pounds per inch.', 'ECT'),
  text('box_wall', 'Board of the box: single, double or triple wall.', 'Wall|Board Wall|Wall Type'),
  number('box_burst', 'Bursting strength of the box, pounds per square inch.', 'Burst|Mullen|Burst Strength'),
  boolean('fragile', 'Whether the goods break easily.', 'Is Fragile|Fragile Flag|Zerbrechlich|Breekbaar|Frágil'),
  number('cushioning_in', 'Cushioning on each side, inches.', 'Cushioning Inches'),
  text('closure_type', 'How the box is closed.', 'Closure|Tape Type'),
  boolean('bundled', 'Whether several boxes are tied into one.', 'Is Bundled'),
  text('freight_class', 'NMFC freight class.', 'NMFC Class'),
];

/** What the shipper asked of the carrier besides carriage. */
export const optionFields: readonly FieldDefinition[] = [
  boolean(
    'signature_required',
    'Whether the recipient must sign.',
    'Require Signature|Signature Confirmation|Signature on Delivery|Unterschrift',
  ),
  boolean(
    'authority_to_leave',
    'Whether the parcel may be left without a signature.',
    'ATL|Leave Safe|Safe Place|Abstellerlaubnis',
  ),
  text('hold_at_location', 'Where the parcel is held for the recipient.', 'Hold Location|Hold For Pickup|Hold At'),
  inUnitOf(
    'insurance_currency',
    money('insurance_amount', 'Amount insured.', 'Insured Value|Insured Amount|Insurance Value|Versicherungswert'),
  ),
  currency('insurance_currency', 'Currency of the amount insured.', 'Insured Value Currency'),
  inUnitOf(
    'cod_currency',
    money(
      'cod_amount',
      'Amount to collect on delivery.',
      'COD|Cash On Delivery|COD Value|Nachnahme|Nachnahmebetrag|Contre-remboursement|Rembours|Contrareembolso|Contrassegno|Pobranie',
    ),
  ),
  currency('cod_currency', 'Currency of the amount to collect.'),
  boolean('saturday_delivery', 'Whether Saturday delivery was bought.', 'Saturday|Deliver Saturday|Samstagszustellung'),
  number('temperature_min_c', 'Lowest temperature the goods may have, °C.', 'Min Temperature C|Min Temp C'),
  number('temperature_max_c', 'Highest temperature the goods may have, °C.', 'Max Temperature C|Max Temp C'),
];
