/** Published figures, counted from the records. */
import type { Capability } from '#platform/http/capability.ts';
import { figureFreezers, figureReaders } from './statistics.access.ts';
import { statisticsRefusals } from './statistics.refusals.ts';
import { statisticsRoutes } from './statistics.routes.ts';
import { frozenFigureSubject } from './statistics.subjects.ts';

export { allFigures } from './figures.commands.ts';

export const capability: Capability = {
  name: 'statistics',
  routes: statisticsRoutes,
  subjects: [frozenFigureSubject],
  tables: [{ table: 'statistics.frozen_figure', read: figureReaders, write: figureFreezers, scope: 'jurisdiction' }],
  refusals: Object.values(statisticsRefusals),
};
