/** Drafted by one, published by another, withdrawn only in the open; pure. */
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import {
  type CaseNotification,
  type Doer,
  type NoticeAllowance,
  type NoticeChange,
  type NoticeCommand,
  type NoticeFacts,
  type NoticeKind,
  type NoticeState,
  type NoticeWords,
  type NotificationFacts,
  type NotificationWords,
  noticeCommands,
  noticeWriters,
  type PublicNotice,
} from './notice.model.ts';
import { noticeRefusals as because } from './notices.refusals.ts';

const unpublished = {
  state: 'drafted',
  publishedBy: null,
  publishedByName: null,
  publishedOn: null,
  withdrawnOn: null,
  withdrawnReason: null,
} as const;

export interface NoticeDraft extends NoticeWords {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string | null;
  readonly kind: NoticeKind;
}

export function decideNoticeDraft(draft: NoticeDraft, by: Doer, today: Day): Decision<NoticeChange<NoticeFacts>> {
  const { id, ...facts } = draft;
  if (!isOffice(by)) return refuse(because.notOffice);
  if ((draft.kind === 'inspection') !== (draft.inspectionId !== null)) return refuse(because.inspectionDoesNotFit);
  return accept(change({ ...draft, version: 0 }, 'notice-drafted', { ...facts, ...drafted(by, today) }));
}

export interface NotificationDraft extends NotificationWords {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly problemId: string | null;
}

export function decideNotificationDraft(
  draft: NotificationDraft,
  by: Doer,
  today: Day,
): Decision<NoticeChange<NotificationFacts>> {
  const { id, ...facts } = draft;
  if (!isOffice(by)) return refuse(because.notOffice);
  return accept(change({ ...draft, version: 0 }, 'notice-drafted', { ...facts, ...drafted(by, today) }));
}

export function decideNoticeRevision(
  notice: PublicNotice,
  words: NoticeWords,
  by: Doer,
): Decision<NoticeChange<NoticeFacts>> {
  const against = reasonAgainst(notice, 'revise', by);
  return against ?? accept(change(notice, 'notice-revised', words));
}

export function decideNotificationRevision(
  notification: CaseNotification,
  words: NotificationWords,
  by: Doer,
): Decision<NoticeChange<NotificationFacts>> {
  const against = reasonAgainst(notification, 'revise', by);
  return against ?? accept(change(notification, 'notice-revised', words));
}

/** Where a notice comes from, as far as publishing it needs it. */
export interface NoticeOrigin {
  readonly isRoundApproved: boolean;
}

export function decideNoticePublication(
  notice: PublicNotice,
  { isRoundApproved }: NoticeOrigin,
  by: Doer,
  today: Day,
): Decision<NoticeChange<NoticeFacts>> {
  const against = reasonAgainst(notice, 'publish', by);
  if (against !== undefined) return against;
  if (!isRoundApproved) return refuse(because.roundNotApproved);
  if (notice.receptionUntil !== null && notice.receptionUntil < today)
    return refuse(because.receptionPassed, { day: notice.receptionUntil });
  return accept(change(notice, 'notice-published', published(by, today)));
}

/** `knownNames`: people of the jurisdiction whose names stand in the text. */
export function decideNotificationPublication(
  notification: CaseNotification,
  knownNames: readonly string[],
  by: Doer,
  today: Day,
): Decision<NoticeChange<NotificationFacts>> {
  const against = reasonAgainst(notification, 'publish', by);
  if (against !== undefined) return against;
  if (notification.people === 'hidden' && knownNames.length > 0)
    return refuse(because.namesSomebody, { names: knownNames.join('、') });
  return accept(change(notification, 'notice-published', published(by, today)));
}

/** A draft is given up, or what was published is taken back; either way it stays on record with the reason. */
export function decideWithdrawal(
  notice: Publishable,
  reason: string,
  by: Doer,
  today: Day,
): Decision<NoticeChange<{ state: NoticeState; withdrawnOn: Day | null; withdrawnReason: string | null }>> {
  const against = reasonAgainst(notice, 'withdraw', by);
  if (against !== undefined) return against;
  const set = { state: 'withdrawn', withdrawnOn: today, withdrawnReason: reason } as const;
  return accept({ ...change(notice, 'notice-withdrawn', set), detail: { reason } });
}

/**
 * Commands that are the person's at all, each with the reason where it is not possible now.
 * @param origin of a notification there is none
 */
export function allowedOnNotice(notice: Publishable, by: Doer, origin?: NoticeOrigin): NoticeAllowance[] {
  if (!isOffice(by) || notice.state === 'withdrawn') return [];
  return noticeCommands
    .filter((command) => command === 'revise' || isDirector(by))
    .map((command) => {
      const isTooEarly = command === 'publish' && origin?.isRoundApproved === false;
      const against = reasonAgainst(notice, command, by) ?? (isTooEarly ? refuse(because.roundNotApproved) : undefined);
      return against === undefined
        ? { command, allowed: true }
        : { command, allowed: false, because: against.refusal.says };
    });
}

type Publishable = Pick<
  PublicNotice,
  'id' | 'version' | 'jurisdictionId' | 'state' | 'draftedBy' | 'publishedOn' | 'withdrawnOn'
>;

function reasonAgainst(
  notice: Publishable,
  command: NoticeCommand,
  by: Doer,
): { accepted: false; refusal: Refusal } | undefined {
  if (notice.withdrawnOn !== null) return refuse(because.alreadyWithdrawn, { day: notice.withdrawnOn });
  if (command !== 'withdraw' && notice.publishedOn !== null)
    return refuse(because.alreadyPublished, { day: notice.publishedOn });
  if (command === 'revise') return isOffice(by) ? undefined : refuse(because.notOffice);
  if (!isDirector(by)) return refuse(because.notDirector);
  if (command === 'publish' && notice.draftedBy === by.accountId) return refuse(because.ownDraft);
  return undefined;
}

function change<Facts>(
  { id, version, jurisdictionId }: Pick<Publishable, 'id' | 'version' | 'jurisdictionId'>,
  event: NoticeChange<Facts>['event'],
  set: Partial<Facts>,
): NoticeChange<Facts> {
  return { id, version, event, set, detail: {}, jurisdictionId };
}

function drafted(by: Doer, today: Day) {
  return { ...unpublished, draftedBy: by.accountId, draftedByName: by.name, draftedOn: today };
}

function published(by: Doer, today: Day) {
  return { state: 'published', publishedBy: by.accountId, publishedByName: by.name, publishedOn: today } as const;
}

function isOffice(by: Doer): boolean {
  return noticeWriters.some((role) => by.rolesHere.includes(role));
}

function isDirector(by: Doer): boolean {
  return by.rolesHere.includes('office-director');
}
