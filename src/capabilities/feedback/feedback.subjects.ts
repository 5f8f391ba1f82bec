import { defineSubject } from '#platform/journal/subject.ts';

export const feedbackSubject = defineSubject({ kind: 'feedback', table: 'feedback.feedback', sphere: 'business' });
