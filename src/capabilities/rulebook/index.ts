import type { Capability } from '#platform/http/capability.ts';
import { instant } from '#platform/kernel/time.ts';
import { draftingRoles, editionRoles, readingRoles } from './rulebook.model.ts';
import { editionSubject, rulebookSubject, sectionSubject } from './rulebook.queries.ts';
import { rulebookRefusals } from './rulebook.refusals.ts';
import { rulebookRoutes } from './rulebook.routes.ts';
import { loadShippedRulebooks } from './shipped.commands.ts';

export { amountOf, lastDayOf, offeredDayOf } from './numbers.model.ts';
export { listApproved, sectionOf, wordsEverOf } from './rulebook.queries.ts';
export { loadContent } from './rulebook.views.ts';
export { loadShippedRulebooks };

export const capability: Capability = {
  name: 'rulebook',
  routes: rulebookRoutes,
  subjects: [rulebookSubject, editionSubject, sectionSubject],
  tables: [
    { table: 'rulebook.rulebook', read: readingRoles, write: 'nobody', scope: 'everywhere' },
    // What is approved is read everywhere; drafts stay in their jurisdiction (policy edition_read).
    { table: 'rulebook.edition', read: readingRoles, write: editionRoles, scope: 'everywhere' },
    { table: 'rulebook.section', read: readingRoles, write: draftingRoles, scope: 'everywhere' },
  ],
  refusals: Object.values(rulebookRefusals),
  prepare: async (database) => {
    await loadShippedRulebooks(database, instant(new Date()));
  },
};
