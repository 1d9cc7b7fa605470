import { Controller, Get } from '@nestjs/common';
import { Clock } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import { page, Reply } from '../../layout/page';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { whoMay } from '../../permission/who-may';
import { view } from './view';

@Controller('overdue-reviews')
export class OverdueReviewsController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Allow(...whoMay.overdueReviews)
  @Audit('overdueReviews.read')
  show(@Reply() reply: FastifyReply): string {
    return page(reply, 'pages/overdue-reviews/page.njk', view(this.clock.today()));
  }
}
