import {
  adviceRequestMachine,
  annualReviewMachine,
  assessmentMachine,
  phaseTransferMachine,
  type MatterKind,
  type State,
} from '@ehc/domain';
import {
  alteredExceptions,
  chainFaults,
  correctedAfterWork,
  Database,
  jumps,
  recordedMoves,
  strays,
  untoldExceptions,
  type RecordedMove,
} from '@ehc/persistence';
import { Injectable } from '@nestjs/common';

/** How a matter, or an advice request of one, can come to be. */
const ORIGINS = ['logRequest', 'schedule', 'plan', 'broughtIn', 'addAdviceRequest'];
/** A newer record may put a matter that was brought in at any stage; `correctedAfterWork` says when it may not. */
const CORRECTED = 'corrected';

interface AnyMachine {
  readonly states: Readonly<Record<string, State>>;
  readonly actions: Readonly<
    Record<string, { readonly from: readonly string[]; readonly to: string | readonly string[] }>
  >;
}

const MACHINES: Readonly<Partial<Record<string, AnyMachine>>> = {
  assessment: assessmentMachine,
  annualReview: annualReviewMachine,
  phaseTransfer: phaseTransferMachine,
} satisfies Record<MatterKind, AnyMachine>;

/** Proves that the history is whole: no line altered or lost, and every matter came to its stage by lawful moves. */
@Injectable()
export class VerifyHistory {
  constructor(private readonly database: Database) {}

  /** Reports each fault as it is found, and gives their number. */
  run(authorityId: string, report: (fault: string) => void): Promise<number> {
    return this.database.report(authorityId, async (tx) => {
      let faults = 0;
      const found = (fault: string) => {
        faults += 1;
        report(fault);
      };
      for await (const fault of chainFaults(tx, authorityId)) found(fault);
      (await recordedMoves(tx, authorityId)).flatMap(moveFaults).forEach(found);
      for (const { matterId, seq } of await jumps(tx, authorityId)) {
        found(
          `history line ${seq} of matter ${matterId} does not begin at the stage where the line before it ended`,
        );
      }
      for (const { matterId, seq } of await correctedAfterWork(tx, authorityId)) {
        found(`history line ${seq} corrects matter ${matterId}, which was not only brought in`);
      }
      for (const { matterId, kind } of await strays(tx, authorityId)) {
        found(`the ${kind} ${matterId} is not at the stage where its history ended`);
      }
      for (const { exceptionId } of await untoldExceptions(tx, authorityId)) {
        found(`the exception ${exceptionId} is not as its history tells`);
      }
      for (const { exceptionId } of await alteredExceptions(tx, authorityId)) {
        found(
          `the exception ${exceptionId} was altered after it was recorded: its words do not fit their seal`,
        );
      }
      return faults;
    });
  }
}

function moveFaults({ matterKind, action, fromState, toState, ofMatter, example }: RecordedMove): string[] {
  const machine = ofMatter ? MACHINES[matterKind] : adviceRequestMachine;
  const words = `"${action}" from ${fromState ?? 'the beginning'} to ${toState} (matter ${example})`;
  if (!machine) return [`${words} is of the kind "${matterKind}", which no matter is`];
  if (fromState === null) return ORIGINS.includes(action) ? [] : [`${words} is no way for a matter to begin`];
  if (action === CORRECTED && ofMatter && fromState in machine.states && toState in machine.states) return [];
  const { [action]: declared } = machine.actions as Partial<AnyMachine['actions']>;
  const lawful = declared?.from.includes(fromState) === true && [declared.to].flat().includes(toState);
  return lawful ? [] : [`${words} is not a move that the ${matterKind} allows`];
}
