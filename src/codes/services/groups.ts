/** How a service travels, for rules that speak of many at once: by road; by air without a promised hour; by air or road to a promised day
 *  or hour; in the mail of a post, first mile or last; as freight on pallets. */
const serviceGroups = ['ground', 'air', 'express', 'postal', 'freight'] as const;
export type ServiceGroup = (typeof serviceGroups)[number];

type Groups = { readonly [group in ServiceGroup]?: string };

/** Services by group, separated by spaces; `*` is every other service of the carrier. */
const servicesByGroup: Readonly<Record<string, Groups>> = {
  UPS: {
    ground: 'GROUND STANDARD ACCESS_POINT_ECONOMY THREE_DAY_SELECT TODAY_STANDARD TODAY_DEDICATED_COURIER',
    air: 'SECOND_DAY_AIR SECOND_DAY_AIR_AM WORLDWIDE_EXPEDITED WORLDWIDE_ECONOMY_DDU WORLDWIDE_ECONOMY_DDP',
    express:
      'NEXT_DAY_AIR NEXT_DAY_AIR_SAVER NEXT_DAY_AIR_EARLY WORLDWIDE_EXPRESS WORLDWIDE_EXPRESS_PLUS WORLDWIDE_SAVER EXPRESS_12_00 TODAY_EXPRESS TODAY_EXPRESS_SAVER',
    postal:
      'GROUND_SAVER SUREPOST_UNDER_1LB SUREPOST_BPM SUREPOST_MEDIA MAIL_INNOVATIONS_FIRST_CLASS MAIL_INNOVATIONS_PRIORITY MAIL_INNOVATIONS MAIL_INNOVATIONS_INTERNATIONAL_PRIORITY MAIL_INNOVATIONS_INTERNATIONAL_ECONOMY',
    freight: 'WORLDWIDE_EXPRESS_FREIGHT WORLDWIDE_EXPRESS_FREIGHT_MIDDAY',
  },
  FEDEX: {
    ground: 'GROUND HOME_DELIVERY INTERNATIONAL_GROUND REGIONAL_ECONOMY ECONOMY',
    air: 'EXPRESS_SAVER TWO_DAY TWO_DAY_AM INTERNATIONAL_ECONOMY INTERNATIONAL_CONNECT_PLUS',
    express:
      'STANDARD_OVERNIGHT PRIORITY_OVERNIGHT FIRST_OVERNIGHT EXTRA_HOURS SAME_DAY SAME_DAY_CITY INTERNATIONAL_PRIORITY INTERNATIONAL_PRIORITY_EXPRESS INTERNATIONAL_FIRST EUROPE_FIRST PRIORITY PRIORITY_EXPRESS FIRST',
    postal: 'GROUND_ECONOMY',
    freight:
      'PRIORITY_FREIGHT NEXT_DAY_FREIGHT ONE_DAY_FREIGHT TWO_DAY_FREIGHT THREE_DAY_FREIGHT INTERNATIONAL_PRIORITY_FREIGHT INTERNATIONAL_ECONOMY_FREIGHT FREIGHT_PRIORITY FREIGHT_ECONOMY',
  },
  USPS: {
    express: 'PRIORITY_EXPRESS PRIORITY_EXPRESS_INTERNATIONAL GLOBAL_EXPRESS_GUARANTEED',
    postal: '*',
  },
  DHL_EXPRESS: { ground: 'ECONOMY_SELECT ECONOMY_SELECT_DOMESTIC', express: '*' },
  DHL_PAKET: {
    ground: 'PAKET PAKET_PRIO PAKET_INTERNATIONAL EUROPAKET KLEINPAKET RETOURE',
    postal: 'WARENPOST WARENPOST_INTERNATIONAL',
  },
  DHL_ECOMMERCE: { postal: '*' },
  DPD: {
    ground: 'CLASSIC SMALL_PARCEL PARCEL_SHOP TWO_DAY RETURN',
    express: 'EXPRESS_8_30 EXPRESS_10_00 EXPRESS_12_00 EXPRESS_18_00 NEXT_DAY',
  },
  GLS: { express: 'EXPRESS_PARCEL', ground: '*' },
  POSTNL: { postal: '*' },
  ROYAL_MAIL: { express: 'SPECIAL_DELIVERY_1PM SPECIAL_DELIVERY_9AM', postal: '*' },
  PARCELFORCE: {
    express: 'EXPRESS_9 EXPRESS_10 EXPRESS_AM EXPRESS_24 GLOBAL_EXPRESS',
    ground: 'EXPRESS_48 EXPRESS_48_LARGE',
    air: 'GLOBAL_PRIORITY GLOBAL_VALUE',
  },
  EVRI: { ground: '*' },
  CANADA_POST: {
    express:
      'XPRESSPOST PRIORITY PRIORITY_WORLDWIDE_USA PRIORITY_WORLDWIDE_ENVELOPE_USA XPRESSPOST_USA XPRESSPOST_INTERNATIONAL PRIORITY_WORLDWIDE_INTERNATIONAL',
    postal: '*',
  },
  AUSTRALIA_POST: { express: 'EXPRESS_POST INTERNATIONAL_EXPRESS', postal: '*' },
  PUROLATOR: {
    ground: 'GROUND GROUND_9AM GROUND_1030AM GROUND_EVENING GROUND_US',
    express: 'EXPRESS EXPRESS_9AM EXPRESS_1030AM EXPRESS_EVENING EXPRESS_US EXPRESS_INTERNATIONAL',
  },
  ONTRAC: { freight: 'PALLETIZED_FREIGHT', ground: '*' },
  ...ofEvery('freight', 'FEDEX_FREIGHT DHL_FREIGHT TFORCE XPO OLD_DOMINION ESTES SAIA R_AND_L ABF'),
  ...ofEvery(
    'postal',
    'DEUTSCHE_POST LA_POSTE BPOST AN_POST CORREOS AUSTRIAN_POST SWISS_POST POSTI CZECH_POST MAGYAR_POSTA',
  ),
  ...ofEvery('postal', 'CORREIOS NZ_POST JAPAN_POST CHINA_POST HONGKONG_POST SINGPOST INDIA_POST ASENDIA ASENDIA_US'),
};

const groupByCarrierAndService: ReadonlyMap<string, ServiceGroup> = new Map(
  Object.entries(servicesByGroup).flatMap(([carrier, groups]) =>
    serviceGroups.flatMap((group) =>
      (groups[group]?.split(' ') ?? []).map((service) => [`${carrier} ${service}`, group] as const),
    ),
  ),
);

/** The group a carrier's service belongs to; without a service, that of all services not named apart. Undefined where no table tells. */
export function serviceGroupOf(carrier: string, service: string | undefined): ServiceGroup | undefined {
  const own = service === undefined ? undefined : groupByCarrierAndService.get(`${carrier} ${service}`);
  return own ?? groupByCarrierAndService.get(`${carrier} *`);
}

/** Whether every service of a carrier belongs to one group, so that a parcel without a service belongs to it, too. */
export function hasOneServiceGroup(carrier: string): boolean {
  const groups = servicesByGroup[carrier];
  return groups !== undefined && Object.keys(groups).length === 1 && Object.values(groups)[0] === '*';
}

function ofEvery(group: ServiceGroup, carriers: string): Readonly<Record<string, Groups>> {
  return Object.fromEntries(carriers.split(' ').map((carrier) => [carrier, { [group]: '*' }]));
}
