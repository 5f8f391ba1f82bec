import { describe, expect, it } from 'vitest';
import { type Instant, parseDay } from '#platform/kernel/time.ts';
import { allowedOn } from './feedback.access.ts';
import {
  decideFeedbackStep,
  decidePreparing,
  type FeedbackCommand,
  type FeedbackOrder,
  feedbackCommands,
  type Standing,
  toFeedBack,
} from './feedback.decide.ts';
import {
  type Candidate,
  draftOpinion,
  type Feedback,
  feedbackStates,
  isUrgent,
  type SettledReport,
} from './feedback.model.ts';

const today = parseDay('2026-11-20');
const problem = (id: string, changes: Partial<Candidate> = {}): Candidate => ({
  ...{
    id,
    number: `[2026]3巡-2组-${id}号`,
    title: `问题${id}`,
    state: 'confirmed',
    isClue: false,
    proposal: 'rectification',
  },
  ...{ confirmedOn: parseDay('2026-11-10'), fedBackOn: null, paperIds: [`paper-${id}`] },
  ...changes,
});
const clue = problem('03', { isClue: true, proposal: 'clue' });
const candidates = [
  problem('01'),
  problem('02', { state: 'handed-on', proposal: 'immediate' }),
  clue,
  problem('04', { state: 'dropped' }),
];
const says = (text: string, ...papers: string[]) => ({ text, papers: papers.map((paperId) => ({ paperId })) });
const report: SettledReport = {
  ...{ id: 'report', title: '巡察报告', settledOn: parseDay('2026-11-15') },
  parts: [
    {
      heading: '作风方面',
      sentences: [
        says('发放补贴3.6万元。', 'paper-01'),
        says('违反规定。', 'paper-01'),
        says('收受礼金2万元。', 'paper-03'),
        says('补贴和礼金都有。', 'paper-01', 'paper-03'),
        says('已不认定。', 'paper-04'),
        says('食堂已停用。', 'paper-02'),
      ],
    },
    { heading: '只有线索', sentences: [says('另有线索。', 'paper-03')] },
  ],
};

const people = {
  clerk: ['office-clerk'],
  director: ['office-director'],
  leader: ['team-leader'],
  member: ['team-member'],
  secretary: ['unit-secretary'],
  contact: ['unit-contact'],
  group: ['leading-group-member'],
} as const;
type Who = keyof typeof people;
const at = (who: Who, changes: Partial<Standing> = {}): Standing => ({
  ...{ by: { id: who, name: who, roles: people[who] }, now: '2026-11-20T02:00:00.000Z' as Instant, today },
  ...{ report, candidates },
  ...changes,
});

const origin = {
  ...{ jurisdictionId: 'j', roundId: 'r', inspectionId: 'i', editionId: 'e', unitId: 'u', unitName: '农业农村局' },
} as const;
const prepare = (who: Who, changes: Partial<Standing> = {}, hasOne = false) =>
  decidePreparing(origin, { id: 'f', title: '反馈意见' }, { ...at(who, changes), hasOne });

/** The row after its first event and whatever is changed. */
function feedback(changes: Partial<Feedback> = {}): Feedback {
  const made = prepare('clerk');
  if (!made.accepted) throw new Error(made.refusal.kind);
  return { id: 'f', version: 1, ...(made.event.set as object), ...changes } as unknown as Feedback;
}
const inState = (state: Feedback['state']) => feedback({ state });

const giving: Extract<FeedbackOrder, { type: 'give' }> = {
  type: 'give',
  ...{ place: '局会议室', givenByName: '李主任', bodyOn: parseDay('2026-11-18') },
  ...{ bodyPresent: '局党组全体成员', chiefOn: parseDay('2026-11-19'), chiefPresent: '局党组书记' },
};
const orders: Record<FeedbackCommand, FeedbackOrder> = {
  write: { type: 'write', title: '反馈意见', opinion: [], problemIds: ['01'] },
  approve: { type: 'approve' },
  'send-back': { type: 'send-back', reason: '再核' },
  give: giving,
  sign: { type: 'sign' },
};
const whose: Record<FeedbackCommand, Who> = {
  write: 'leader',
  approve: 'director',
  'send-back': 'director',
  give: 'clerk',
  sign: 'secretary',
};
const kindOf = (decision: ReturnType<typeof decideFeedbackStep>) =>
  decision.accepted ? decision.event.event : decision.refusal.kind;

describe('feedback', () => {
  it('tells what the settled report said, without clues and without what was dropped', () => {
    expect(draftOpinion(report, candidates)).toEqual([
      {
        heading: '作风方面',
        paragraphs: [
          { text: '发放补贴3.6万元。违反规定。', problemIds: ['01'] },
          { text: '食堂已停用。', problemIds: ['02'] },
        ],
      },
    ]);
    expect(feedback().items).toEqual([
      { problemId: '01', number: '[2026]3巡-2组-01号', title: '问题01', isBefore: false },
      { problemId: '02', number: '[2026]3巡-2组-02号', title: '问题02', isBefore: true },
    ]);
  });

  it('marks what was to be handed on before feedback', () => {
    const proposals = ['immediate', 'investigate', 'rectification', 'other-body', null];
    expect(proposals.map(isUrgent)).toEqual([true, true, false, false, false]);
  });

  it('is prepared once by office or leader, from a settled report, where there is something to tell', () => {
    const kind = (decision: ReturnType<typeof prepare>) => (decision.accepted ? 'made' : decision.refusal.kind);
    expect((Object.keys(people) as Who[]).map((who) => kind(prepare(who)))).toEqual([
      ...['made', 'made', 'made'],
      ...Array(4).fill('feedback.preparer-needed'),
    ]);
    expect(kind(prepare('clerk', {}, true))).toBe('feedback.already-there');
    expect(kind(prepare('clerk', { report: undefined }))).toBe('feedback.report-not-settled');
    expect(kind(prepare('clerk', { candidates: [clue] }))).toBe('feedback.nothing-to-tell');
  });

  it('takes every command in the states it belongs to, and refuses it in all others', () => {
    const found = feedbackCommands.map((command) => [
      command,
      ...feedbackStates.map((state) => kindOf(decideFeedbackStep(inState(state), orders[command], at(whose[command])))),
    ]);
    const not = (what: string) => `feedback.${what}`;
    expect(found).toEqual([
      ['write', 'feedback-written', not('not-prepared'), not('not-prepared'), not('not-prepared')],
      ['approve', 'feedback-approved', not('not-prepared'), not('not-prepared'), not('not-prepared')],
      ['send-back', 'feedback-sent-back', 'feedback-sent-back', not('already-given'), not('already-given')],
      ['give', not('not-approved'), 'feedback-given', not('not-approved'), not('not-approved')],
      ['sign', not('not-given'), not('not-given'), 'feedback-signed', not('not-given')],
    ]);
  });

  it('takes every command from its own people alone', () => {
    const states = {
      write: 'prepared',
      approve: 'prepared',
      'send-back': 'approved',
      give: 'approved',
      sign: 'given',
    } as const;
    const may = feedbackCommands.map((command) => [
      command,
      (Object.keys(people) as Who[])
        .filter((who) => decideFeedbackStep(inState(states[command]), orders[command], at(who)).accepted)
        .join(' '),
    ]);
    expect(Object.fromEntries(may)).toEqual({
      ...{ write: 'clerk director leader', approve: 'director', 'send-back': 'director' },
      ...{ give: 'clerk director', sign: 'secretary' },
    });
  });

  it('is not approved by anybody who wrote in it', () => {
    const written = feedback({
      writers: [
        { id: 'clerk', name: '' },
        { id: 'director', name: '' },
      ],
    });
    expect(kindOf(decideFeedbackStep(written, { type: 'approve' }, at('director')))).toBe('feedback.own-feedback');
    expect(allowedOn(written, at('director')).find(({ command }) => command === 'approve')).toMatchObject({
      allowed: false,
    });
    const decision = decideFeedbackStep(feedback(), orders.write, at('director'));
    expect(decision).toMatchObject({ event: { set: { writers: [{ id: 'clerk' }, { id: 'director' }] } } });
  });

  it('is the office’s to mend once it is sent back, and the director’s again once it is written', () => {
    const back = decideFeedbackStep(inState('approved'), orders['send-back'], at('director'));
    expect(back).toMatchObject({ event: { set: { state: 'prepared', sentBackReason: '再核', approvedBy: null } } });
    const written = decideFeedbackStep(feedback({ sentBackReason: '再核' }), orders.write, at('clerk'));
    expect(written).toMatchObject({ event: { set: { sentBackReason: null } } });
  });

  it('holds no clue: not on the list, not behind a paragraph, and not if it became one meanwhile', () => {
    const listed: FeedbackOrder = { type: 'write', title: '反馈意见', opinion: [], problemIds: ['01', '03'] };
    const paragraphs = [{ text: '收受礼金。', problemIds: ['03'] }];
    const told: FeedbackOrder = { ...listed, opinion: [{ heading: '一', paragraphs }], problemIds: ['01'] };
    for (const order of [listed, told])
      expect(kindOf(decideFeedbackStep(feedback(), order, at('clerk')))).toBe('feedback.clue-inside');
    const turned = { candidates: [problem('01', { isClue: true }), candidates[1] as Candidate] };
    expect(kindOf(decideFeedbackStep(feedback(), { type: 'approve' }, at('director', turned)))).toBe(
      'feedback.clue-inside',
    );
    expect(kindOf(decideFeedbackStep(inState('approved'), giving, at('clerk', turned)))).toBe('feedback.clue-inside');
    const gone = { candidates: [problem('01', { state: 'registered' }), candidates[1] as Candidate] };
    expect(kindOf(decideFeedbackStep(inState('approved'), giving, at('clerk', gone)))).toBe(
      'feedback.problem-unusable',
    );
    expect(kindOf(decideFeedbackStep(feedback(), { ...listed, problemIds: [] }, at('clerk')))).toBe(
      'feedback.nothing-listed',
    );
  });

  it('is given on two days, none before the report was settled and none to come; the later one counts', () => {
    const give = (changes: object) => decideFeedbackStep(inState('approved'), { ...giving, ...changes }, at('clerk'));
    expect(give({})).toMatchObject({ event: { set: { givenOn: '2026-11-19' } } });
    expect(give({ bodyOn: parseDay('2026-11-20') })).toMatchObject({ event: { set: { givenOn: '2026-11-20' } } });
    expect(give({ chiefOn: parseDay('2026-11-21') })).toMatchObject({
      refusal: { kind: 'feedback.not-yet-given', field: 'chiefOn' },
    });
    expect(give({ bodyOn: parseDay('2026-11-14') })).toMatchObject({
      refusal: { kind: 'feedback.given-too-early', field: 'bodyOn' },
    });
  });

  it('feeds back what was only confirmed, and leaves what was handed on before as it is', () => {
    const handedOn = { candidates: [problem('01', { state: 'handed-on' }), candidates[1] as Candidate] };
    const given = decideFeedbackStep(inState('approved'), giving, at('clerk', handedOn));
    if (!given.accepted) throw new Error(given.refusal.kind);
    expect(toFeedBack(given.event.set.items as Feedback['items'])).toEqual([]);
    expect(toFeedBack(feedback().items)).toEqual(['01']);
  });
});
