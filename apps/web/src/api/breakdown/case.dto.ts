import { ApiProperty } from '@nestjs/swagger';

const NULLABLE_TEXT = { oneOf: [{ type: 'string' }, { type: 'null' }] };
const NULLABLE_DAY = { oneOf: [{ type: 'string', format: 'date' }, { type: 'null' }] };

/** One case behind a figure. What `day` is depends on the figure: the request, the wait's start, the limit, the sending. */
export class CaseDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) childId!: string;
  @ApiProperty() surname!: string;
  @ApiProperty() forename!: string;
  @ApiProperty({ format: 'date' }) bornOn!: string;
  @ApiProperty(NULLABLE_TEXT) settingName!: string | null;
  @ApiProperty({ enum: ['assessment', 'annualReview', 'phaseTransfer', 'plan'] }) matterKind!: string;
  @ApiProperty({ format: 'uuid' }) matterId!: string;
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty(NULLABLE_DAY) dueBy!: string | null;
}

export class CasesDto {
  @ApiProperty() figure!: string;
  @ApiProperty({ format: 'date' }) asAt!: string;
  @ApiProperty({ description: 'How many there are in all: the figure itself' }) total!: number;
  @ApiProperty({ type: [CaseDto] }) cases!: CaseDto[];
  @ApiProperty({ ...NULLABLE_TEXT, description: 'Give it as `cursor` for the next page; null on the last' })
  next!: string | null;
}
