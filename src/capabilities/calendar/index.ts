/** Working days by the official calendar, with the years that an office entered itself. */
import type { Capability } from '#platform/http/capability.ts';
import { calendarWriters } from './calendar.model.ts';
import { yearSubject } from './calendar.queries.ts';
import { calendarRefusals } from './calendar.refusals.ts';
import { calendarRoutes } from './calendar.routes.ts';

export { listYears } from './calendar.queries.ts';

export const capability: Capability = {
  name: 'calendar',
  routes: calendarRoutes,
  subjects: [yearSubject],
  tables: [{ table: 'calendar.year_entry', read: 'signed-in', write: calendarWriters, scope: 'everywhere' }],
  refusals: Object.values(calendarRefusals),
};
