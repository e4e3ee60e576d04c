import { describe, expect, it } from 'vitest';
import carrierDetected from '../../../src/checks/carrier-detected.ts';
import checkDigit from '../../../src/checks/check-digit.ts';
import gs1Elements from '../../../src/checks/gs1-elements.ts';
import sscc from '../../../src/checks/sscc.ts';
import trackingNumber from '../../../src/checks/tracking-number.ts';
import { fakeContext, inspector, problemsOf, refusals } from '../context.ts';

const types = { carrier: 'carrier', 'parcel.carrier': 'carrier' } as const;

describe('check-digit', () => {
  it('takes only algorithms that it knows', () => {
    expect(refusals(checkDigit, { field: 'gtin', algorithm: 'mod97' })).toHaveLength(1);
  });

  it('quotes the value as it was written', () => {
    const inspect = inspector(checkDigit, { field: 'tracking_number', algorithm: 's10' });
    expect(inspect({ tracking_number: 'rb 123456786 gb' })).toEqual({
      value: 'rb 123456786 gb',
      expected: 'check digit 5',
    });
  });
});

describe('sscc', () => {
  it('takes for the same what the join takes for the same', () => {
    const inspect = inspector(sscc, { field: 'sscc' });
    expect(inspect({ sscc: '00 106141411928374657' })).toBeUndefined();
    expect(inspect({ sscc: '1.06141E+17' })).toEqual({ value: '1.06141E+17', expected: '18 digits' });
  });
});

describe('tracking-number', () => {
  const inspect = inspector(trackingNumber, { field: 'tracking_number' }, fakeContext(types));

  it('judges by the carrier that the manifest names, whatever it is called there', () => {
    expect(inspect({ carrier: 'UPS®', tracking_number: '1Z5R89390357567127' })).toBeUndefined();
    expect(inspect({ carrier: 'FedEx', tracking_number: '1Z5R89390357567127' })).toMatchObject({
      carrier: 'FEDEX',
      fits: ['UPS'],
    });
  });

  it('has no fact of other carriers where there are none', () => {
    expect(inspect({ carrier: 'UPS', tracking_number: '1Z5R89390357567128' })).toEqual({
      value: '1Z5R89390357567128',
      carrier: 'UPS',
      expected: 'check digit 7',
      parts: { prefix: '1Z', shipper: '5R8939', service: '03', package: '5756712', check: '8' },
    });
  });

  it('says that nobody could look where no form of the carrier is known', () => {
    expect(inspect({ carrier: 'GLS', tracking_number: '1Z5R89390357567127' })).toEqual({
      missing: 'unknown-value',
      text: 'GLS',
    });
  });

  it('reads the carrier as a second field, so that a blank one is no pass', () => {
    expect(trackingNumber.shape === 'subject' && trackingNumber.reads({ field: 'a', carrier: 'b' })).toEqual([
      'a',
      { field: 'b', as: 'name', role: 'second' },
    ]);
  });

  it('holds the service digits of a UPS number against the service, where a rule asks for it', () => {
    const withService = inspector(
      trackingNumber,
      { field: 'tracking_number', service: 'service' },
      fakeContext({ ...types, service: 'service' }),
    );
    const parcel = { carrier: 'UPS', tracking_number: '1Z5R89390357567127' };
    expect(withService({ ...parcel, service: 'GROUND' })).toBeUndefined();
    expect(withService({ ...parcel, service: 'NEXT_DAY_AIR' })).toMatchObject({
      service: 'NEXT_DAY_AIR',
      number_services: ['GROUND'],
      parts: { service: '03' },
    });
    expect(withService({ ...parcel, service: 'house rate' })).toEqual({ missing: 'unknown-value', text: 'house rate' });
    expect(withService({ carrier: 'FEDEX', tracking_number: '986578788855', service: 'house rate' })).toBeUndefined();
  });

  it('wants a carrier field for its carrier', () => {
    expect(problemsOf(trackingNumber, { field: 'tracking_number', carrier: 'service_text' }, types)).toEqual([
      'carrier: "service_text" should be a carrier field, but is text',
    ]);
  });
});

describe('carrier-detected', () => {
  const inspect = inspector(carrierDetected, { field: 'tracking_number' }, fakeContext(types));

  it('passes a number of the carrier named, whoever else it fits', () => {
    expect(inspect({ carrier: 'Purolator', tracking_number: '287809468872' })).toBeUndefined();
    expect(inspect({ carrier: 'fedex', tracking_number: '287809468872' })).toBeUndefined();
    expect(inspect({ carrier: 'dhl', tracking_number: '3318810025' })).toBeUndefined();
  });

  it('tells the one other carrier that it is of', () => {
    expect(inspect({ carrier: 'DPD', tracking_number: '1Z5R89390357567127' })).toEqual({
      value: '1Z5R89390357567127',
      carrier: 'DPD',
      detected: 'UPS',
    });
  });

  it('tells nothing of a number that fits nobody or several, or another only by a check digit', () => {
    const unknown = (text: string) => ({ missing: 'unknown-value', text });
    expect(inspect({ carrier: 'UPS', tracking_number: 'abc' })).toEqual(unknown('abc'));
    expect(inspect({ carrier: 'UPS', tracking_number: '287809468872' })).toEqual(unknown('287809468872'));
    expect(inspect({ carrier: 'GLS', tracking_number: '986578788855' })).toEqual(unknown('986578788855'));
  });
});

describe('gs1-elements', () => {
  const value = '(00)106141411928374657(420)87459';
  const broken = (params: Readonly<Record<string, unknown>>, cells: Readonly<Record<string, string>> = {}) =>
    inspector(gs1Elements, { field: 'data', ...params })({ data: value, ...cells });

  it('gives the identifier, the characters counted from one, and all that it read', () => {
    expect(inspector(gs1Elements, { field: 'data' })({ data: '(00)106141411928374657(420)874 59' })).toEqual({
      value: '(00)106141411928374657(420)874 59',
      ai: '420',
      from: 31,
      to: 31,
      expected: 'a letter, digit or mark of the GS1 set',
      elements: [{ ai: '00', title: 'SSCC', value: '106141411928374657' }],
    });
  });

  it('passes what is well-formed and asks for nothing more', () => {
    expect(broken({})).toBeUndefined();
  });

  it('requires, allows and forbids by identifier or by pattern', () => {
    expect(broken({ require: '330n' })).toMatchObject({ ai: '330n', expected: 'present' });
    expect(broken({ allow: ['00'] })).toMatchObject({ ai: '420', from: 23, to: 32 });
    expect(broken({ allow: ['00', '420'] })).toBeUndefined();
    expect(broken({ forbid: ['420', '421'] })).toMatchObject({ ai: '420', expected: 'absent' });
  });

  it('wants the company that GS1 wants, unless told that it stands elsewhere', () => {
    const lone = { data: '(02)09521141987650(37)24' };
    expect(broken({}, lone)).toMatchObject({ ai: '37', expected: 'accompanied by (00)' });
    expect(broken({ requisites: 'false' }, lone)).toBeUndefined();
    expect(broken({ requisites: 'false' }, { data: '(420)87459(421)84087459' })).toMatchObject({ ai: '420' });
  });

  it('holds each agreeing identifier against its own field', () => {
    const agree = { agree: { '00': 'sscc', '420': 'ship_to_postal_code' } };
    const cells = { sscc: '106141411928374657', ship_to_postal_code: '87459' };
    expect(broken(agree, cells)).toBeUndefined();
    expect(broken(agree, { ...cells, sscc: '003400000000000014' })).toMatchObject({
      ai: '00',
      expected: '003400000000000014',
    });
    expect(broken(agree, { ...cells, ship_to_postal_code: '87455' })).toMatchObject({ ai: '420', expected: '87455' });
  });

  it('refuses identifiers that nobody knows', () => {
    expect(refusals(gs1Elements, { field: 'data', require: ['89'] })).toHaveLength(1);
    expect(refusals(gs1Elements, { field: 'data', agree: { '0': 'sscc' } })).toHaveLength(1);
  });
});
