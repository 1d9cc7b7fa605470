/** The main ethnicity codes of the school census, which SEN2 shares. */
export const ETHNICITIES = {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WIRT: 'Irish Traveller',
  WROM: 'Gypsy/Roma',
  WOTH: 'Any other White',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other mixed',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Any other Asian',
  BCRB: 'Black Caribbean',
  BAFR: 'Black African',
  BOTH: 'Any other Black',
  CHNE: 'Chinese',
  OOTH: 'Any other ethnic group',
  REFU: 'Refused',
  NOBT: 'Not yet obtained',
} as const;

/** The finer codes that an authority may use instead, as text to keep the list short. */
const EXTENDED = `
WCOR WENG WNIR WSCO WWEL WOWB WALB WBOS WCRO WGRE WGRK WGRC WITA WKOS WPOR WSER WTUR WTUK WTUC WEUR
WEEU WWEU WOTW WROG WROR WROO MWAP MWAI MWAO MAOE MABL MACH MBOE MBCH MCOE MWOE MWCH MOTM ABRI AWEL
AMPK AKPA AOPK AAFR AKAO ANEP ASNL ASLT ASRO AOTA BBRI BWEL BANN BCON BGHA BNGN BSLN BSOM BSUD BAOF
BEUR BNAM BOTB CHKC CMAL CSNG CTWN COCH OAFG ORAB OARA OEGY OFIL OIRN OIRQ OJPN OKOR OKRD OLAM OLEB
OLIB OMAL OMRC OPOL OTHA OVIE OYEM OOEG`;

const CODES: ReadonlySet<string> = new Set([...Object.keys(ETHNICITIES), ...EXTENDED.trim().split(/\s+/)]);

/** Whether the text is an ethnicity code, main or extended. */
export const isEthnicity = (code: string): boolean => CODES.has(code);
