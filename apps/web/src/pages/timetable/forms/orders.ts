import { option } from './question';

/** What the Tribunal can order, and an agreement can be about. */
export const ORDERS = [
  option('assess', 'To assess, or to assess again'),
  option('make_plan', 'To make a plan'),
  option('reconsider', 'To think again about making a plan'),
  option('amend_provision', 'To change the needs or the help in the plan'),
  option('name_school', 'To change the school named in the plan'),
  option('maintain', 'To keep the plan going'),
  option('maintain_and_amend', 'To keep the plan going, and change it'),
  option('dismiss_cease_appeal', 'That the plan can end'),
];
