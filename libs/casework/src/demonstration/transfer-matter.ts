import {
  addMonths,
  isDeadlineOpen,
  openTransfer,
  phaseTransferRef,
  phaseTransferYear,
  ruleSetInForceOn,
  takeTransferStep,
  type CivilDate,
  type PhaseTransfer,
  type PhaseTransferFile,
} from '@ehc/domain';
import { doneBy, type CaseFile } from './case-file';
import { keepMatter } from './keep-matter';
import { play } from './play';
import { septemberOf } from './published-timeliness';

/** A move is planned from the September before it. */
const MONTHS_PLANNED_AHEAD = 12;

/**
 * Plays the move to the next phase of a child with a plan who leaves nursery, Year 6 or Year 11 this school
 * year. Gives the day on which a plan named the new setting, or null.
 */
export function playTransfer(casefile: CaseFile, planMadeOn: CivilDate): CivilDate | null {
  const { book, child } = casefile;
  const { asAt, broughtInOn, days } = book.span;
  const suggested = phaseTransferYear(child.bornOn, asAt);
  if (!suggested) return null;
  const transferOn = septemberOf(suggested.year);
  const planned = addMonths(transferOn, -MONTHS_PLANNED_AHEAD);
  const from = [planned, planMadeOn, broughtInOn].reduce((a, b) => (a > b ? a : b));
  const opensOn = days.workingOnOrAfter(from);
  if (opensOn > asAt) return null;
  const transfer = dueTransfer(casefile, suggested.transfer, transferOn, opensOn);
  const namedOn = dayNamed(casefile, transfer, opensOn);
  const played = play<PhaseTransferFile>(
    book,
    {
      on: opensOn,
      by: doneBy(casefile, opensOn),
      open: (step) => openTransfer(transfer, 'plan', step),
      bringIn: (file, step) => openTransfer(file.transfer, 'broughtIn', step),
    },
    namedOn === null
      ? []
      : [
          {
            on: namedOn,
            by: doneBy(casefile, namedOn),
            take: (file, step) => takeTransferStep(file, 'nameSetting', step),
          },
        ],
  );
  book.rows.transfers.push(played.file.transfer);
  keepMatter(casefile, phaseTransferRef(transfer), played);
  return namedOn;
}

function dueTransfer(
  { book, child }: CaseFile,
  kind: PhaseTransfer['transfer'],
  transferOn: CivilDate,
  opensOn: CivilDate,
): PhaseTransfer {
  return {
    id: book.idOn(opensOn),
    authorityId: child.authorityId,
    childId: child.id,
    ruleSetId: ruleSetInForceOn(opensOn).id,
    state: 'due',
    stateSince: opensOn,
    transfer: kind,
    transferOn,
    finalSentOn: null,
    endedOn: null,
  };
}

/** Most settings are named in the ten weeks before the hard date; some after it; some not yet. */
function dayNamed({ book }: CaseFile, transfer: PhaseTransfer, opensOn: CivilDate): CivilDate | null {
  const { chance, span } = book;
  const { deadlines } = openTransfer(
    transfer,
    'plan',
    book.stepOn(opensOn, { staffId: null, role: 'timer' }),
  ).file;
  const dueBy = deadlines.find(isDeadlineOpen)?.dueBy;
  if (dueBy === undefined) return null;
  const late = chance.happens(0.15);
  const wished = span.days.plus(dueBy, late ? chance.whole(1, 120) : -chance.skewed(0, 70, 2));
  const namedOn = span.days.workingOnOrBefore(wished);
  return namedOn <= span.asAt && namedOn >= opensOn ? namedOn : null;
}
