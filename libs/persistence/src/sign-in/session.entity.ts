import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The key is the SHA-256 of the token in its cookie, so the table lets nobody in. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('text') id!: string;
  /** Null before sign-in is complete. */
  @Column('uuid', { nullable: true }) staffId!: string | null;
  @Column('text') csrfToken!: string;
  @Column('jsonb') data!: Record<string, unknown>;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
