import { defineSubject } from '#platform/journal/subject.ts';

export const feedbackSubject = defineSubject({ kind: 'feedback', table: 'feedback.feedback', sphere: 'business' });
export const handOverSubject = defineSubject({ kind: 'hand-over', table: 'feedback.hand_over', sphere: 'business' });
