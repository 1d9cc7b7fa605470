import { REVIEW_PARTS, type ReviewPart } from '@ehc/domain';
import { ApiProperty } from '@nestjs/swagger';
import { OverduePartsDto } from '../breakdown/breakdown.dto';
import { DAY, DAY_OR_NULL, ID, TEXT_OR_NULL } from '../schemas';

export class OverdueReviewDto {
  @ApiProperty(ID) id!: string;
  @ApiProperty(ID) childId!: string;
  @ApiProperty() surname!: string;
  @ApiProperty() forename!: string;
  @ApiProperty(DAY) bornOn!: string;
  @ApiProperty(TEXT_OR_NULL) schoolName!: string | null;
  @ApiProperty({ description: 'Changes school this school year' }) transfers!: boolean;
  @ApiProperty() noPlace!: boolean;
  @ApiProperty() lookedAfter!: boolean;
  @ApiProperty({ enum: REVIEW_PARTS }) part!: ReviewPart;
  @ApiProperty(TEXT_OR_NULL) step!: string | null;
  @ApiProperty(TEXT_OR_NULL) party!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The organisation waited for' }) withName!: string | null;
  @ApiProperty(DAY_OR_NULL) startedOn!: string | null;
  @ApiProperty(DAY_OR_NULL) lastChasedOn!: string | null;
  @ApiProperty({ ...DAY, description: 'The first limit that is past and unmet' }) dueBy!: string;
}

export class OverdueReviewsDto {
  @ApiProperty(DAY) asAt!: string;
  @ApiProperty({ description: 'All overdue reviews, whatever the filters' }) overdue!: OverduePartsDto;
  @ApiProperty({ description: 'How many the filters leave' }) total!: number;
  @ApiProperty({ type: [OverdueReviewDto] }) reviews!: OverdueReviewDto[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Give it as `cursor` for the next page; null on the last' })
  next!: string | null;
}
