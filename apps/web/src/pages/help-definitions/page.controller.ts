import { Controller, Get } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { page, Reply } from '../../layout/page';
import { AllowAnyone } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { view } from './view';

@Controller('help/definitions')
export class HelpDefinitionsController {
  @Get()
  @AllowAnyone()
  @Audit('helpDefinitions.read')
  show(@Reply() reply: FastifyReply): string {
    return page(reply, 'pages/help-definitions/page.njk', view());
  }
}
