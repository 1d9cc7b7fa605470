import { REVIEW_PARTS, type ReviewPart } from '@ehc/domain';
import { ApiProperty } from '@nestjs/swagger';
import { OverduePartsDto } from '../breakdown/breakdown.dto';

const NULLABLE_TEXT = { oneOf: [{ type: 'string' }, { type: 'null' }] };
const NULLABLE_DAY = { oneOf: [{ type: 'string', format: 'date' }, { type: 'null' }] };

export class OverdueReviewDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) childId!: string;
  @ApiProperty() surname!: string;
  @ApiProperty() forename!: string;
  @ApiProperty({ format: 'date' }) bornOn!: string;
  @ApiProperty(NULLABLE_TEXT) schoolName!: string | null;
  @ApiProperty({ description: 'Changes school this school year' }) transfers!: boolean;
  @ApiProperty() noPlace!: boolean;
  @ApiProperty() lookedAfter!: boolean;
  @ApiProperty({ enum: REVIEW_PARTS }) part!: ReviewPart;
  @ApiProperty(NULLABLE_TEXT) step!: string | null;
  @ApiProperty(NULLABLE_TEXT) party!: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'The organisation waited for' }) withName!: string | null;
  @ApiProperty(NULLABLE_DAY) startedOn!: string | null;
  @ApiProperty(NULLABLE_DAY) lastChasedOn!: string | null;
  @ApiProperty({ format: 'date', description: 'The first limit that is past and unmet' }) dueBy!: string;
}

export class OverdueReviewsDto {
  @ApiProperty({ format: 'date' }) asAt!: string;
  @ApiProperty({ description: 'All overdue reviews, whatever the filters' }) overdue!: OverduePartsDto;
  @ApiProperty({ description: 'How many the filters leave' }) total!: number;
  @ApiProperty({ type: [OverdueReviewDto] }) reviews!: OverdueReviewDto[];
  @ApiProperty({ ...NULLABLE_TEXT, description: 'Give it as `cursor` for the next page; null on the last' })
  next!: string | null;
}
