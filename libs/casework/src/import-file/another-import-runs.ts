import { BadInput } from '@ehc/platform';

/** Only one import of an authority runs at a time. */
export class AnotherImportRuns extends BadInput {
  constructor(authorityCode: string) {
    super(
      `Another import into authority ${authorityCode} is running. Wait until it has ended, and try again`,
    );
  }
}
