import type { MigrationInterface, QueryRunner } from 'typeorm';

const MATTER_COLUMNS = `
  authority_id uuid NOT NULL REFERENCES authority,
  child_id uuid NOT NULL,
  matter_kind text NOT NULL CHECK (matter_kind IN ('assessment', 'annualReview', 'phaseTransfer')),
  matter_id uuid NOT NULL`;

const CHILD_KEY =
  'FOREIGN KEY (authority_id, child_id) REFERENCES child (authority_id, id) ON DELETE CASCADE';

/** The tables of the two lifecycles: people, matters, their waits and their deadlines. */
export class CreateCaseworkTables20261125100000 implements MigrationInterface {
  name = 'CreateCaseworkTables20261125100000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createPeople(runner);
    await this.createMatters(runner);
    await this.createWaitsAndDeadlines(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE work_item, deadline, wait, phase_transfer, annual_review, advice_request, assessment, plan,
        allocation, child, staff_member, organisation, authority`);
  }

  private async createPeople(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE authority (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE CHECK (code ~ '^[0-9]{3}$'),
        name text NOT NULL,
        demonstration boolean NOT NULL DEFAULT false
      );
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('setting', 'epService', 'health', 'socialCare', 'otherAdviser', 'otherLa')),
        name text NOT NULL,
        urn text UNIQUE,
        ukprn text
      );
      CREATE INDEX organisation_by_name ON organisation (kind, lower(name));
      CREATE TABLE staff_member (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        team_name text NOT NULL,
        subject text NOT NULL UNIQUE,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('caseworker', 'backlogOfficer', 'manager', 'administrator')),
        fte real NOT NULL CHECK (fte > 0 AND fte <= 1)
      );
      CREATE INDEX staff_member_by_authority ON staff_member (authority_id, role, name);
      CREATE TABLE child (
        id uuid NOT NULL,
        authority_id uuid NOT NULL REFERENCES authority,
        surname text NOT NULL,
        forename text NOT NULL,
        born_on date NOT NULL,
        sex text,
        ethnicity text,
        postcode text,
        upn text,
        uln text,
        upn_unknown text,
        external_ref text,
        search_name text NOT NULL,
        setting_id uuid REFERENCES organisation,
        sen_types text[] NOT NULL DEFAULT '{}',
        caseworker_id uuid REFERENCES staff_member,
        no_place boolean NOT NULL DEFAULT false,
        looked_after boolean NOT NULL DEFAULT false,
        import_fingerprint text,
        PRIMARY KEY (authority_id, id)
      );
      CREATE UNIQUE INDEX child_by_upn ON child (authority_id, upn) WHERE upn IS NOT NULL;
      CREATE UNIQUE INDEX child_by_external_ref ON child (authority_id, external_ref) WHERE external_ref IS NOT NULL;
      CREATE INDEX child_by_uln ON child (authority_id, uln) WHERE uln IS NOT NULL;
      CREATE INDEX child_by_name ON child (authority_id, search_name text_pattern_ops, born_on);
      CREATE INDEX child_by_birth ON child (authority_id, born_on);
      CREATE INDEX child_by_caseworker ON child (authority_id, caseworker_id);
      CREATE TABLE allocation (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        child_id uuid NOT NULL,
        staff_id uuid NOT NULL REFERENCES staff_member,
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        reason text NOT NULL,
        ${CHILD_KEY}
      );
      CREATE INDEX allocation_by_child ON allocation (authority_id, child_id, from_on);`);
  }

  private async createMatters(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        child_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('current', 'ceased')),
        first_made_on date NOT NULL,
        issued_on date NOT NULL,
        ceased_on date,
        cease_reason text,
        ${CHILD_KEY}
      );
      CREATE UNIQUE INDEX plan_current ON plan (authority_id, child_id) WHERE state = 'current';
      CREATE INDEX plan_by_child ON plan (authority_id, child_id);
      CREATE TABLE assessment (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        child_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('first', 'reassessment', 'reentry')),
        rule_set_id text NOT NULL,
        state text NOT NULL CHECK (state IN (
          'stageUnknown', 'requested', 'decidingToAssess', 'assessing', 'decidingToIssue',
          'drafting', 'draftSent', 'finalising', 'issued', 'refused', 'notIssued', 'overturned',
          'withdrawn', 'transferredOut'
        )),
        state_since date NOT NULL,
        received_on date NOT NULL,
        requested_by text NOT NULL,
        decision_notified_on date,
        refusal_notified_on date,
        draft_sent_on date,
        draft_method text,
        final_sent_on date,
        ended_on date,
        exception_reported boolean NOT NULL DEFAULT false,
        ${CHILD_KEY}
      );
      CREATE INDEX assessment_by_child ON assessment (authority_id, child_id);
      CREATE INDEX assessment_in_progress ON assessment (authority_id, received_on) WHERE ended_on IS NULL;
      CREATE INDEX assessment_ended ON assessment (authority_id, ended_on);
      CREATE TABLE advice_request (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        child_id uuid NOT NULL,
        assessment_id uuid NOT NULL REFERENCES assessment ON DELETE CASCADE,
        advice_type text NOT NULL,
        organisation_id uuid REFERENCES organisation,
        state text NOT NULL CHECK (state IN (
          'notSent', 'sent', 'acknowledged', 'allocated', 'visitBooked', 'received',
          'returnedForClarification', 'accepted', 'nilReturn', 'notRequired', 'cancelled'
        )),
        state_since date NOT NULL,
        sent_on date,
        body_received_on date,
        received_on date,
        ${CHILD_KEY}
      );
      CREATE INDEX advice_request_by_assessment ON advice_request (assessment_id);
      CREATE TABLE annual_review (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        child_id uuid NOT NULL,
        plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
        rule_set_id text NOT NULL,
        state text NOT NULL CHECK (state IN (
          'stageUnknown', 'scheduled', 'invited', 'meetingCancelled', 'meetingHeld', 'decisionDue',
          'commentsWindow', 'complete', 'superseded', 'planCeased'
        )),
        state_since date NOT NULL,
        year_from text NOT NULL CHECK (year_from IN ('planFirstMade', 'lastReview', 'reassessment')),
        year_from_on date NOT NULL,
        under_five boolean NOT NULL,
        led_by text NOT NULL CHECK (led_by IN ('setting', 'authority')),
        organisation_id uuid REFERENCES organisation,
        invited_on date,
        meeting_held_on date,
        report_received_on date,
        decision text CHECK (decision IN ('maintain', 'amend', 'cease')),
        decision_notified_on date,
        amendment_notice_sent_on date,
        notice_method text,
        final_sent_on date,
        completed_on date,
        ended_on date,
        ${CHILD_KEY}
      );
      CREATE INDEX annual_review_by_child ON annual_review (authority_id, child_id);
      CREATE INDEX annual_review_by_plan ON annual_review (plan_id);
      CREATE INDEX annual_review_open ON annual_review (authority_id, state) WHERE ended_on IS NULL;
      CREATE INDEX annual_review_ended ON annual_review (authority_id, ended_on);
      CREATE INDEX annual_review_completed ON annual_review (authority_id, completed_on) WHERE completed_on IS NOT NULL;
      CREATE TABLE phase_transfer (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        child_id uuid NOT NULL,
        rule_set_id text NOT NULL,
        state text NOT NULL CHECK (state IN (
          'due', 'named', 'notNeeded'
        )),
        state_since date NOT NULL,
        transfer text NOT NULL,
        transfer_on date NOT NULL,
        final_sent_on date,
        ended_on date,
        ${CHILD_KEY}
      );
      CREATE INDEX phase_transfer_by_child ON phase_transfer (authority_id, child_id);
      CREATE INDEX phase_transfer_open ON phase_transfer (authority_id, transfer_on) WHERE ended_on IS NULL;`);
  }

  private async createWaitsAndDeadlines(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wait (
        id uuid PRIMARY KEY,
        ${MATTER_COLUMNS},
        step text NOT NULL,
        waiting_on text NOT NULL,
        subject_id uuid,
        organisation_id uuid REFERENCES organisation,
        started_on date NOT NULL,
        due_by date,
        chases integer NOT NULL DEFAULT 0,
        last_chased_on date,
        promised_for date,
        blocked_reason text,
        resolved_on date CHECK (resolved_on >= started_on),
        ${CHILD_KEY}
      );
      CREATE INDEX wait_by_matter ON wait (matter_id);
      CREATE INDEX wait_open ON wait (authority_id, matter_kind, waiting_on, started_on) WHERE resolved_on IS NULL;
      CREATE INDEX wait_resolved ON wait (authority_id, resolved_on) WHERE resolved_on IS NOT NULL;
      CREATE TABLE deadline (
        id uuid PRIMARY KEY,
        ${MATTER_COLUMNS},
        rule text NOT NULL,
        rule_set_id text NOT NULL,
        subject_id uuid,
        kind text NOT NULL CHECK (kind IN ('statute', 'caseLaw', 'guidance', 'derived')),
        trigger_on date NOT NULL,
        due_by date NOT NULL,
        alt_due_by date,
        earliest_day boolean NOT NULL,
        excusable boolean NOT NULL,
        excused_by text[] NOT NULL DEFAULT '{}',
        met_on date,
        lapsed_on date,
        rings_on date,
        ring_failures integer NOT NULL DEFAULT 0,
        ring_error text,
        ${CHILD_KEY}
      );
      CREATE UNIQUE INDEX deadline_by_matter ON deadline (matter_id, rule, subject_id) NULLS NOT DISTINCT;
      CREATE INDEX deadline_open ON deadline (authority_id, due_by) WHERE met_on IS NULL AND lapsed_on IS NULL;
      CREATE INDEX deadline_to_ring ON deadline (rings_on) WHERE rings_on IS NOT NULL;
      CREATE TABLE work_item (
        id uuid PRIMARY KEY,
        ${MATTER_COLUMNS},
        deadline_id uuid NOT NULL REFERENCES deadline ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('dueIn10WorkingDays', 'dueIn3WorkingDays', 'passed')),
        due_by date NOT NULL,
        staff_id uuid REFERENCES staff_member,
        created_on date NOT NULL,
        done_on date,
        UNIQUE (deadline_id, kind, due_by),
        ${CHILD_KEY}
      );
      CREATE INDEX work_item_open ON work_item (authority_id, staff_id, due_by) WHERE done_on IS NULL;
      CREATE INDEX work_item_by_child ON work_item (authority_id, child_id);`);
  }
}
