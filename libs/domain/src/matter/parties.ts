/** Everybody a case can be waiting for. `caseworker`, `panel` and `signOff` are the authority itself. */
export const PARTIES = [
  'family',
  'setting',
  'ep',
  'health',
  'socialCare',
  'otherAdviser',
  'caseworker',
  'panel',
  'signOff',
  'consultedSetting',
  'otherLa',
  'dispute',
  'nobody',
  'unclassified',
] as const;
export type Party = (typeof PARTIES)[number];

export const PARTY_LABELS: Record<Party, string> = {
  family: 'Family',
  setting: 'School or setting',
  ep: 'Educational psychologist',
  health: 'Health',
  socialCare: 'Social care',
  otherAdviser: 'Another adviser',
  caseworker: 'Us (caseworker)',
  panel: 'Us (panel)',
  signOff: 'Us (sign-off)',
  consultedSetting: 'School being consulted',
  otherLa: 'Another authority',
  dispute: 'Mediation or Tribunal',
  nobody: 'Nobody yet',
  unclassified: 'Not known',
};
