import type { NotedSubject } from '#platform/journal/subject.ts';

/** Acts that change no row of ours; they are noted under the account that did them. */
export const exportSubject: NotedSubject = { kind: 'audit-export', sphere: 'administration' };
export const workSubject: NotedSubject = { kind: 'background-work', sphere: 'administration' };
