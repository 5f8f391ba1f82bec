import { pages as accounts, door } from '#capabilities/accounts/web/pages.ts';
import { pages as assembly } from '#capabilities/assembly/web/pages.ts';
import { pages as authorisations } from '#capabilities/authorisations/web/pages.ts';
import { pages as calendar } from '#capabilities/calendar/web/pages.ts';
import { pages as clues } from '#capabilities/clues/web/pages.ts';
import { pages as evidence } from '#capabilities/evidence/web/pages.ts';
import { pages as feedback } from '#capabilities/feedback/web/pages.ts';
import { pages as fieldwork } from '#capabilities/fieldwork/web/pages.ts';
import { pages as groups } from '#capabilities/groups/web/pages.ts';
import { pages as notices } from '#capabilities/notices/web/pages.ts';
import { pages as operations } from '#capabilities/operations/web/pages.ts';
import { pages as papers } from '#capabilities/papers/web/pages.ts';
import { pages as problems } from '#capabilities/problems/web/pages.ts';
import { pages as rectification } from '#capabilities/rectification/web/pages.ts';
import { pages as registry } from '#capabilities/registry/web/pages.ts';
import { pages as reports } from '#capabilities/reports/web/pages.ts';
import { pages as rounds } from '#capabilities/rounds/web/pages.ts';
import { pages as rulebook } from '#capabilities/rulebook/web/pages.ts';
import { pages as statistics } from '#capabilities/statistics/web/pages.ts';
import { pages as teams } from '#capabilities/teams/web/pages.ts';
import { pages as workbench } from '#capabilities/workbench/web/pages.ts';
import type { Page } from './page.ts';

/** The registry of the web: one line for each capability. The menu lists them in this order under their headings. */
export const pages: readonly Page[] = [
  ...workbench,
  // Before whatever else an administrator may open: a role's first page is where it arrives.
  ...accounts,
  ...teams,
  ...assembly,
  ...groups,
  ...authorisations,
  ...rounds,
  ...fieldwork,
  ...papers,
  ...evidence,
  ...reports,
  ...feedback,
  ...registry,
  ...problems,
  ...clues,
  ...rectification,
  ...notices,
  ...statistics,
  ...rulebook,
  ...calendar,
  ...operations,
];

/** The pages for those who are not inside, and the dialog over a page whose session ended. */
export { door };
