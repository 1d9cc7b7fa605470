import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { inputOf } from '../../layout/action-form';
import { untouched } from '../../layout/form-state';
import { goTo, page, Reply } from '../../layout/page';
import { paths } from '../../paths';
import { AllowAnyone } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { ChangesNothing } from '../../permission/changes-nothing';
import { formAt } from './forms/forms';
import { HAPPENED, view } from './view';

const TEMPLATE = 'pages/timetable/page.njk';
const NOTHING_CHOSEN = { code: 'nothingChosen', message: 'Choose what happened', field: HAPPENED };

/** The way in to the public calculator: what happened? */
@Controller('timetable')
export class TimetableController {
  @Get()
  @AllowAnyone()
  @Audit('timetable.read')
  show(@Reply() reply: FastifyReply): string {
    return page(reply, TEMPLATE, view(untouched));
  }

  @Post()
  @HttpCode(200)
  @AllowAnyone()
  @ChangesNothing()
  @Audit('timetable.choose')
  choose(@Body() body: unknown, @Reply() reply: FastifyReply): string | undefined {
    const input = inputOf(body);
    const form = formAt(input[HAPPENED] ?? '');
    if (form) {
      goTo(reply, paths.timetableOf(form.slug));
      return undefined;
    }
    void reply.status(422);
    return page(reply, TEMPLATE, view({ input, refusals: [NOTHING_CHOSEN] }));
  }
}
