/** What goes out: inspection notices and notifications of typical cases. Both are drafted by one person and published by another. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';

export const noticeStates = ['drafted', 'published', 'withdrawn'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** 巡察预告 before a round, 巡察公告 for one inspection. */
export const noticeKinds = ['forecast', 'inspection'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const peopleShown = ['hidden', 'named'] as const;
export type PeopleShown = (typeof peopleShown)[number];

export const audiences = ['public', 'inside-party'] as const;
export type Audience = (typeof audiences)[number];

interface Publishing {
  readonly state: NoticeState;
  readonly draftedBy: string;
  readonly draftedByName: string;
  readonly draftedOn: Day;
  readonly publishedBy: string | null;
  readonly publishedByName: string | null;
  readonly publishedOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly withdrawnReason: string | null;
}

/** What a person writes in a notice. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
  readonly issuer: string;
  readonly phone: string | null;
  readonly mailbox: string | null;
  readonly receptionUntil: Day | null;
}

/** The columns of `notices.public_notice`, beside `id` and `version`. */
export interface NoticeFacts extends NoticeWords, Publishing {
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string | null;
  readonly kind: NoticeKind;
}

export interface NotificationWords {
  readonly bulletin: string;
  readonly title: string;
  readonly body: string;
  readonly people: PeopleShown;
  readonly audience: Audience;
}

/** The columns of `notices.case_notification`, beside `id` and `version`. */
export interface NotificationFacts extends NotificationWords, Publishing {
  readonly jurisdictionId: string;
  readonly problemId: string | null;
}

interface Row {
  readonly id: string;
  readonly version: number;
}
export type PublicNotice = NoticeFacts & Row;
export type CaseNotification = NotificationFacts & Row;

/** Who acts, with the roles held in the jurisdiction. */
export interface Doer {
  readonly accountId: string;
  readonly name: string;
  readonly rolesHere: readonly string[];
}

export type NoticeEvent = 'notice-drafted' | 'notice-revised' | 'notice-published' | 'notice-withdrawn';

export interface NoticeChange<Facts> {
  readonly id: string;
  readonly version: number;
  readonly event: NoticeEvent;
  readonly set: Partial<Facts>;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export const noticeCommands = ['revise', 'publish', 'withdraw'] as const;
export type NoticeCommand = (typeof noticeCommands)[number];

export interface NoticeAllowance {
  readonly command: NoticeCommand;
  readonly allowed: boolean;
  readonly because?: Says | undefined;
}

export const noticeWriters = ['office-clerk', 'office-director'] as const;
/** Everybody with business; the three administrators have none. */
export const noticeReaders = [
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
