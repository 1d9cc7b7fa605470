import type { CivilDate, Role } from '@ehc/domain';
import { AnnualReviewRepository, AssessmentRepository, Database, versionOfMatter } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { type MatterFiles, type OfferedSteps, offeredSteps } from '../child/offered-steps';
import type { Actor } from '../sign-in/actor';

/** Matters as at a day: each with its version, and with what this person may do next. */
export interface MattersShown extends MatterFiles, OfferedSteps {
  readonly asAt: CivilDate;
  /** The version of each, by its id. */
  readonly versions: ReadonlyMap<string, number>;
}

/** One matter, and whose it is. */
export interface MatterShown extends MattersShown {
  readonly childId: string;
}

interface ShowMatterQuery {
  readonly actor: Actor;
  readonly matterId: string;
}

const NONE: MatterFiles = { assessments: [], reviews: [], transfers: [] };

/** Shows one matter by itself, for whoever is about to act on it. */
@Injectable()
export class ShowMatter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assessments: AssessmentRepository,
    private readonly reviews: AnnualReviewRepository,
  ) {}

  review({ actor: { authorityId, role }, matterId }: ShowMatterQuery): Promise<MatterShown> {
    return this.database.report(authorityId, async (tx) => {
      const file = await this.reviews.getFile(tx, authorityId, matterId);
      const version = await versionOfMatter(tx, authorityId, matterId);
      return this.shown({ ...NONE, reviews: [file] }, role, { ...file.review, version });
    });
  }

  assessment({ actor: { authorityId, role }, matterId }: ShowMatterQuery): Promise<MatterShown> {
    return this.database.report(authorityId, async (tx) => {
      const file = await this.assessments.getFile(tx, authorityId, matterId);
      const version = await versionOfMatter(tx, authorityId, matterId);
      return this.shown({ ...NONE, assessments: [file] }, role, { ...file.assessment, version });
    });
  }

  private shown(
    files: MatterFiles,
    role: Role,
    { id, childId, version }: { readonly id: string; readonly childId: string; readonly version: number },
  ): MatterShown {
    const asAt = this.clock.today();
    const versions = new Map([[id, version]]);
    return { asAt, childId, versions, ...files, ...offeredSteps(files, role, asAt) };
  }
}
