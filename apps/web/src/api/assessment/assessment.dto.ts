import { assessmentMachine, type CivilDate } from '@ehc/domain';
import { ApiProperty } from '@nestjs/swagger';
import { NotedDto } from '../write/noted.dto';
import { Day, IsText } from '../write/shapes';

export class RecordAdviceArrivedDto extends NotedDto {
  @Day('The day on which it reached the authority, by any route: not the day on which it was opened')
  arrivedOn!: CivilDate;
}

export class ClassifyAssessmentDto extends NotedDto {
  @ApiProperty({ enum: [assessmentMachine.actions.classify.to].flat() })
  @IsText(50)
  stage!: string;

  @Day('The day since which it has been at this stage, as far as anybody can tell')
  since!: CivilDate;
}
