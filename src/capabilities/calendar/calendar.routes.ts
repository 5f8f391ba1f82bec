import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { dayOf, yearOf } from '#platform/kernel/time.ts';
import { isCalendarYearKnown } from '#platform/kernel/workdays.ts';
import { enterYear } from './calendar.commands.ts';
import { calendarWriters } from './calendar.model.ts';
import { listYears, mayWrite } from './calendar.queries.ts';
import { calendarPage, yearOrder, yearParams } from './calendar.schema.ts';

/** How far around today the page says which years the program knows. */
const yearsShown = { before: 2, after: 2 };

export const calendarRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/calendar',
    summary: { zh: '工作日历', en: 'Working days by year' },
    who: 'signed-in',
    response: calendarPage,
    handle: async ({ tx, now }) => {
      const present = yearOf(dayOf(now));
      const around = Array.from(
        { length: yearsShown.before + yearsShown.after + 1 },
        (_, index) => present - yearsShown.before + index,
      );
      return {
        known: around.filter((year) => isCalendarYearKnown(year)),
        entered: await listYears(tx),
        mayEnter: await mayWrite(tx),
      };
    },
  }),
  route({
    method: 'PUT',
    url: '/api/calendar/:year',
    summary: { zh: '录入一年的放假和调休', en: 'Enter a year’s days off and make-up days' },
    who: calendarWriters,
    params: yearParams,
    body: yearOrder,
    response: z.object({ year: z.number() }),
    handle: async ({ tx, params: { year }, body, actor, now }) => {
      await enterYear(tx, { ...body, year }, actor.kind === 'account' ? actor.name : actor.kind, now);
      return { year };
    },
  }),
];
