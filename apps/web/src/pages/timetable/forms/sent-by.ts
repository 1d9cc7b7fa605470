import { option } from './question';

/** How a paper can reach a family. Post takes some days to count as arrived. */
export const SENT_BY = [
  option('email', 'By email'),
  option('portal', 'Through a website'),
  option('hand', 'By hand'),
  option('first_class_post', 'By first class post'),
  option('second_class_post', 'By second class post'),
];
