import { Controller, Get, Query } from '@nestjs/common';
import { ListMyWork, type Actor, type WorkRow } from '@ehc/casework';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { whoMay } from '../../permission/who-may';
import { checked } from '../checked';
import { ApiProblem } from '../problem.dto';
import { MyWorkDto, MyWorkQueryDto, type WorkItemDto } from './my-work.dto';

@ApiTags('My work')
@Controller('api/v1/my-work')
export class MyWorkApiController {
  constructor(private readonly listMyWork: ListMyWork) {}

  @Get()
  @Allow(...whoMay.myWork)
  @Audit('api.myWork.read')
  @ApiOperation({ operationId: 'listMyWork', summary: 'What one person must do, in the published order' })
  @ApiOkResponse({ type: MyWorkDto })
  @ApiProblem(400, 401, 403)
  async list(@Query(checked) query: MyWorkQueryDto, @CurrentActor() actor: Actor): Promise<MyWorkDto> {
    const { group = null, staffId = null, after = null } = query;
    const { asAt, counts, rows, next } = await this.listMyWork.run({ actor, group, staffId, after });
    return { asAt, counts, items: rows.map(itemOf), next };
  }
}

/** No name is given out: who needs it asks for the child, and that is recorded. */
function itemOf(row: WorkRow): WorkItemDto {
  return {
    childId: row.childId,
    matterKind: row.matterKind,
    matterId: row.matterId,
    group: row.group,
    ours: row.ours,
    dueBy: row.dueBy,
    rule: row.rule,
    ruleKind: row.kind,
    lateByLaw: row.lateByLaw,
    excusedBy: row.excusedBy,
    transfers: row.transfers,
    noPlace: row.noPlace,
    waitId: row.waitId,
    step: row.step,
    waitingOn: row.waitingOn,
    organisationName: row.organisationName,
    startedOn: row.startedOn,
    chases: row.chases,
    lastChasedOn: row.lastChasedOn,
    promisedFor: row.promisedFor,
    blockedReason: row.blockedReason,
  };
}
