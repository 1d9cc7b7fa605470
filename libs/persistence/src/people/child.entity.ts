import type { Child, CivilDate } from '@ehc/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('child')
export class ChildEntity implements Child {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorityId!: string;
  @Column('text') surname!: string;
  @Column('text') forename!: string;
  @Column('date') bornOn!: CivilDate;
  @Column('text', { nullable: true }) sex!: string | null;
  @Column('text', { nullable: true }) ethnicity!: string | null;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('text', { nullable: true }) upn!: string | null;
  @Column('text', { nullable: true }) uln!: string | null;
  @Column('text', { nullable: true }) upnUnknown!: string | null;
  @Column('text', { nullable: true }) externalRef!: string | null;
  @Column('text') searchName!: string;
  @Column('uuid', { nullable: true }) settingId!: string | null;
  @Column('text', { array: true }) senTypes!: string[];
  @Column('uuid', { nullable: true }) caseworkerId!: string | null;
  @Column('boolean') noPlace!: boolean;
  @Column('boolean') lookedAfter!: boolean;
  /** Fingerprint of the record that an import last brought in. */
  @Column('text', { nullable: true }) importFingerprint!: string | null;
}
