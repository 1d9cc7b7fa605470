import { Body, Controller, Param } from '@nestjs/common';
import { ChaseWait, type Receipt } from '@ehc/casework';
import { ApiTags } from '@nestjs/swagger';
import { RecordIds } from '../../permission/record-ids';
import { ApiIds } from '../api-ids';
import { checked } from '../checked';
import { Caller } from '../write/caller';
import { Write } from '../write/write';
import { ChaseWaitDto } from './wait.dto';

@ApiTags('Waits')
@ApiIds(':waitId')
@Controller('api/v1/waits/:waitId')
export class WaitApiController {
  constructor(private readonly chaseWait: ChaseWait) {}

  @Write('chase', {
    operationId: 'chaseWait',
    summary: 'Record that somebody was chased, and what they said',
    event: 'api.chase.record',
    day: 'chasedOn',
  })
  chase(
    @Caller() caller: Caller,
    @Param(RecordIds) { waitId }: { waitId: string },
    @Body(checked) { chasedOn, promisedFor = null, blockedReason = null, note = null }: ChaseWaitDto,
  ): Promise<Receipt> {
    return this.chaseWait.run({ ...caller, waitId, chasedOn, promisedFor, blockedReason, note });
  }
}
