import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import {
  decideDraft,
  decidePart,
  decideReport,
  decideTakingIn,
  type ReportCommand,
  type ReportOrder,
  type ReportStanding,
  reportCommands,
} from './report.decide.ts';
import {
  type ApprovedPaper,
  flawsOf,
  leftOut,
  type Part,
  type Report,
  type ReportState,
  reportStates,
  roleOfPost,
  type Step,
} from './report.model.ts';

const label = { zh: '审签', en: 'Sign' };
const chain: Step[] = [
  { code: 'leader', label, post: 'team-leader' },
  { code: 'director', label, post: 'office-director' },
  { code: 'group', label, post: 'leading-group-head' },
];
const paper = (id: string, changes: Partial<ApprovedPaper> = {}): ApprovedPaper => ({
  ...{
    id,
    number: `[2026]3巡-2组-${id}号`,
    title: '违规发放津补贴',
    category: 'squandering',
    decision: 'rectification',
  },
  ...{ seen: '发放补贴3.6万元。', character: '违反第一百零四条。', whose: '党组负主体责任。', seal: `seal-${id}` },
  isAlive: true,
  ...changes,
});
const papers = (...all: ApprovedPaper[]) => new Map(all.map((each) => [each.id, each]));
const report: Report = {
  ...{
    id: 'r',
    version: 1,
    jurisdictionId: 'j',
    roundId: 'o',
    inspectionId: 'i',
    editionId: 'e',
    unitId: 'u',
    unitName: '某局',
  },
  ...{
    kind: 'inspection',
    title: '巡察报告',
    state: 'drafting',
    step: null,
    turn: null,
    heldSince: '2026-11-20' as Day,
  },
  ...{ draftedBy: 'writer', draftedByName: '甲', draftedAt: '2026-11-20T02:00:00.000Z' as Instant },
  ...{ signatures: [], returns: [], settledAt: null, seal: null },
};
const signature = {
  step: 'leader',
  byId: 'leader',
  byName: '乙',
  at: report.draftedAt,
  opinion: null,
  heldOn: null,
  points: [],
};
const inState: Record<ReportState, Report> = {
  drafting: report,
  'under-review': { ...report, state: 'under-review', step: 'director', signatures: [signature] },
  settled: { ...report, state: 'settled', settledAt: report.draftedAt, seal: 'x', signatures: [signature] },
};
const part: Part = {
  ...{ id: 'p', version: 1, reportId: 'r', jurisdictionId: 'j', roundId: 'o', inspectionId: 'i', position: 1 },
  ...{
    category: 'squandering',
    heading: '挥霍浪费',
    sentences: [{ id: 's', text: '发放补贴。', papers: [{ paperId: '01', seal: 'seal-01' }] }],
  },
};
const at = (
  roles: string[],
  changes: Partial<ReportStanding> & { by?: ReportStanding['by'] } = {},
): ReportStanding => ({
  by: { id: roles[0] ?? '', name: '丙', roles },
  ...{ now: '2026-11-24T02:00:00.000Z' as Instant, today: '2026-11-24' as Day, chain },
  ...{ papers: papers(paper('01')), writers: new Set<string>(), flaws: [], sentences: 1, seal: 'a'.repeat(64) },
  ...changes,
});
const orders: Record<ReportCommand, ReportOrder> = {
  'hand-in': { type: 'hand-in', opinion: null },
  pass: { type: 'pass', opinion: '同意', heldOn: null, points: [] },
  'send-back': { type: 'send-back', reason: '第二部分再核' },
};
const roles = ['team-leader', 'team-member', 'office-clerk', 'office-director', 'leading-group-member', 'unit-contact'];

describe('a report', () => {
  const allowed = new Set([
    'drafting hand-in team-leader',
    'under-review pass office-director',
    'under-review send-back office-director',
  ]);
  const pairs = reportStates.flatMap((state) =>
    reportCommands.flatMap((command) => roles.map((role) => [state, command, role] as const)),
  );
  it.each(pairs)('%s: %s by %s', (state, command, role) => {
    const decision = decideReport(inState[state], orders[command], at([role]));
    expect(decision.accepted).toBe(allowed.has(`${state} ${command} ${role}`));
  });

  it('goes along the chain step by step, and what is settled bears the seal of its text', () => {
    const meeting = { ...inState['under-review'], step: 'group' };
    const pass = (heldOn: string | null) => ({ ...orders.pass, heldOn }) as ReportOrder;
    const group = at(['leading-group-member']);
    expect(decideReport(inState['under-review'], orders.pass, at(['office-director']))).toMatchObject({
      event: { set: { state: 'under-review', step: 'group' } },
    });
    expect(decideReport(meeting, pass(null), group)).toMatchObject({ refusal: { field: 'heldOn' } });
    expect(decideReport(meeting, pass('2026-11-25'), group)).toMatchObject({
      refusal: { kind: 'reports.not-yet-held' },
    });
    expect(decideReport(meeting, pass('2026-11-24'), group)).toMatchObject({
      event: { event: 'report-settled', set: { state: 'settled', step: null, seal: 'a'.repeat(64) } },
    });
  });

  it('is signed by nobody who drafted it or has signed already', () => {
    const own = at(['team-leader'], { by: { id: 'writer', name: '甲', roles: ['team-leader'] } });
    expect(decideReport(report, orders['hand-in'], own)).toMatchObject({ refusal: { kind: 'reports.own-report' } });
    const rewrote = at(['team-leader'], { writers: new Set(['team-leader']) });
    expect(decideReport(report, orders['hand-in'], rewrote)).toMatchObject({ refusal: { kind: 'reports.own-report' } });
    const again = at(['office-director'], { by: { id: 'leader', name: '乙', roles: ['office-director'] } });
    expect(decideReport(inState['under-review'], orders.pass, again)).toMatchObject({
      refusal: { kind: 'reports.own-report' },
    });
  });

  it('is written by nobody who has a step of its chain', () => {
    const order = { heading: '挥霍浪费', sentences: [{ id: 's', text: '改写。', paperIds: ['01'], isChecked: false }] };
    const kind = (role: string, steps = chain) => {
      const decision = decidePart(report, part, order, at([role], { chain: steps }));
      return decision.accepted ? decision.event.event : decision.refusal.kind;
    };
    expect(kind('team-leader')).toBe('reports.signers-do-not-write');
    expect(kind('team-deputy')).toBe('part-written');
    expect(kind('team-deputy', [...chain, { code: 'deputy', label, post: 'team-deputy' }])).toBe(
      'reports.signers-do-not-write',
    );
  });

  it('leaves no desk with a sentence whose papers are gone or changed', () => {
    const flaws = flawsOf([part], papers(paper('01', { seal: 'other' })));
    expect(flaws).toMatchObject([{ sentenceId: 's', flaw: 'paper-changed' }]);
    expect(flawsOf([part], papers(paper('01', { isAlive: false })))).toMatchObject([{ flaw: 'paper-gone' }]);
    expect(flawsOf([part], papers())).toMatchObject([{ flaw: 'paper-gone' }]);
    expect(flawsOf([part], papers(paper('01')))).toEqual([]);
    for (const [state, command, role] of [
      ['drafting', 'hand-in', 'team-leader'],
      ['under-review', 'pass', 'office-director'],
    ] as const)
      expect(decideReport(inState[state], orders[command], at([role], { flaws }))).toMatchObject({
        refusal: { kind: 'reports.stale-sentences' },
      });
    expect(decideReport(report, orders['hand-in'], at(['team-leader'], { sentences: 0 }))).toMatchObject({
      refusal: { kind: 'reports.nothing-written' },
    });
  });

  it('asks the rulebook for its chain: none, none handed in', () => {
    expect(decideReport(report, orders['hand-in'], at(['team-leader'], { chain: [] }))).toMatchObject({
      refusal: { kind: 'reports.no-chain' },
    });
    expect(['team-leader', 'office-reviewer', 'leading-group-head', 'committee-secretary'].map(roleOfPost)).toEqual([
      ...['team-leader', 'office-clerk', 'leading-group-member', 'office-director'],
    ]);
  });
});

describe('a draft', () => {
  let ids = 0;
  const drafting = (changes: object = {}) => ({
    ...at(['team-member'], {
      papers: papers(paper('01'), paper('02', { category: 'double-talk' }), paper('03', { decision: 'clue' })),
    }),
    headings: [
      { category: 'double-talk', says: '当面一套' },
      { category: 'own-way', says: '我行我素' },
      { category: 'squandering', says: '挥霍浪费' },
    ],
    hasOne: false,
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
    ...changes,
  });
  const order = { id: 'r', kind: 'inspection', title: '巡察报告', paperIds: [] } as const;

  it('has the approved papers in the order of the framework, each in its three sentences, and clues only in their own', () => {
    const decision = decideDraft(report, order, drafting());
    if (!decision.accepted) throw new Error(decision.refusal.kind);
    const parts = decision.event.slice(1).map(({ set }) => set as unknown as Part);
    expect(parts.map(({ heading, position }) => [position, heading])).toEqual([
      [1, '当面一套'],
      [2, '挥霍浪费'],
    ]);
    expect(parts[0]?.sentences.map(({ text, papers: support }) => [text, support])).toEqual(
      ['发放补贴3.6万元。', '违反第一百零四条。', '党组负主体责任。'].map((text) => [
        text,
        [{ paperId: '02', seal: 'seal-02' }],
      ]),
    );
    const clues = decideDraft(report, { ...order, kind: 'clue' }, drafting());
    expect(clues.accepted && clues.event.length).toBe(2);
    expect(
      leftOut('inspection', [part], [paper('01'), paper('02'), paper('03', { decision: 'clue' })]).map(({ id }) => id),
    ).toEqual(['02']);
  });

  it('is refused to others than the team, twice, and of nothing', () => {
    const kinds = (changes: object, kind: 'inspection' | 'special' = 'inspection', paperIds: string[] = []) => {
      const decision = decideDraft(report, { ...order, kind, paperIds }, drafting(changes));
      return decision.accepted ? 'accepted' : decision.refusal.kind;
    };
    expect([
      kinds({ by: { id: 'x', name: '丁', roles: ['office-clerk'] } }),
      kinds({ hasOne: true }),
      kinds({ hasOne: true }, 'special', ['01']),
      kinds({}, 'special', ['unheard-of']),
      kinds({ papers: papers() }),
    ]).toEqual([
      'reports.not-in-team',
      'reports.already-there',
      'accepted',
      'reports.paper-unusable',
      'reports.nothing-approved',
    ]);
  });

  it('takes in a paper that was approved later, under its own heading', () => {
    expect(decideTakingIn(report, [part], '01', drafting())).toMatchObject({
      refusal: { kind: 'reports.paper-taken-in' },
    });
    const of04 = {
      ...part,
      sentences: part.sentences.map((each) => ({ ...each, papers: [{ paperId: '04', seal: '' }] })),
    };
    const known = decideTakingIn(report, [of04], '01', drafting());
    expect(known.accepted && (known.event.set as unknown as Part).sentences.length).toBe(4);
    expect(decideTakingIn(report, [part], '02', drafting())).toMatchObject({
      event: { version: 0, set: { heading: '当面一套', position: 2 } },
    });
    expect(decideTakingIn(report, [part], '03', drafting())).toMatchObject({
      refusal: { kind: 'reports.paper-of-other-kind' },
    });
  });
});

describe('a sentence', () => {
  const writing = at(['team-member'], {
    papers: papers(paper('01', { seal: 'newer' }), paper('03', { decision: 'clue' })),
  });
  const write = (text: string, paperIds: string[], isChecked = false) =>
    decidePart(report, part, { heading: part.heading, sentences: [{ id: 's', text, paperIds, isChecked }] }, writing);
  const sealOf = (decision: ReturnType<typeof write>) =>
    decision.accepted && (decision.event.set as unknown as Part).sentences[0]?.papers[0]?.seal;

  it('keeps its seal while it says the same, and takes the present one when it was rewritten or checked', () => {
    expect(sealOf(write('发放补贴。', ['01']))).toBe('seal-01');
    expect(sealOf(write('发放补贴。', ['01'], true))).toBe('newer');
    expect(sealOf(write('发放补贴3.6万元。', ['01']))).toBe('newer');
  });

  it('rests on an approved paper of the report’s kind, always', () => {
    expect(write('凭空一句。', [])).toMatchObject({ refusal: { kind: 'reports.sentence-without-paper' } });
    expect(write('别处一句。', ['unheard-of'])).toMatchObject({ refusal: { kind: 'reports.paper-unusable' } });
    expect(write('线索一句。', ['03'])).toMatchObject({ refusal: { kind: 'reports.paper-of-other-kind' } });
    expect(decidePart(inState['under-review'], part, { heading: '改', sentences: [] }, writing)).toMatchObject({
      refusal: { kind: 'reports.not-drafting' },
    });
  });
});
