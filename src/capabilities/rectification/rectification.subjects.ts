import { defineSubject } from '#platform/journal/subject.ts';

export const taskSubject = defineSubject({
  kind: 'rectification-task',
  table: 'rectification.task',
  sphere: 'business',
});
export const lookBackSubject = defineSubject({
  kind: 'look-back',
  table: 'rectification.look_back',
  sphere: 'business',
});
export const letterSubject = defineSubject({ kind: 'letter', table: 'rectification.letter', sphere: 'business' });
export const letterProblemSubject = defineSubject({
  kind: 'letter-problem',
  table: 'rectification.letter_problem',
  sphere: 'business',
});
export const accountabilitySubject = defineSubject({
  kind: 'accountability',
  table: 'rectification.accountability',
  sphere: 'business',
});
