import { describe, expect, it } from 'vitest';
import { resolveCarrier } from '../../../src/codes/carriers.ts';

/** Tokens as shipping platforms write them (EasyPost, Shippo, ShipStation, karrio), and the short codes of warehouse systems, by what they mean. */
const tokens: Readonly<Record<string, string>> = {
  'UPS GROUND': 'ups_ground UPS_GRND ups-gnd',
  'UPS STANDARD': 'ups_standard ups_standard_international ups_ground_international UPS_STD UPSStandard',
  'UPS GROUND_SAVER': 'ups_surepost ups_ground_saver ups_surepost_1_lb_or_greater UPSGroundSaverGreaterThan1lb',
  'UPS SUREPOST_UNDER_1LB': 'ups_surepost_lightweight ups_surepost_less_than_1_lb UPSGroundSaverLessThan1lb',
  'UPS NEXT_DAY_AIR': 'ups_next_day_air UPS_NDA UPS_1DA UPSNextDayAir',
  'UPS NEXT_DAY_AIR_SAVER': 'ups_next_day_air_saver UPS_NDAS UPS_1DP',
  'UPS NEXT_DAY_AIR_EARLY': 'ups_next_day_air_early_am UPS_1DM',
  'UPS SECOND_DAY_AIR': 'ups_second_day_air ups_2nd_day_air UPS_2DA UPS2ndDayAir',
  'UPS SECOND_DAY_AIR_AM': 'ups_second_day_air_am ups_2nd_day_air_am UPS_2DM',
  'UPS THREE_DAY_SELECT': 'ups_3_day_select ups_three_day_select UPS_3DS',
  'UPS WORLDWIDE_EXPRESS': 'ups_express ups_worldwide_express ups_express_worldwide UPS_XPR',
  'UPS WORLDWIDE_EXPRESS_PLUS': 'ups_express_plus ups_worldwide_express_plus ups_express_early UPS_XDM',
  'UPS WORLDWIDE_SAVER': 'ups_saver ups_worldwide_saver ups_express_saver_worldwide UPSSaver',
  'UPS WORLDWIDE_EXPEDITED': 'ups_expedited ups_worldwide_expedited UPS_XPD',
  'UPS EXPRESS_12_00': 'ups_express_1200 ups_express_12_00',
  'USPS PRIORITY': 'usps_priority usps_priority_mail USPS_PM USPSPriorityMailCubic',
  'USPS PRIORITY_EXPRESS': 'usps_priority_express usps_priority_mail_express USPS_PME USPSExpress',
  'USPS GROUND_ADVANTAGE': 'usps_ground_advantage USPSGroundAdvantage USPS_GA',
  'USPS FIRST_CLASS': 'usps_first usps_first_class_mail',
  'USPS MEDIA': 'usps_media_mail',
  'USPS PRIORITY_INTERNATIONAL': 'usps_priority_mail_international',
  'USPS PRIORITY_EXPRESS_INTERNATIONAL': 'usps_priority_mail_express_international',
  'USPS FIRST_CLASS_PACKAGE_INTERNATIONAL':
    'usps_first_class_package_international usps_first_class_package_international_service',
  'FEDEX GROUND': 'fedex_ground FEDEX_GRD FEDEX_GND',
  'FEDEX HOME_DELIVERY': 'fedex_home_delivery fedex_ground_home_delivery FEDEX_HD',
  'FEDEX GROUND_ECONOMY': 'fedex_smart_post fedex_ground_economy fedex_smartpost_parcel_select',
  'FEDEX INTERNATIONAL_GROUND': 'fedex_ground_international fedex_international_ground',
  'FEDEX TWO_DAY': 'fedex_2_day fedex_2day FedEx2Day',
  'FEDEX TWO_DAY_AM': 'fedex_2_day_am fedex_2day_am',
  'FEDEX ONE_DAY_FREIGHT': 'fedex_1_day_freight fedex_first_overnight_freight',
  'FEDEX EUROPE_FIRST': 'fedex_europe_first_international_priority',
  'DHL_EXPRESS EXPRESS_WORLDWIDE': 'dhl_express_worldwide dhl_express_worldwide_nondoc',
  'DHL_EXPRESS EXPRESS_DOMESTIC': 'dhl_express_domestic_express_doc dhl_express_domestic_express',
  'DHL_PAKET KLEINPAKET': 'dhl_parcel_de_kleinpaket',
  'DHL_PAKET PAKET_INTERNATIONAL': 'dhl_parcel_de_paket_international',
  'CANADA_POST EXPEDITED_PARCEL': 'canadapost_expedited_parcel canada_post_expedited_parcel',
  'ROYAL_MAIL TRACKED_24': 'royal_mail_tracked_24 royalmail_tracked24',
  'DPD EXPRESS_12_00': 'dpd_express_12h',
  'GLS BUSINESS_PARCEL': 'gls_business_parcel gls_businessparcel',
};
const names: Readonly<Record<string, string>> = {
  UPS: 'ups ups_walleted UPSDAP UPSIparcel',
  USPS: 'usps usps_international usps_walleted stamps_com USPS_Endicia',
  FEDEX: 'fedex fedex_walleted FedexDefault',
  DHL_EXPRESS: 'mydhl dhl_express DhlExpress',
  AMAZON: 'amazon_shipping amazon_buy_shipping AmazonShippingV2',
  BPOST: 'bpack bpost',
  ARAMEX: 'fastway_australia',
};

const pairs = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([meant, texts]) => texts.split(' ').map((text) => [text, meant] as const));

describe('what platforms write', () => {
  it.each(pairs(tokens))('%s is %s', (text, meant) => {
    const [carrier, service] = meant.split(' ');
    expect(resolveCarrier(text)).toEqual({ carrier, service });
  });

  it.each(pairs(names))('%s is %s', (text, carrier) => {
    expect(resolveCarrier(text)).toEqual({ carrier });
  });
});
