import { Controller, Get } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { page, Reply } from '../../layout/page';
import { AllowAnyone } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { view } from './view';

@Controller('help/order')
export class HelpOrderController {
  @Get()
  @AllowAnyone()
  @Audit('helpOrder.read')
  show(@Reply() reply: FastifyReply): string {
    return page(reply, 'pages/help-order/page.njk', view());
  }
}
