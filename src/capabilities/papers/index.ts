/** Working papers (底稿): written, signed, put to the team's meeting, and made problems there. */
import type { Capability } from '#platform/http/capability.ts';
import { documentRoutes } from './document.routes.ts';
import { meetingRoutes, sheetRoutes } from './meeting.routes.ts';
import { paperRoutes } from './paper.routes.ts';
import { paperRefusals } from './papers.refusals.ts';
import { paperSubjects } from './papers.subjects.ts';
import { paperTables } from './papers.tables.ts';

export {
  type PaperAct,
  type PaperScene,
  type PaperStory,
  recordClosing,
  recordMeeting,
  recordPaper,
  recordSheet,
} from './story.commands.ts';

export const capability: Capability = {
  name: 'papers',
  routes: [...paperRoutes, ...meetingRoutes, ...sheetRoutes, ...documentRoutes],
  subjects: Object.values(paperSubjects),
  tables: paperTables,
  refusals: Object.values(paperRefusals),
};
