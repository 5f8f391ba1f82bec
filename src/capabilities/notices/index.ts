/** What goes out to the public: inspection notices and notifications of typical cases. */
import type { Capability } from '#platform/http/capability.ts';
import { noticeReaders, noticeWriters } from './notice.model.ts';
import { noticeRoutes } from './notice.routes.ts';
import { noticeRefusals } from './notices.refusals.ts';
import { noticeSubject, notificationSubject } from './notices.subjects.ts';
import { notificationRoutes } from './notification.routes.ts';

export { noticeSubject, notificationSubject };

// What is published is read by all with business in the jurisdiction, a draft by its office (policies of 0012).
const access = { read: noticeReaders, write: noticeWriters, scope: 'jurisdiction' } as const;

export const capability: Capability = {
  name: 'notices',
  routes: [...noticeRoutes, ...notificationRoutes],
  subjects: [noticeSubject, notificationSubject],
  tables: [
    { table: 'notices.public_notice', ...access },
    { table: 'notices.case_notification', ...access },
  ],
  refusals: Object.values(noticeRefusals),
};
