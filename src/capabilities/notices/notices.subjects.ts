import { defineSubject } from '#platform/journal/subject.ts';

export const noticeSubject = defineSubject({
  kind: 'public-notice',
  table: 'notices.public_notice',
  sphere: 'business',
});
export const notificationSubject = defineSubject({
  kind: 'case-notification',
  table: 'notices.case_notification',
  sphere: 'business',
});
