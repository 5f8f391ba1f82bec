/** A person's desk: the open items that wait for somebody, by what is left of their time, and those that others have now. */

import type { CaseStep } from '#capabilities/clues/case.model.ts';
import type { ClueStep } from '#capabilities/clues/clue.model.ts';
import type { HolderKind, NextStep } from '#capabilities/problems/problem.model.ts';
import type { LetterStep } from '#capabilities/rectification/letter.model.ts';
import type { Grant } from '#platform/kernel/actor.ts';
import { type Day, daysBetween } from '#platform/kernel/time.ts';

export type { HolderKind };

/** Everybody who does the work of inspection; administrators have no desk here. */
export const workbenchRoles = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
  'unit-contact',
  'unit-secretary',
  'rectification-supervisor',
] as const;

/** What can lie on a desk: a row each of a table that holds open work. */
export const itemKinds = [
  'problem',
  'task',
  'letter',
  'look-back',
  'clue',
  'case',
  'round',
  'edition',
  'notice',
  'notification',
  'recusal',
  'objection',
  'substitution',
  'authorisation',
  'inspection',
  'draw',
  'materials',
  'paper',
  'fact-sheet',
  'report',
  'feedback',
  'hand-over',
  'talk',
  'document-request',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What waits for me, and what I handed on. */
export const views = ['waiting', 'handed-on'] as const;
export type View = (typeof views)[number];

/** 红黄绿: overdue, due soon, in time. Asked of the day, never stored. */
export const lights = ['red', 'yellow', 'green'] as const;
export type Light = (typeof lights)[number];

/** The steps that items of all kinds wait for. */
export type ItemStep = NextStep | ClueStep | CaseStep | LetterStep | OfficeStep;

/** Steps of plans, authorisations, rulebooks and notices, which know them as states. */
export type OfficeStep =
  | 'complete-plan'
  | 'mend-plan'
  | 'approve-plan'
  | 'announce'
  | 'begin'
  | 'approve-edition'
  | 'publish'
  | 'decide-recusal'
  | 'verify-objection'
  | 'decide-objection'
  | 'propose-substitute'
  | 'approve-substitute'
  | 'approve-authorisation'
  | 'decide-extension'
  | 'decide-withdrawal'
  | 'extend-authorisation'
  | 'draft-authorisation'
  | 'authorise-anew'
  | 'witness-draw'
  | 'cancel-draw'
  | 'take-back'
  | 'finish-talk'
  | 'sign-talk'
  | 'deliver-documents'
  | 'receive-documents'
  | 'answer-refusal'
  | 'mend-paper'
  | 'review-paper'
  | 'sign-paper'
  | 'table-paper'
  | 'decide-paper'
  | 'answer-facts'
  | 'write-report'
  | 'review-report'
  | 'mend-feedback'
  | 'approve-feedback'
  | 'give-feedback'
  | 'sign-feedback'
  | 'sign-hand-over';

/** Of a holder's steps those that its head alone takes: on the desks of the others they count as handed on. */
export const headSteps = {
  office: { head: 'director', steps: ['sign-off', 'issue', 'settle', 'confirm-result', 'confirm-look-back'] },
  unit: { head: 'secretary', steps: ['review'] },
  team: { head: 'leader', steps: ['confirm'] },
} as const;
export type Head = (typeof headSteps)[keyof typeof headSteps]['head'];
const headRoles: Readonly<Record<string, Head>> = {
  'office-director': 'director',
  'unit-secretary': 'secretary',
  'team-leader': 'leader',
};

export interface HeldTime {
  readonly heldSince: Day;
  /** Null where the edition states no time; no day is made up for it. */
  readonly dueOn: Day | null;
}

/** Where what has no due day stands among days: after all of them. */
export const noDay = '9999-12-31' as Day;

/** Red from the day after the due day; yellow from half of the time used; green before that. */
export function lightOf({ heldSince, dueOn }: HeldTime, today: Day): Light {
  if (dueOn === null) return 'green';
  if (dueOn < today) return 'red';
  return daysBetween(heldSince, today) * 2 >= daysBetween(heldSince, dueOn) ? 'yellow' : 'green';
}

/** In whose name somebody works: as a holder, as the head of one, as one who approves rulebooks, or who may witness a draw. */
export interface Desk {
  readonly kind: HolderKind | Head | 'approver' | 'witness' | 'clerk' | 'writer' | PaperPost;
  readonly id: string;
}

/** Who may witness a draw: none of them plans the round. */
const witnesses: readonly string[] = ['leading-group-member', 'organisation-officer', 'discipline-officer'];

/** Posts that the rulebook may name for the review of a paper; they, and nobody else of the team, write papers. */
const paperPosts = ['team-deputy', 'team-liaison', 'team-member'] as const;
export type PaperPost = (typeof paperPosts)[number];

/** The desks of a person with these grants, beside those of the holders that `holdersOf` tells. */
export function seatsOf(grants: readonly Grant[]): Desk[] {
  return grants.flatMap(({ role, scopeId }): Desk[] => {
    const head = headRoles[role];
    const approves = role === 'office-director' || role === 'leading-group-member';
    return [
      ...(head === undefined ? [] : [{ kind: head, id: scopeId }]),
      ...(role === 'office-clerk' ? [{ kind: 'clerk', id: scopeId } as const] : []),
      ...(approves ? [{ kind: 'approver', id: scopeId } as const] : []),
      ...paperPosts.filter((post) => post === role).flatMap((post): Desk[] => writersDesks(post, scopeId)),
      ...(witnesses.includes(role) ? [{ kind: 'witness', id: scopeId } as const] : []),
    ];
  });
}

function writersDesks(post: PaperPost, id: string): Desk[] {
  return [
    { kind: 'writer', id },
    { kind: post, id },
  ];
}

/** All whom a problem can wait for. */
const openHolders = [
  'team',
  'office',
  'leading-group',
  'unit',
  'receiving-desk',
  'discipline',
  'supervision-group',
] as const satisfies readonly HolderKind[];

/**
 * As whom somebody must work for an item of the kind to wait for him. A kind that cannot lie on any of his desks is not
 * asked for: to plan a query over all of them takes the database longer than to answer it.
 */
export const holdersOfKind: Readonly<Record<ItemKind, readonly Desk['kind'][]>> = {
  problem: [...openHolders, 'director', 'secretary', 'leader'],
  task: ['unit', 'secretary', 'office', 'director', 'supervision-group'],
  letter: ['unit', 'secretary', 'office', 'director'],
  'look-back': ['office', 'director'],
  clue: ['receiving-desk', 'discipline', 'office', 'director'],
  case: ['receiving-desk', 'discipline', 'office', 'director'],
  round: ['office', 'leading-group'],
  edition: ['approver'],
  notice: ['director'],
  notification: ['director'],
  recusal: ['director'],
  objection: ['office', 'director'],
  substitution: ['office', 'leading-group'],
  authorisation: ['office', 'leading-group'],
  inspection: ['office'],
  draw: ['office', 'witness'],
  materials: ['office'],
  paper: ['writer', ...paperPosts, 'team', 'leader'],
  'fact-sheet': ['unit'],
  report: ['team', ...paperPosts, 'leading-group', 'clerk', 'director'],
  feedback: ['office', 'director', 'secretary'],
  'hand-over': ['director'],
  talk: ['team'],
  'document-request': ['unit', 'team'],
};

/** The ids for which somebody works as this kind of holder. */
export function idsOf(desks: readonly Desk[], kind: Desk['kind']): string[] {
  return desks.filter((desk) => desk.kind === kind).map(({ id }) => id);
}

/** The last line seen of a list that goes by due day: `2026-11-24.<id>`. */
export interface Place {
  readonly dueOn: Day;
  readonly id: string;
}

export function placeOf(text: string): Place {
  return { dueOn: text.slice(0, 10) as Day, id: text.slice(11) };
}

/** Items that are counted of one light before the count says "more than". */
export const countedTo = 1_000;
