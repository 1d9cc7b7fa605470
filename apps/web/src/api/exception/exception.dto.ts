import {
  EXCEPTION_FACTS,
  EXCEPTION_PEOPLE,
  type CivilDate,
  type ExceptionCode,
  type ExceptionPerson,
} from '@ehc/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { oneOfOrNull } from '../schemas';
import { Day, GivenText, OptionalDay, OptionalId } from '../write/shapes';

export class RecordExceptionDto {
  @ApiProperty({ enum: EXCEPTION_FACTS })
  @IsIn(EXCEPTION_FACTS)
  fact!: ExceptionCode;

  @ApiProperty({
    ...oneOfOrNull(EXCEPTION_PEOPLE),
    required: false,
    description: 'Of an absence or of circumstances: whom it was about',
  })
  @IsOptional()
  @IsIn(EXCEPTION_PEOPLE)
  who?: ExceptionPerson | null;

  @Day('The first day of it. Of a closure the first day shut, of an appointment its day')
  fromOn!: CivilDate;

  @OptionalDay('Of an absence or of circumstances: the last day, or the last that is expected')
  toOn?: CivilDate | null;

  @OptionalDay('Of a closure: the first day open to pupils again')
  reopensOn?: CivilDate | null;

  @OptionalId(
    'Of a closure: the request that went to the setting; of an appointment: that to the health body',
  )
  adviceRequestId?: string | null;

  @ApiProperty({
    description: 'The finding: it made the limit impractical to keep. The fact alone excuses nothing',
  })
  @IsBoolean()
  impractical!: boolean;

  @GivenText(5000, 'How it made the limit impractical to keep, or why it did not; never in the history')
  reason!: string;

  @GivenText(5000, 'What was seen, and where it is kept; never in the history')
  evidence!: string;

  @Day('The day of the finding')
  foundOn!: CivilDate;
}

export class WithdrawExceptionDto {
  @GivenText(5000, 'Why it is withdrawn; kept with the exception')
  reason!: string;

  @Day('The day on which it was withdrawn')
  withdrawnOn!: CivilDate;
}
