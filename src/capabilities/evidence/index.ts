/** Evidence (证据材料): what an inspection's findings rest on, kept so that nobody changes it and only its team reads it. */
import type { Capability } from '#platform/http/capability.ts';
import { evidenceRefusals } from './evidence.refusals.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { evidenceExemptions, evidenceSubjects } from './evidence.subjects.ts';
import { evidenceTables } from './evidence.tables.ts';
import { leavingsJob } from './leavings.commands.ts';

export { evidenceNumber } from './evidence.model.ts';
export { listEvidence } from './evidence.queries.ts';
export { type EvidenceStory, recordEvidence } from './story.commands.ts';

export const capability: Capability = {
  name: 'evidence',
  routes: evidenceRoutes,
  subjects: Object.values(evidenceSubjects),
  exemptions: evidenceExemptions,
  tables: evidenceTables,
  refusals: Object.values(evidenceRefusals),
  jobs: [leavingsJob],
};
