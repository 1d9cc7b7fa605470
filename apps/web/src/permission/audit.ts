import { applyDecorators, SetMetadata } from '@nestjs/common';

export const AUDIT_EVENT = 'ehc:auditEvent';
export const AUDITED_WITHIN = 'ehc:auditedWithin';

/** Names the line that the route leaves in the access log, reads included: `myWork.read`. */
export const Audit = (event: string) => SetMetadata(AUDIT_EVENT, event);

/** As `Audit`, for a route whose use case writes the line itself, in the transaction in which it reads. */
export const AuditWithin = (event: string) =>
  applyDecorators(SetMetadata(AUDIT_EVENT, event), SetMetadata(AUDITED_WITHIN, true));
