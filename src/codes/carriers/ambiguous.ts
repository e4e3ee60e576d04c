/** Names that several carriers answer to, with the carriers meant: a compound settles it (`DHL Kleinpaket`), the bare name does not. */
export const carriersByAmbiguousName: Readonly<Record<string, readonly string[]>> = {
  DHL: ['DHL_EXPRESS', 'DHL_PAKET', 'DHL_ECOMMERCE', 'DHL_FREIGHT'],
  'DHL Parcel': ['DHL_PAKET', 'DHL_ECOMMERCE'],
  'DHL Group': ['DHL_EXPRESS', 'DHL_PAKET', 'DHL_ECOMMERCE', 'DHL_FREIGHT'],
  'Deutsche Post DHL': ['DHL_PAKET', 'DHL_EXPRESS', 'DEUTSCHE_POST'],
  DPDHL: ['DHL_PAKET', 'DHL_EXPRESS', 'DEUTSCHE_POST'],
  Hermes: ['HERMES_GERMANY', 'EVRI'],
  APC: ['APC_OVERNIGHT', 'APC_POSTAL'],
  Post: ['AUSTRIAN_POST', 'SWISS_POST', 'DEUTSCHE_POST', 'POSTI'],
};
