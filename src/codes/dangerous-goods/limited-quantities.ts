/** Column 7a of ADR 2025 table A (and of the IMDG code) for what parcels of shops hold; by UN number, or by UN number and packing
 *  group where that decides. */
const textByEntry: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  UN1950: '1 L', // aerosols
  UN2037: '1 L', // gas cartridges
  'UN1090 II': '1 L', // acetone
  'UN1133 II': '5 L', // adhesives
  'UN1133 III': '5 L',
  'UN1169 III': '5 L', // aromatic extracts
  'UN1170 II': '1 L', // ethanol
  'UN1170 III': '5 L',
  'UN1197 III': '5 L', // extracts for flavour or aroma
  'UN1210 II': '5 L', // printing ink
  'UN1210 III': '5 L',
  'UN1219 II': '1 L', // isopropanol
  'UN1263 II': '5 L', // paint
  'UN1263 III': '5 L',
  'UN1266 II': '5 L', // perfumery products
  'UN1266 III': '5 L',
  'UN1268 III': '5 L', // petroleum distillates
  'UN1300 III': '5 L', // turpentine substitute
  'UN1325 II': '1 kg', // flammable solid, organic
  'UN1325 III': '5 kg',
  'UN1719 II': '1 L', // caustic alkali liquid
  'UN1719 III': '5 L',
  'UN1760 II': '1 L', // corrosive liquid
  'UN1760 III': '5 L',
  'UN1789 II': '1 L', // hydrochloric acid
  'UN1789 III': '5 L',
  'UN1791 II': '1 L', // hypochlorite solution
  'UN1791 III': '5 L',
  'UN1824 II': '1 L', // sodium hydroxide solution
  'UN1824 III': '5 L',
  'UN1866 II': '5 L', // resin solution
  'UN1866 III': '5 L',
  'UN1987 II': '1 L', // alcohols
  'UN1987 III': '5 L',
  'UN1993 II': '1 L', // flammable liquid
  'UN1993 III': '5 L',
  'UN2014 II': '1 L', // hydrogen peroxide, 20 to 60 %
  'UN2984 III': '5 L', // hydrogen peroxide, 8 to 20 %
  'UN3065 II': '5 L', // alcoholic beverages
  'UN3065 III': '5 L',
  'UN3077 III': '5 kg', // environmentally hazardous, solid
  'UN3082 III': '5 L', // environmentally hazardous, liquid
  'UN3175 II': '1 kg', // solids with flammable liquid
  'UN3266 II': '1 L', // corrosive liquid, basic, inorganic
  'UN3266 III': '5 L',
});

/** The most an inner packaging may hold (`1 L`, `5 kg`) for a substance to travel as limited quantity. The UN number the list writes it (`UN1263`),
 *  the packing group `I`, `II` or `III`; undefined when it is not known here. */
export function innerLimitText(un: string, packingGroup: string | undefined): string | undefined {
  return textByEntry[un] ?? (packingGroup === undefined ? undefined : textByEntry[`${un} ${packingGroup}`]);
}
