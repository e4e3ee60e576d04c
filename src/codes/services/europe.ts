import { type Service, service } from './service.ts';

/** Services of DPD in Europe. */
export const dpd: readonly Service[] = [
  service('CLASSIC', 'CL|DPD Classic|DPD Home|Home'),
  service('SMALL_PARCEL', 'KP|DPD Kleinpaket|Kleinpaket|Small'),
  service('EXPRESS_8_30', 'E830|DPD 8:30|8:30'),
  service('EXPRESS_10_00', 'E10|DPD 10:00|10:00|Express 10h'),
  service('EXPRESS_12_00', 'E12|DPD 12:00|12:00|Express 12h'),
  service('EXPRESS_18_00', 'E18|DPD 18:00|18:00|Guarantee|Express 18h'),
  service('PARCEL_SHOP', 'DPD ParcelShop|Shop Delivery|Pickup'),
  service('NEXT_DAY', 'DPD Next Day'),
  service('TWO_DAY', 'DPD Two Day'),
  service('RETURN', 'DPD Return'),
];

/** Services of GLS in Europe. */
export const gls: readonly Service[] = [
  service('BUSINESS_PARCEL', 'GLS Business Parcel'),
  service('BUSINESS_SMALL_PARCEL', 'GLS Business Small Parcel'),
  service('EURO_BUSINESS_PARCEL', 'GLS Euro Business Parcel'),
  service('EURO_BUSINESS_SMALL_PARCEL', 'GLS Euro Business Small Parcel'),
  service('EXPRESS_PARCEL', 'GLS Express Parcel|Express'),
  service('SHOP_DELIVERY', 'GLS ShopDeliveryService|Shop Delivery Service|Parcel Shop'),
  service('FLEX_DELIVERY', 'GLS FlexDeliveryService|Flex Delivery Service'),
];

/** Services of PostNL, with the product codes that label requests carry. */
export const postnl: readonly Service[] = [
  service('STANDARD', '3085|Standard shipment|Standaard|Standaardpakket'),
  service('STATED_ADDRESS', '3385|Deliver to stated address only'),
  service('SIGNATURE', '3189|Signature on delivery'),
  service('SIGNATURE_STATED_ADDRESS', '3089|Signature on delivery + Deliver to stated address only'),
  service('MAILBOX', '2928|Mailbox parcel|Brievenbuspakje'),
  service('PICKUP', '3533|Pick up at PostNL location|PakjeGemak'),
  service('EU', '4907|EU Pack'),
  service('GLOBAL', '4909|GlobalPack|Globalpakket'),
];

/** Services of Royal Mail, with its product codes. */
export const royalMail: readonly Service[] = [
  service('TRACKED_24', 'TRN24|TPN24|TPN|Royal Mail Tracked 24'),
  service('TRACKED_48', 'TRS48|TPS48|TPS|Royal Mail Tracked 48'),
  service('SPECIAL_DELIVERY_1PM', 'SD1|Special Delivery Guaranteed by 1pm|Special Delivery'),
  service('SPECIAL_DELIVERY_9AM', 'SD4|Special Delivery Guaranteed by 9am'),
  service('FIRST_CLASS', '1st Class|STL1'),
  service('SECOND_CLASS', '2nd Class|STL2'),
  service('FIRST_CLASS_SIGNED_FOR', '1st Class Signed For|Signed For 1st Class'),
  service('SECOND_CLASS_SIGNED_FOR', '2nd Class Signed For|Signed For 2nd Class'),
  service('ROYAL_MAIL_24', 'CRL24|24'),
  service('ROYAL_MAIL_48', 'CRL48|48'),
  service('INTERNATIONAL_TRACKED', 'International Tracked'),
  service('INTERNATIONAL_TRACKED_AND_SIGNED', 'International Tracked & Signed|International Tracked Signed'),
  service('INTERNATIONAL_STANDARD', 'International Standard'),
];

/** Services of Parcelforce. */
export const parcelforce: readonly Service[] = [
  service('EXPRESS_9', 'express9|S09'),
  service('EXPRESS_10', 'express10|S10'),
  service('EXPRESS_AM', 'expressAM|S12'),
  service('EXPRESS_24', 'express24|SND'),
  service('EXPRESS_48', 'express48|SUP'),
  service('EXPRESS_48_LARGE', 'express48 large'),
  service('GLOBAL_PRIORITY', 'globalpriority'),
  service('GLOBAL_EXPRESS', 'globalexpress'),
  service('GLOBAL_VALUE', 'globalvalue'),
];

/** Services of Evri. */
export const evri: readonly Service[] = [
  service('STANDARD', 'Standard Delivery|Evri Standard'),
  service('NEXT_DAY', 'Next Day Delivery|Evri Next Day'),
  service('PARCEL_SHOP', 'ParcelShop|Evri ParcelShop'),
];
