import { countryNumberOf } from './numbers.ts';

/** ISO 3166-1: alpha-2 codes with their alpha-3 ones; XKX is what the European Union and the World Bank use for Kosovo. */
const pairs: readonly (readonly [alpha2: string, alpha3: string])[] = (
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR ' +
  'BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV ' +
  'CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ' +
  'ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ ' +
  'GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA ' +
  'JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO ' +
  'LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS ' +
  'MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG ' +
  'PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP ' +
  'SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL ' +
  'TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT ' +
  'WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE'
)
  .split(' ')
  .map((pair) => [pair.slice(0, 2), pair.slice(2)] as const);
const alpha3ByCountry: ReadonlyMap<string, string> = new Map(pairs);
const countryByNumber: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([alpha2]) => {
    const number = countryNumberOf(alpha2);
    return number === undefined ? [] : [[number, alpha2] as const];
  }),
);
const countryByAlpha3: ReadonlyMap<string, string> = new Map(
  pairs.map(([alpha2, alpha3]) => [alpha3, alpha2] as const),
);

/** The alpha-3 code of a country given by its alpha-2 code (`NL` is NLD); undefined for a code without. */
export function alpha3Of(country: string): string | undefined {
  return alpha3ByCountry.get(country);
}

/** The alpha-2 code behind an alpha-3 one in upper case (`NLD` is NL); undefined when it is none. */
export function countryOfAlpha3(code: string): string | undefined {
  return countryByAlpha3.get(code);
}

/** The alpha-2 code behind the three digits of a country (`528` is NL); undefined when they are none. */
export function countryOfNumber(digits: string): string | undefined {
  return countryByNumber.get(digits);
}
