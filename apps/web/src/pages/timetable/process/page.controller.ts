import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Clock, NotFound } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import { inputOf } from '../../../layout/action-form';
import { untouched, type FormState } from '../../../layout/form-state';
import { page, Reply } from '../../../layout/page';
import { AllowAnyone } from '../../../permission/allow';
import { Audit } from '../../../permission/audit';
import { ChangesNothing } from '../../../permission/changes-nothing';
import { formAt } from '../forms/forms';
import type { ProcessForm } from '../forms/question';
import { typedInto } from '../read-answers';
import { workOut } from '../work-out';
import { calendarOf } from './calendar';
import { datesView, type Found } from './dates-view';
import { formView } from './view';

/** The form of one process, its dates, and the dates as a calendar file. Nothing that is sent is kept or logged. */
@Controller('timetable/:process')
export class TimetableProcessController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @AllowAnyone()
  @Audit('timetableForm.read')
  ask(@Param('process') process: string, @Reply() reply: FastifyReply): string {
    return this.showForm(reply, known(process), untouched);
  }

  @Post()
  @HttpCode(200)
  @AllowAnyone()
  @ChangesNothing()
  @Audit('timetable.workOut')
  show(@Param('process') process: string, @Body() body: unknown, @Reply() reply: FastifyReply): string {
    const form = known(process);
    const sent = inputOf(body);
    if (sent['change']) return this.showForm(reply, form, { input: typedInto(form, sent), refusals: [] });
    const found = this.workedOut(form, sent);
    if ('refusals' in found) return this.showAgain(reply, form, found);
    return page(reply, 'pages/timetable/process/dates.njk', datesView(found));
  }

  @Post('calendar')
  @HttpCode(200)
  @AllowAnyone()
  @ChangesNothing()
  @Audit('timetable.saveCalendar')
  calendar(@Param('process') process: string, @Body() body: unknown, @Reply() reply: FastifyReply): string {
    const form = known(process);
    const found = this.workedOut(form, inputOf(body));
    if ('refusals' in found) return this.showAgain(reply, form, found);
    void reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="ehc-dates.ics"')
      .header('cache-control', 'no-store');
    return calendarOf(found, this.clock.now());
  }

  private workedOut(form: ProcessForm, sent: Record<string, string>): Found | FormState {
    const typed = typedInto(form, sent);
    const { timetable, inputs, refusals } = workOut(form, typed);
    if (refusals) return { input: typed, refusals };
    return { form, typed, inputs, timetable, today: this.clock.today() };
  }

  private showAgain(reply: FastifyReply, form: ProcessForm, state: FormState): string {
    void reply.status(422);
    return this.showForm(reply, form, state);
  }

  private showForm(reply: FastifyReply, form: ProcessForm, state: FormState): string {
    return page(reply, 'pages/timetable/process/page.njk', formView(form, state));
  }
}

function known(slug: string): ProcessForm {
  const form = formAt(slug);
  if (!form) throw new NotFound('timetable', slug);
  return form;
}
