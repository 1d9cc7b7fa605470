import type { ReviewShown } from '@ehc/casework';
import { annualReviewMachine } from '@ehc/domain';
import { dayInWords } from '../../layout/wording';

/** What is known of a review, for whoever is about to record its next step. */
export function reviewFacts({ file: { review }, record }: ReviewShown) {
  const { meetingHeldOn, reportReceivedOn, organisationId } = review;
  const school = organisationId === null ? null : record.organisationNames.get(organisationId);
  return [
    { key: 'Stage', value: annualReviewMachine.states[review.state].label },
    { key: 'Led by', value: school ?? 'Us' },
    ...(meetingHeldOn ? [{ key: 'Meeting held', value: dayInWords(meetingHeldOn) }] : []),
    ...(reportReceivedOn ? [{ key: 'Report arrived', value: dayInWords(reportReceivedOn) }] : []),
  ];
}
