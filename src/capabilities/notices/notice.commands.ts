/** Load → decide → record, for notices and notifications. */
import { loadProblem } from '#capabilities/problems/index.ts';
import { accountedNamesIn } from '#capabilities/rectification/index.ts';
import { loadInspection, loadRound } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, type Decision, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  decideNoticeDraft,
  decideNoticePublication,
  decideNoticeRevision,
  decideNotificationDraft,
  decideNotificationPublication,
  decideNotificationRevision,
  decideWithdrawal,
  type NoticeDraft,
  type NoticeOrigin,
  type NotificationDraft,
} from './notice.decide.ts';
import type {
  CaseNotification,
  Doer,
  NoticeChange,
  NoticeFacts,
  NoticeWords,
  NotificationFacts,
  NotificationWords,
  PublicNotice,
} from './notice.model.ts';
import { findNotice, findNotification, officeName, rolesIn } from './notice.queries.ts';
import { noticeRefusals } from './notices.refusals.ts';
import { noticeSubject, notificationSubject } from './notices.subjects.ts';
import { type Proposal, proposalFrom } from './proposal.model.ts';

/** The words that a notice of this round or inspection starts from. */
export async function proposeNotice(
  tx: Tx,
  { roundId, inspectionId }: { readonly roundId: string; readonly inspectionId: string | null },
): Promise<Proposal> {
  const round = await loadRound(tx, roundId);
  const inspection = inspectionId === null ? undefined : await loadInspection(tx, inspectionId);
  return proposalFrom({
    issuer: await officeName(tx, round.jurisdictionId),
    roundName: round.name,
    decisionNumber: round.decisionNumber,
    from: round.plannedFrom,
    to: round.plannedTo,
    inspection,
  });
}

export async function draftNotice(
  tx: Tx,
  request: Omit<NoticeDraft, 'id' | 'jurisdictionId'>,
  by: Actor,
  now: Instant,
): Promise<string> {
  const round = await loadRound(tx, request.roundId);
  if (request.inspectionId !== null && (await loadInspection(tx, request.inspectionId)).roundId !== round.id)
    throw new Refused(noticeRefusals.inspectionDoesNotFit);
  const draft = { ...request, id: newId(), jurisdictionId: round.jurisdictionId };
  const change = accepted(decideNoticeDraft(draft, await doerIn(tx, round.jurisdictionId, by), dayOf(now)));
  await record(tx, { ...change, subject: noticeSubject, now });
  return draft.id;
}

export async function draftNotification(
  tx: Tx,
  request: Omit<NotificationDraft, 'id'>,
  by: Actor,
  now: Instant,
): Promise<string> {
  if (request.problemId !== null) await loadProblem(tx, request.problemId);
  const draft = { ...request, id: newId() };
  const change = accepted(decideNotificationDraft(draft, await doerIn(tx, request.jurisdictionId, by), dayOf(now)));
  await record(tx, { ...change, subject: notificationSubject, now });
  return draft.id;
}

export type NoticeOrder<Words> =
  | ({ readonly type: 'revise' } & Words)
  | { readonly type: 'publish' }
  | { readonly type: 'withdraw'; readonly reason: string };

export async function commandNotice(
  tx: Tx,
  id: string,
  version: number,
  order: NoticeOrder<NoticeWords>,
  by: Actor,
  now: Instant,
): Promise<void> {
  const notice = await loadNotice(tx, id);
  if (notice.version !== version) throw new Refused(journalRefusals.stale, {}, notice);
  const doer = await doerIn(tx, notice.jurisdictionId, by);
  await record(tx, { ...accepted(await decided()), subject: noticeSubject, now });

  async function decided(): Promise<Decision<NoticeChange<NoticeFacts>>> {
    switch (order.type) {
      case 'revise': {
        const { type, ...words } = order;
        return decideNoticeRevision(notice, words, doer);
      }
      case 'publish':
        return decideNoticePublication(notice, await originOf(tx, notice), doer, dayOf(now));
      case 'withdraw':
        return decideWithdrawal(notice, order.reason, doer, dayOf(now));
    }
  }
}

export async function commandNotification(
  tx: Tx,
  id: string,
  version: number,
  order: NoticeOrder<NotificationWords>,
  by: Actor,
  now: Instant,
): Promise<void> {
  const notification = await loadNotification(tx, id);
  if (notification.version !== version) throw new Refused(journalRefusals.stale, {}, notification);
  const doer = await doerIn(tx, notification.jurisdictionId, by);
  await record(tx, { ...accepted(await decided()), subject: notificationSubject, now });

  async function decided(): Promise<Decision<NoticeChange<NotificationFacts>>> {
    switch (order.type) {
      case 'revise': {
        const { type, ...words } = order;
        return decideNotificationRevision(notification, words, doer);
      }
      case 'publish': {
        const text = `${notification.title}\n${notification.body}`;
        const names = await accountedNamesIn(tx, notification.jurisdictionId, text);
        return decideNotificationPublication(notification, names, doer, dayOf(now));
      }
      case 'withdraw':
        return decideWithdrawal(notification, order.reason, doer, dayOf(now));
    }
  }
}

export async function loadNotice(tx: Tx, id: string): Promise<PublicNotice> {
  const found = await findNotice(tx, id);
  if (found === undefined) throw new Refused(noticeRefusals.missing);
  return found;
}

/** Whether the round behind a notice was approved by its leading group. */
export async function originOf(tx: Tx, { roundId }: PublicNotice): Promise<NoticeOrigin> {
  return { isRoundApproved: (await loadRound(tx, roundId)).approvedAt !== null };
}

export async function loadNotification(tx: Tx, id: string): Promise<CaseNotification> {
  const found = await findNotification(tx, id);
  if (found === undefined) throw new Refused(noticeRefusals.missing);
  return found;
}

export async function doerIn(tx: Tx, jurisdictionId: string, by: Actor): Promise<Doer> {
  if (by.kind !== 'account') throw new Refused(noticeRefusals.missing);
  return { accountId: by.accountId, name: by.name, rolesHere: await rolesIn(tx, jurisdictionId) };
}
