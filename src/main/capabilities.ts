import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as assembly } from '#capabilities/assembly/index.ts';
import { capability as authorisations } from '#capabilities/authorisations/index.ts';
import { capability as calendar } from '#capabilities/calendar/index.ts';
import { capability as clues } from '#capabilities/clues/index.ts';
import { capability as evidence } from '#capabilities/evidence/index.ts';
import { capability as feedback } from '#capabilities/feedback/index.ts';
import { capability as fieldwork } from '#capabilities/fieldwork/index.ts';
import { capability as groups } from '#capabilities/groups/index.ts';
import { capability as notices } from '#capabilities/notices/index.ts';
import { capability as operations } from '#capabilities/operations/index.ts';
import { capability as papers } from '#capabilities/papers/index.ts';
import { capability as problems } from '#capabilities/problems/index.ts';
import { capability as rectification } from '#capabilities/rectification/index.ts';
import { capability as registry } from '#capabilities/registry/index.ts';
import { capability as reports } from '#capabilities/reports/index.ts';
import { capability as rounds } from '#capabilities/rounds/index.ts';
import { capability as rulebook } from '#capabilities/rulebook/index.ts';
import { capability as statistics } from '#capabilities/statistics/index.ts';
import { capability as teams } from '#capabilities/teams/index.ts';
import { capability as workbench } from '#capabilities/workbench/index.ts';
import type { Capability } from '#platform/http/capability.ts';

/** Every capability of the product, one line each. */
export const capabilities: readonly Capability[] = [
  registry,
  accounts,
  rulebook,
  calendar,
  problems,
  teams,
  rounds,
  assembly,
  authorisations,
  evidence,
  groups,
  papers,
  reports,
  feedback,
  fieldwork,
  clues,
  rectification,
  notices,
  statistics,
  workbench,
  operations,
];

export const subjects = capabilities.flatMap((capability) => capability.subjects);
