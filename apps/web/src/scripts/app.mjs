// Every page works without this: it only makes some of them quicker to use.
import { initAll as startGovuk } from './govuk.js';
import { initAll as startMoj } from './moj.js';

startGovuk();
startMoj();
