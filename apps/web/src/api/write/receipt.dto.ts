import type { Receipt } from '@ehc/casework';
import { MATTER_KINDS, type MatterKind } from '@ehc/domain';
import { ApiProperty } from '@nestjs/swagger';
import { apiAddresses, matterHref } from '../addresses';
import { ID, ID_OR_NULL, TEXT_OR_NULL } from '../schemas';
import { etagOf } from './etag';

/** The matter after the step. The same call sent again gets the same receipt, whatever has happened since. */
export class ReceiptDto {
  @ApiProperty({ enum: MATTER_KINDS }) matterKind!: MatterKind;
  @ApiProperty(ID) matterId!: string;
  @ApiProperty(ID) childId!: string;
  @ApiProperty({
    ...ID_OR_NULL,
    description:
      'What of the matter the step was about: an exception, a wait or a request for advice; null for the matter itself',
  })
  subjectId!: string | null;
  @ApiProperty({ description: 'The stage at which the step left the matter' }) state!: string;
  @ApiProperty({ example: '"118"', description: 'The version that the step made; also the header `etag`' })
  etag!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Where to read the matter by itself' }) href!: string | null;
  @ApiProperty({ description: "Where to read the child's case" }) childHref!: string;
}

export function receiptDtoOf({
  matterKind,
  matterId,
  childId,
  subjectId,
  state,
  version,
}: Receipt): ReceiptDto {
  return {
    ...{ matterKind, matterId, childId, subjectId, state },
    etag: etagOf(version),
    href: matterHref(matterKind, matterId),
    childHref: apiAddresses.child(childId),
  };
}
