import { Controller, Get, Query } from '@nestjs/common';
import {
  ListOverdueReviews,
  OVERDUE_REVIEW_FILTERS,
  type Actor,
  type TypedOverdueReviewFilters,
} from '@ehc/casework';
import { BadInput } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import { rankedPlaceIn } from '../../layout/cursor';
import { page, Reply } from '../../layout/page';
import { textIn } from '../../layout/query';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { whoMay } from '../../permission/who-may';
import { view } from './view';

@Controller('overdue-reviews')
export class OverdueReviewsController {
  constructor(private readonly listOverdueReviews: ListOverdueReviews) {}

  @Get()
  @Allow(...whoMay.overdueReviews)
  @Audit('overdueReviews.read')
  async show(
    @CurrentActor() { authorityId }: Actor,
    @Query() query: Readonly<Record<string, unknown>>,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    const filters = filtersIn(query);
    const after = textIn(query['after']);
    try {
      const place = rankedPlaceIn(after);
      const found = await this.listOverdueReviews.run({ authorityId, filters, after: place });
      return page(reply, TEMPLATE, view(found, filters, { first: place === null, errors: [] }));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      void reply.status(422);
      const found = await this.listOverdueReviews.run({ authorityId, filters: {} });
      const errors = [{ text: error.message, href: '#filters' }];
      return page(reply, TEMPLATE, view(found, {}, { first: true, errors }));
    }
  }
}

const TEMPLATE = 'pages/overdue-reviews/page.njk';

const filtersIn = (query: Readonly<Record<string, unknown>>): TypedOverdueReviewFilters =>
  Object.fromEntries(OVERDUE_REVIEW_FILTERS.map((name) => [name, textIn(query[name])]));
