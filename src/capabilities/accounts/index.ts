import type { Capability } from '#platform/http/capability.ts';
import { accountRoutes } from './account.routes.ts';
import { accountRefusals } from './accounts.refusals.ts';
import { accountSubject, exemptions, grantSubject } from './accounts.subjects.ts';
import { accountTables } from './accounts.tables.ts';
import { firstRunRoutes, grantRoutes } from './grant.routes.ts';
import { sessionRoutes } from './session.routes.ts';
import { sweepJob } from './sweep.job.ts';

export * from './accounts.cli.ts';
export { loadDemoAccounts } from './accounts.demo.ts';
export { roleFact } from './accounts.model.ts';
export { setAccountSettings } from './accounts.settings.ts';
export { demonstrationSignIns } from './demonstration-sign-ins.ts';
export { endGrantsAt } from './grant.commands.ts';
export { authenticate, noteDenied } from './session.commands.ts';

export const capability: Capability = {
  name: 'accounts',
  routes: [...sessionRoutes, ...firstRunRoutes, ...accountRoutes, ...grantRoutes],
  subjects: [accountSubject, grantSubject],
  exemptions,
  tables: accountTables,
  refusals: Object.values(accountRefusals),
  jobs: [sweepJob],
};
