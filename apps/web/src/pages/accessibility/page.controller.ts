import { Controller, Get } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { page, Reply } from '../../layout/page';
import { AllowAnyone } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { view } from './view';

@Controller('accessibility')
export class AccessibilityController {
  @Get()
  @AllowAnyone()
  @Audit('accessibility.read')
  show(@Reply() reply: FastifyReply): string {
    return page(reply, 'pages/accessibility/page.njk', view());
  }
}
