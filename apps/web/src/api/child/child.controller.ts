import { Controller, Get, Param } from '@nestjs/common';
import { ShowChildCase, type Actor } from '@ehc/casework';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../permission/allow';
import { AuditWithin } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { RecordIds } from '../../permission/record-ids';
import { whoMay } from '../../permission/who-may';
import { ApiIds } from '../api-ids';
import { ApiProblem } from '../problem.dto';
import { childCaseOf } from './child-case';
import { ChildCaseDto } from './child-case.dto';

const EVENT = 'api.child.read';

@ApiTags('Children')
@Controller('api/v1/children/:childId')
export class ChildApiController {
  constructor(private readonly showChildCase: ShowChildCase) {}

  @Get()
  @Allow(...whoMay.childCase)
  @AuditWithin(EVENT)
  @ApiOperation({
    operationId: 'showChild',
    summary: "A child's case: what is due, who holds it and what may be done next",
  })
  @ApiIds(':childId')
  @ApiOkResponse({ type: ChildCaseDto })
  @ApiProblem(401, 403, 404)
  async show(
    @Param(RecordIds) { childId }: { childId: string },
    @CurrentActor() actor: Actor,
  ): Promise<ChildCaseDto> {
    return childCaseOf(await this.showChildCase.run({ actor, childId, event: EVENT, timeline: null }));
  }
}
