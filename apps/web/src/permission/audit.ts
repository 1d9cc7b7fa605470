import { SetMetadata } from '@nestjs/common';

export const AUDIT_EVENT = 'ehc:auditEvent';

/** Names the line that the route leaves in the access log, reads included: `myWork.read`. */
export const Audit = (event: string) => SetMetadata(AUDIT_EVENT, event);
