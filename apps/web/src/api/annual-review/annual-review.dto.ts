import {
  annualReviewMachine,
  REVIEW_DECISIONS,
  SENDING_METHODS,
  type CivilDate,
  type ReviewDecision,
  type SendingMethod,
} from '@ehc/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { NotedDto } from '../write/noted.dto';
import { Day, IsTextEach, IsText } from '../write/shapes';

export class RecordReviewMeetingDto extends NotedDto {
  @Day('The day of the meeting: the four weeks to the decision run from it')
  heldOn!: CivilDate;
}

export class RecordReviewReportDto extends NotedDto {
  @Day('The day on which the report reached the authority')
  receivedOn!: CivilDate;
}

export class DecideReviewDto extends NotedDto {
  @ApiProperty({ enum: REVIEW_DECISIONS })
  @IsIn(REVIEW_DECISIONS)
  decision!: ReviewDecision;

  @Day('The day on which the decision went to the family; a posted letter counts as told some days later')
  sentOn!: CivilDate;

  @ApiProperty({ enum: SENDING_METHODS })
  @IsIn(SENDING_METHODS)
  method!: SendingMethod;

  /** One entry for each change, in the words that the family reads. */
  @ApiProperty({
    type: [String],
    required: false,
    description: 'The proposed amendments, which go with the notice; only with the decision `amend`',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsTextEach(2000)
  amendments?: string[];
}

export class ClassifyReviewDto extends NotedDto {
  @ApiProperty({ enum: [annualReviewMachine.actions.classify.to].flat() })
  @IsText(50)
  stage!: string;

  @Day('The day since which it has been at this stage, as far as anybody can tell')
  since!: CivilDate;
}
