import { Module } from '@nestjs/common';
import { StepForms } from '../layout/step-forms';
import { SignInModule } from '../sign-in/sign-in.module';
import { AccessibilityController } from './accessibility/page.controller';
import { caseControllers } from './case-pages';
import { FindAChildController } from './find-a-child/page.controller';
import { HelpDefinitionsController } from './help-definitions/page.controller';
import { HelpOrderController } from './help-order/page.controller';
import { HomeController } from './home/page.controller';
import { MailboxController } from './mailbox/page.controller';
import { ImportController } from './imports/import/page.controller';
import { ImportsController } from './imports/page.controller';
import { MyWorkController } from './my-work/page.controller';
import { OverdueReviewsController } from './overdue-reviews/page.controller';
import { TimetableController } from './timetable/page.controller';
import { TimetableProcessController } from './timetable/process/page.controller';
import { BreakdownCasesController } from './waiting-for/cases/page.controller';
import { WaitingForController } from './waiting-for/page.controller';

/** Every page, a folder each. */
@Module({
  imports: [SignInModule],
  providers: [StepForms],
  controllers: [
    AccessibilityController,
    BreakdownCasesController,
    FindAChildController,
    HelpDefinitionsController,
    HelpOrderController,
    HomeController,
    MailboxController,
    ImportController,
    ImportsController,
    MyWorkController,
    OverdueReviewsController,
    TimetableController,
    TimetableProcessController,
    WaitingForController,
    ...caseControllers,
  ],
})
export class PagesModule {}
