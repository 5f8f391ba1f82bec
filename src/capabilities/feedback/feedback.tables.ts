import type { TableAccess } from '#platform/http/capability.ts';
import { feedbackReaders, insideReaders, officeRoles, preparers } from './roles.model.ts';

/** What the policies of “feedback” promise. */
export const feedbackTables: readonly TableAccess[] = [
  {
    table: 'feedback.feedback',
    read: feedbackReaders,
    write: [...preparers, 'unit-secretary'],
    scope: 'jurisdiction',
  },
  { table: 'feedback.hand_over', read: insideReaders, write: officeRoles, scope: 'jurisdiction' },
];
