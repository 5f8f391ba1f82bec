import { describe, expect, test } from 'vitest';
import type { Decision } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import {
  allowedOnNotice,
  decideNoticeDraft,
  decideNoticePublication,
  decideNoticeRevision,
  decideNotificationDraft,
  decideNotificationPublication,
  decideWithdrawal,
} from './notice.decide.ts';
import type { CaseNotification, Doer, NoticeChange, NoticeFacts, PublicNotice } from './notice.model.ts';
import { noticeStates } from './notice.model.ts';
import { proposalFrom } from './proposal.model.ts';

const today = '2026-11-24' as Day;
const who = (name: string, ...rolesHere: string[]): Doer => ({ accountId: name, name, rolesHere });
const clerk = who('clerk', 'office-clerk');
const director = who('director', 'office-director');
const words = {
  title: '公告',
  body: '正文',
  issuer: '西秀区巡察办',
  phone: null,
  mailbox: null,
  receptionUntil: '2026-12-20' as Day,
};
const draft = {
  id: 'notice',
  jurisdictionId: 'county',
  roundId: 'round',
  inspectionId: null,
  kind: 'forecast' as const,
  ...words,
};

function eventOf<E>(decision: Decision<E>): E {
  if (!decision.accepted) throw new Error(decision.refusal.kind);
  return decision.event;
}
const kindOf = (decision: Decision<unknown>) => (decision.accepted ? 'accepted' : decision.refusal.kind);

const after = (notice: PublicNotice | null, { id, version, set }: NoticeChange<Partial<NoticeFacts>>): PublicNotice =>
  ({ ...notice, ...set, id, version: version + 1 }) as PublicNotice;

const approved = { isRoundApproved: true };
const drafted = after(null, eventOf(decideNoticeDraft(draft, clerk, today)));
const published = after(drafted, eventOf(decideNoticePublication(drafted, approved, director, today)));
const withdrawn = after(published, eventOf(decideWithdrawal(published, '电话有误', director, today)));
const at = { drafted, published, withdrawn };

describe('every state with every command', () => {
  const possible = { drafted: ['revise', 'publish', 'withdraw'], published: ['withdraw'], withdrawn: [] as string[] };
  test.each(noticeStates)('a notice that is %s', (state) => {
    const notice = at[state];
    const taken = {
      revise: decideNoticeRevision(notice, words, director).accepted,
      publish: decideNoticePublication(notice, approved, director, today).accepted,
      withdraw: decideWithdrawal(notice, '有误', director, today).accepted,
    };
    const accepted = Object.entries(taken).filter(([, is]) => is);
    expect(accepted.map(([command]) => command)).toEqual(possible[state]);
    const offered = allowedOnNotice(notice, director).filter(({ allowed }) => allowed);
    expect(offered.map(({ command }) => command)).toEqual(possible[state]);
  });
});

test('whoever drafted does not publish, and a clerk never does', () => {
  const own = after(null, eventOf(decideNoticeDraft(draft, director, today)));
  expect(kindOf(decideNoticePublication(own, approved, director, today))).toBe('notices.own-draft');
  expect(kindOf(decideNoticePublication(drafted, approved, clerk, today))).toBe('notices.not-director');
});

test('a notice whose reception is over no longer goes out', () => {
  expect(kindOf(decideNoticePublication(drafted, approved, director, '2026-12-21' as Day))).toBe(
    'notices.reception-passed',
  );
});

test('nothing of a round goes out before the leading group approved it', () => {
  const early = { isRoundApproved: false };
  expect(kindOf(decideNoticePublication(drafted, early, director, today))).toBe('notices.round-not-approved');
  const offered = allowedOnNotice(drafted, director, early).filter(({ allowed }) => allowed);
  expect(offered.map(({ command }) => command)).toEqual(['revise', 'withdraw']);
});

test('a notification that hides its people does not go out with a name in it', () => {
  const order = {
    id: 'case',
    jurisdictionId: 'county',
    problemId: null,
    bulletin: '西纪通〔2026〕4期',
    title: '某镇违规发放补助问题',
    body: '王小明违规发放补助',
    people: 'hidden' as const,
    audience: 'public' as const,
  };
  const { set, id } = eventOf(decideNotificationDraft(order, clerk, today));
  const notification = { ...set, id, version: 1 } as CaseNotification;
  expect(kindOf(decideNotificationPublication(notification, ['王小明'], director, today))).toBe(
    'notices.names-somebody',
  );
  expect(kindOf(decideNotificationPublication(notification, [], director, today))).toBe('accepted');
  const named = { ...notification, people: 'named' as const };
  expect(kindOf(decideNotificationPublication(named, ['王小明'], director, today))).toBe('accepted');
});

test('a notice starts from the records of its round, and names the matter of a special inspection', () => {
  const facts = {
    issuer: '西秀区巡察办',
    roundName: '第三轮巡察',
    decisionNumber: '西党〔2026〕1号',
    from: '2026-08-01' as Day,
    to: '2026-10-01' as Day,
    inspection: { teamName: '第二巡察组', unitName: '旧州镇', subject: null },
  };
  const { title, body } = proposalFrom(facts);
  expect(title).toBe('第二巡察组巡察旧州镇的公告');
  expect(body).toContain('第二巡察组于2026年8月1日至2026年10月1日对旧州镇党组织开展巡察（第三轮巡察）。');
  const special = proposalFrom({ ...facts, inspection: { ...facts.inspection, subject: '粮食购销领域' } });
  expect(special.body).toContain('（第三轮巡察），巡察事项为粮食购销领域。');
});
