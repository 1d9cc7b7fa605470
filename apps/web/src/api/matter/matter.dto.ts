import { ApiProperty } from '@nestjs/swagger';
import { MatterDto } from '../child/child-case.dto';
import { DAY, ID } from '../schemas';

/** One matter by itself as at today. Each read of it is recorded. */
export class OneMatterDto {
  @ApiProperty(DAY) asAt!: string;
  @ApiProperty(ID) childId!: string;
  @ApiProperty({ description: "Where to read the child's case" }) childHref!: string;
  @ApiProperty({ type: MatterDto }) matter!: MatterDto;
}
