import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { recommendationTimetable } from '../recommendation-timetable';
import { notBefore, onlyWithCode } from './checks';
import { contractProcess } from './process';
import { aCode, aDay, anObject, distinctCodes } from './readers';

const form = anObject(
  {
    recommendation_made: aDay,
    about: distinctCodes(aCode({ health: 'health', social_care: 'socialCare' })),
  },
  { health_response_received: aDay, social_care_response_sent: aDay },
);

const checks = [
  onlyWithCode('health_response_received', 'about', 'health', 'health'),
  onlyWithCode('social_care_response_sent', 'about', 'socialCare', 'social_care'),
  notBefore('health_response_received', 'recommendation_made'),
  notBefore('social_care_response_sent', 'recommendation_made'),
];

/** The process `recommendation`: a Tribunal's recommendation on health or social care. */
export const recommendation = contractProcess(form, checks, (inputs) => {
  const facts = {
    madeOn: inputs.recommendation_made,
    about: inputs.about,
    healthAnswerReceivedOn: inputs.health_response_received,
    socialCareAnswerSentOn: inputs.social_care_response_sent,
  };
  const rules = ruleSetInForceOn(facts.madeOn);
  return { rows: recommendationTimetable(facts, rules), rules };
});
