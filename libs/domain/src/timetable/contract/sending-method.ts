import { aCode } from './readers';

/** How a draft or notice went, as the contract writes it. */
export const aSendingMethod = aCode({
  email: 'email',
  hand: 'hand',
  portal: 'portal',
  first_class_post: 'firstClassPost',
  second_class_post: 'secondClassPost',
});
