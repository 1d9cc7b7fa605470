import { Database, NoticeRepository, type NoticeToSend } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';

export type { NoticeToSend } from '@ehc/persistence';

const AT_ONCE = 1000;

/** The messages of every authority that wait in the outbox, the oldest first, as many as are queued at once. */
@Injectable()
export class ListNoticesToSend {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeRepository,
  ) {}

  run(): Promise<NoticeToSend[]> {
    return this.database.installWide((tx) => this.notices.toSend(tx, AT_ONCE));
  }
}
