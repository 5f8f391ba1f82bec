/** Feedback (双反馈): what a unit is told of its inspection, and the list of problems that it signs for. */
import type { Capability } from '#platform/http/capability.ts';
import { feedbackRefusals } from './feedback.refusals.ts';
import { feedbackRoutes } from './feedback.routes.ts';
import { feedbackSubject, handOverSubject } from './feedback.subjects.ts';
import { feedbackTables } from './feedback.tables.ts';
import { handOverRoutes } from './hand-over.routes.ts';

export { type FeedbackStory, recordFeedback } from './feedback.commands.ts';
export { type HandOverStory, recordHandOver } from './hand-over.commands.ts';

export const capability: Capability = {
  name: 'feedback',
  routes: [...feedbackRoutes, ...handOverRoutes],
  subjects: [feedbackSubject, handOverSubject],
  tables: feedbackTables,
  refusals: Object.values(feedbackRefusals),
};
