import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { appealTimetable } from '../appeal-timetable';
import { mediationTimetable } from '../mediation-timetable';
import { inDueOrder } from '../row';
import { atLeastOne, notBefore, onlyWith, onlyWithCode } from './checks';
import { doneByRule, doneFaults } from './done';
import { EXCUSING_CHECKS, EXCUSING_FIELDS, excusingFacts } from './excusing-inputs';
import type { Fault } from './fault';
import { NO_ROWS, type WorkedOut, contractProcess } from './process';
import { type ReadBy, aCode, aDay, aFlag, anObject, daysByName } from './readers';

const form = anObject(
  {},
  {
    decision_sent: aDay,
    decision: aCode({ cease: 'cease' }),
    school_only: aFlag,
    certificate_issued: aDay,
    appeal_received: aDay,
    plan_ended: aDay,
    declined_mediation: aDay,
    mediation_requested_of_authority: aDay,
    issues: aCode({ education: 'education', mixed: 'mixed', health_only: 'healthOnly' }),
    commissioner_notified: aDay,
    mediation_date: aDay,
    authority_said_cannot_arrange: aDay,
    mediation_concluded: aDay,
    agreement: aDay,
    agreement_appealable: aCode({
      assess: 'assess',
      make_plan: 'makePlan',
      reconsider: 'reconsider',
      amend_provision: 'amendProvision',
      name_school: 'nameSchool',
      maintain: 'maintain',
      maintain_and_amend: 'maintainAndAmend',
    }),
    agreement_other_period: aFlag,
    authority_was_party: aFlag,
    done: daysByName,
    application_received_by_authority: aDay,
    ...EXCUSING_FIELDS,
  },
);

type Inputs = ReadBy<typeof form>;
const PREFIX = 'MED-AGREE-';

/** The fields that can each start a case, in the order of the contract. */
const STARTS = [
  'decision_sent',
  'declined_mediation',
  'mediation_requested_of_authority',
  'mediation_date',
  'authority_said_cannot_arrange',
  'mediation_concluded',
  'agreement',
  'application_received_by_authority',
] as const;

const only = (needed: string, ...names: readonly string[]) => names.map((name) => onlyWith(name, needed));
const after = (earlier: string, ...names: readonly string[]) => names.map((name) => notBefore(name, earlier));

const checks = [
  atLeastOne(...STARTS),
  ...only('decision_sent', 'decision', 'school_only', 'certificate_issued', 'appeal_received'),
  onlyWithCode('plan_ended', 'decision', 'cease', 'cease'),
  ...only('mediation_requested_of_authority', 'issues', 'commissioner_notified'),
  ...only('agreement', 'agreement_appealable', 'agreement_other_period', 'authority_was_party'),
  onlyWith('done', 'agreement_appealable'),
  ...after('decision_sent', 'certificate_issued', 'appeal_received', 'plan_ended', 'declined_mediation'),
  ...after(
    'mediation_requested_of_authority',
    'commissioner_notified',
    'mediation_date',
    'authority_said_cannot_arrange',
    'mediation_concluded',
    'agreement',
  ),
  doneFits,
  ...EXCUSING_CHECKS,
];

/** The process `dispute`: mediation, and an appeal up to the authority's response. */
export const dispute = contractProcess(form, checks, workOut);

function workOut(inputs: Inputs): WorkedOut {
  const startedOn = STARTS.map((name) => inputs[name]).find((day) => day !== undefined);
  if (!startedOn) return NO_ROWS;
  const rules = ruleSetInForceOn(startedOn);
  const rows = [
    ...mediationTimetable(mediationFacts(inputs), rules),
    ...appealTimetable(appealFacts(inputs), rules),
  ];
  return { rows: inDueOrder(rows), rules };
}

const mediationFacts = (inputs: Inputs) => ({
  decisionSentOn: inputs.decision_sent,
  placementOnly: inputs.school_only,
  declinedOn: inputs.declined_mediation,
  requestedOn: inputs.mediation_requested_of_authority,
  issues: inputs.issues,
  commissionerNotifiedOn: inputs.commissioner_notified,
  mediationOn: inputs.mediation_date,
  cannotArrangeOn: inputs.authority_said_cannot_arrange,
  concludedOn: inputs.mediation_concluded,
  agreedOn: inputs.agreement,
  agreementLike: inputs.agreement_appealable,
  agreedOtherPeriod: inputs.agreement_other_period,
  authorityWasParty: inputs.authority_was_party,
  done: doneByRule(inputs.done, PREFIX),
  ...excusingFacts(inputs),
});

const appealFacts = (inputs: Inputs) => ({
  decisionSentOn: inputs.decision_sent,
  ceasing: inputs.decision === 'cease',
  certificateIssuedOn: inputs.certificate_issued,
  appealReceivedByTribunalOn: inputs.appeal_received,
  planEndedOn: inputs.plan_ended,
  appealReceivedByAuthorityOn: inputs.application_received_by_authority,
});

/** Only the rules of the agreement's own kind of order can stand in `done`. */
function doneFits(inputs: Inputs, at: string): readonly Fault[] {
  if (!inputs.agreement || !inputs.agreement_appealable) return [];
  const others = ['MED-AGREE-2W', 'MED-AGREE-TELL-1W'];
  const rows = workOut(inputs).rows.filter(({ rule }) => rule.startsWith(PREFIX) && !others.includes(rule));
  return doneFaults(inputs.done, at, { rows, prefix: PREFIX, from: inputs.agreement, fromName: 'agreement' });
}
