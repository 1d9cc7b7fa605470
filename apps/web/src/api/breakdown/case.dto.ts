import { ApiProperty } from '@nestjs/swagger';
import { DAY, DAY_OR_NULL, ID, TEXT_OR_NULL } from '../schemas';

/** One case behind a figure. What `day` is depends on the figure: the request, the wait's start, the limit, the sending. */
export class CaseDto {
  @ApiProperty(ID) id!: string;
  @ApiProperty(ID) childId!: string;
  @ApiProperty() surname!: string;
  @ApiProperty() forename!: string;
  @ApiProperty(DAY) bornOn!: string;
  @ApiProperty(TEXT_OR_NULL) settingName!: string | null;
  @ApiProperty({ enum: ['assessment', 'annualReview', 'phaseTransfer', 'plan'] }) matterKind!: string;
  @ApiProperty(ID) matterId!: string;
  @ApiProperty(DAY) day!: string;
  @ApiProperty(DAY_OR_NULL) dueBy!: string | null;
}

export class CasesDto {
  @ApiProperty() figure!: string;
  @ApiProperty(DAY) asAt!: string;
  @ApiProperty({ description: 'How many there are in all: the figure itself' }) total!: number;
  @ApiProperty({ type: [CaseDto] }) cases!: CaseDto[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Give it as `cursor` for the next page; null on the last' })
  next!: string | null;
}
