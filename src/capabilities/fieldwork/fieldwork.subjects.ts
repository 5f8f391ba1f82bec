import { defineSubject } from '#platform/journal/subject.ts';

export const fieldworkSubjects = {
  talk: defineSubject({ kind: 'site-talk', table: 'fieldwork.talk', sphere: 'business' }),
  request: defineSubject({ kind: 'document-request', table: 'fieldwork.request', sphere: 'business' }),
  findingOut: defineSubject({ kind: 'finding-out', table: 'fieldwork.finding_out', sphere: 'business' }),
  itemProblem: defineSubject({ kind: 'item-problem', table: 'fieldwork.item_problem', sphere: 'business' }),
  taskTick: defineSubject({ kind: 'task-tick', table: 'fieldwork.task_tick', sphere: 'business' }),
  waiver: defineSubject({ kind: 'waiver', table: 'fieldwork.waiver', sphere: 'business' }),
} as const;
