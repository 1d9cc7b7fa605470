import { ADVICE_LABELS, WAIT_STEPS, type AdviceType, type WaitStep } from '@ehc/domain';

/** `Educational psychology advice` inside a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What somebody is waited for to do, and with which advice: `Read health advice`. */
export function stepInWords(step: WaitStep, adviceType: AdviceType | null | undefined): string {
  if (!adviceType) return WAIT_STEPS[step];
  const advice = lowerFirst(ADVICE_LABELS[adviceType]);
  if (step === 'giveAdvice') return `Give ${advice}`;
  if (step === 'readAdvice') return `Read ${advice}`;
  return step === 'sendAdviceRequest' ? `Ask for ${advice}` : WAIT_STEPS[step];
}
