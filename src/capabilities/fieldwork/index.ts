/** On site (现场): what a team does between moving in and leaving, and what is still missing. */
import type { Capability } from '#platform/http/capability.ts';
import { fieldworkRefusals } from './fieldwork.refusals.ts';
import { fieldworkRoutes } from './fieldwork.routes.ts';
import { fieldworkSubjects } from './fieldwork.subjects.ts';
import { fieldworkTables } from './fieldwork.tables.ts';

export {
  openSiteRecords,
  recordOfSite,
  recordRequest,
  recordTalk,
  recordTick,
  type Site,
  type TalkStory,
} from './story.commands.ts';

export const capability: Capability = {
  name: 'fieldwork',
  routes: fieldworkRoutes,
  subjects: Object.values(fieldworkSubjects),
  tables: fieldworkTables,
  refusals: Object.values(fieldworkRefusals),
};
