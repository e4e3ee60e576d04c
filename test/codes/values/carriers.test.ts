import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriersByAmbiguousName } from '../../../src/codes/carriers/ambiguous.ts';
import { carriers, resolveCarrier } from '../../../src/codes/carriers.ts';
import { resolveService, servicesOf } from '../../../src/codes/services.ts';
import { normaliseHeader } from '../../../src/model/header.ts';

const codes = new Set(carriers.map((carrier) => carrier.code));

describe('a carrier', () => {
  it.each([
    ['UPS®', 'UPS'],
    ['United Parcel Service', 'UPS'],
    ['UPSDAP', 'UPS'],
    ['UPSN', 'UPS'],
    ['FDEG', 'FEDEX'],
    ['FDXG', 'FEDEX'],
    ['FedExDefault', 'FEDEX'],
    ['fedex_freight', 'FEDEX_FREIGHT'],
    ['stamps_com', 'USPS'],
    ['U.S. Postal Service', 'USPS'],
    ['DHL EXPRESS', 'DHL_EXPRESS'],
    ['DHLExpress', 'DHL_EXPRESS'],
    ['dhl_parcel_de', 'DHL_PAKET'],
    ['dhl_germany', 'DHL_PAKET'],
    ['DhlEcs', 'DHL_ECOMMERCE'],
    ['canadapost', 'CANADA_POST'],
    ['RoyalMail', 'ROYAL_MAIL'],
    ['hermes_uk', 'EVRI'],
    ['australiapost', 'AUSTRALIA_POST'],
    ['LasershipV2', 'LASERSHIP'],
    ['Österreichische Post', 'AUSTRIAN_POST'],
    ['dpd_de', 'DPD'],
    ['Post NL', 'POSTNL'],
  ])('%s is %s', (text, carrier) => {
    expect(resolveCarrier(text)).toEqual({ carrier });
  });

  it.each([
    ['ups_ground', 'UPS', 'GROUND'],
    ['fedex_ground', 'FEDEX', 'GROUND'],
    ['FedEx Home Delivery®', 'FEDEX', 'HOME_DELIVERY'],
    ['usps_priority', 'USPS', 'PRIORITY'],
    ['usps_priority_express', 'USPS', 'PRIORITY_EXPRESS'],
    ['usps_ground_advantage', 'USPS', 'GROUND_ADVANTAGE'],
    ['UPS SurePost', 'UPS', 'GROUND_SAVER'],
    ['UPSMailInnovations', 'UPS', 'MAIL_INNOVATIONS'],
    ['FedExSmartPost', 'FEDEX', 'GROUND_ECONOMY'],
    ['DHL Kleinpaket', 'DHL_PAKET', 'KLEINPAKET'],
    ['DHL Express Worldwide', 'DHL_EXPRESS', 'EXPRESS_WORLDWIDE'],
  ])('%s is %s with service %s', (text, carrier, service) => {
    expect(resolveCarrier(text)).toEqual({ carrier, service });
  });

  it.each(['DHL', 'dhl', 'DHL Parcel', 'Deutsche Post DHL', 'Hermes', 'APC', 'Post'])('%s is several', (text) => {
    expect(resolveCarrier(text)).toBe('ambiguous');
  });

  it.each([
    '',
    '-',
    'UP',
    'UPSX',
    'FedExpress Lane',
    'Ground',
    'USPS or UPS',
    'ups_teleport',
    'customer collects',
    '__proto__',
    'constructor',
  ])('"%s" is none that is known', (text) => expect(resolveCarrier(text)).toBeUndefined());

  it('answers to its own code, name, spellings and SCACs, and no other does', () => {
    const wrong = carriers.flatMap(({ code, name, aliases, scac }) =>
      [code, name, ...aliases, ...scac].filter((each) => {
        const resolved = resolveCarrier(each);
        return typeof resolved !== 'object' || resolved.carrier !== code || resolved.service !== undefined;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('is coded once, in upper snake case', () => {
    expect(codes.size).toBe(carriers.length);
    expect([...codes].filter((code) => !/^[A-Z]+(_[A-Z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('is known wherever an ambiguous name may mean it', () => {
    expect(
      Object.values(carriersByAmbiguousName)
        .flat()
        .filter((code) => !codes.has(code)),
    ).toEqual([]);
  });

  it('resolves to a known code or to none, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const resolved = resolveCarrier(text);
        if (typeof resolved === 'object') expect(codes).toContain(resolved.carrier);
      }),
    );
  });
});

describe('a service', () => {
  it.each([
    ['UPS', '03', 'GROUND'],
    ['UPS', 'Ground', 'GROUND'],
    ['UPS', 'ups_next_day_air_saver', 'NEXT_DAY_AIR_SAVER'],
    ['UPS', 'UPS 2nd Day Air A.M.®', 'SECOND_DAY_AIR_AM'],
    ['FEDEX', 'FEDEX_GROUND', 'GROUND'],
    ['FEDEX', 'GROUND_HOME_DELIVERY', 'HOME_DELIVERY'],
    ['FEDEX', 'STANDARD_OVERNIGHT', 'STANDARD_OVERNIGHT'],
    ['FEDEX', 'fedex_2day_am', 'TWO_DAY_AM'],
    ['USPS', 'GroundAdvantage', 'GROUND_ADVANTAGE'],
    ['USPS', 'USPS_GROUND_ADVANTAGE', 'GROUND_ADVANTAGE'],
    ['USPS', 'Priority Mail Express', 'PRIORITY_EXPRESS'],
    ['USPS', 'First', 'FIRST_CLASS'],
    ['DHL_PAKET', 'V01PAK', 'PAKET'],
    ['DHL_EXPRESS', 'P', 'EXPRESS_WORLDWIDE'],
    ['CANADA_POST', 'DOM.EP', 'EXPEDITED_PARCEL'],
    [undefined, 'fedex_ground', 'GROUND'],
  ])('of %s written %s is %s', (carrier, text, service) => {
    expect(resolveService(carrier, text)).toBe(service);
  });

  it.each([
    ['UPS', 'fedex_ground'],
    ['UPS', 'Moon Shuttle'],
    ['ROADIE', 'Ground'],
    ['NO_SUCH_CARRIER', 'Ground'],
    [undefined, 'Ground'],
    [undefined, '03'],
    ['__proto__', 'constructor'],
  ])('of %s is not guessed from %s', (carrier, text) => {
    expect(resolveService(carrier, text)).toBeUndefined();
  });

  it('has no spelling in common with another of its carrier', () => {
    const shared = [...codes].flatMap((carrier) => {
      const seen = new Map<string, string>();
      return servicesOf(carrier).flatMap(({ code, aliases }) =>
        [code, ...aliases].filter((each) => {
          const owner = seen.get(normaliseHeader(each)) ?? code;
          seen.set(normaliseHeader(each), owner);
          return owner !== code;
        }),
      );
    });
    expect(shared).toEqual([]);
  });

  it('keeps its code when its canonical code is read again', () => {
    const lost = [...codes].flatMap((carrier) =>
      servicesOf(carrier).filter(({ code }) => resolveService(carrier, code) !== code),
    );
    expect(lost).toEqual([]);
  });
});
