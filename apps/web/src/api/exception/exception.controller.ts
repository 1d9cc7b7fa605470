import { Body, Controller, Param } from '@nestjs/common';
import { RecordException, WithdrawException, type Receipt } from '@ehc/casework';
import { onlyItsOwn, type ExcusingFact } from '@ehc/domain';
import { BadInput } from '@ehc/platform';
import { ApiTags } from '@nestjs/swagger';
import { RecordIds } from '../../permission/record-ids';
import { whoMay } from '../../permission/who-may';
import { ApiIds } from '../api-ids';
import { checked } from '../checked';
import { Caller } from '../write/caller';
import { Write } from '../write/write';
import { RecordExceptionDto, WithdrawExceptionDto } from './exception.dto';

interface AssessmentId extends Record<string, string> {
  readonly assessmentId: string;
}

interface ExceptionId extends AssessmentId {
  readonly exceptionId: string;
}

@ApiTags('Exceptions')
@ApiIds(':assessmentId')
@Controller('api/v1/assessments/:assessmentId')
export class ExceptionApiController {
  constructor(
    private readonly recordException: RecordException,
    private readonly withdrawException: WithdrawException,
  ) {}

  @Write('record-exception', {
    operationId: 'recordException',
    summary: 'Record a fact that may excuse a late step, and the finding on it; `subjectId` is the exception',
    event: 'api.exception.record',
    day: 'foundOn',
    may: whoMay.exceptions,
  })
  record(
    @Caller() caller: Caller,
    @Param(RecordIds) { assessmentId }: AssessmentId,
    @Body(checked) { foundOn, impractical, reason, evidence, ...given }: RecordExceptionDto,
  ): Promise<Receipt> {
    const found = { ...factOf(given), impractical, reason, evidence };
    return this.recordException.run({ ...caller, assessmentId, found, foundOn });
  }

  @Write('exceptions/:exceptionId/withdraw', {
    operationId: 'withdrawException',
    summary: 'Take an exception back: what it alone excused is late again',
    event: 'api.exceptionWithdrawal.record',
    day: 'withdrawnOn',
    may: whoMay.exceptions,
  })
  withdraw(
    @Caller() caller: Caller,
    @Param(RecordIds) { assessmentId, exceptionId }: ExceptionId,
    @Body(checked) { reason, withdrawnOn }: WithdrawExceptionDto,
  ): Promise<Receipt> {
    return this.withdrawException.run({ ...caller, assessmentId, exceptionId, reason, withdrawnOn });
  }
}

type Given = Pick<RecordExceptionDto, 'fact' | 'who' | 'fromOn' | 'toOn' | 'reopensOn' | 'adviceRequestId'>;

/** The fact, whole. What belongs to a fact of another kind is not left out in silence. */
function factOf({ fact, who, fromOn, toOn, reopensOn, adviceRequestId }: Given): ExcusingFact {
  const given: ExcusingFact = {
    ...{ fact, who: who ?? null, fromOn },
    ...{ toOn: toOn ?? null, reopensOn: reopensOn ?? null, adviceRequestId: adviceRequestId ?? null },
  };
  const own = onlyItsOwn(given);
  const others = (['who', 'toOn', 'reopensOn', 'adviceRequestId'] as const).filter(
    (member) => own[member] !== given[member],
  );
  if (others.length > 0)
    throw new BadInput(`${others.join(', ')} cannot go with the fact ${fact}. Nothing was changed.`);
  return given;
}
