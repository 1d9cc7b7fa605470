import { ROLES, type Role } from '@ehc/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ID } from '../schemas';

export class SessionDto {
  @ApiProperty(ID) staffId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty(ID) authorityId!: string;
  @ApiProperty() authorityName!: string;
  @ApiProperty({ example: '999' }) authorityCode!: string;
  @ApiProperty({ description: 'Send it as the header `x-csrf-token` with every change' }) csrfToken!: string;
}
