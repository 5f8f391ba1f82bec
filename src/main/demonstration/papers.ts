/** Working papers of the demonstration: open ones where the accounts' team is on site, decided ones behind the problems of an inspection of Xixiu and of an enterprise. */
import {
  type PaperAct,
  type PaperScene,
  type PaperStory,
  recordClosing,
  recordMeeting,
  recordPaper,
  recordSheet,
} from '#capabilities/papers/index.ts';
import { findPlacing, type Problem } from '#capabilities/problems/index.ts';
import { rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { parseWan } from '#platform/kernel/money.ts';
import { addDays, type Day, type Instant } from '#platform/kernel/time.ts';
import { type Cast, isSiteOfAccounts } from './cast.ts';
import { during } from './ledger.ts';
import { type PaperMatter, paperMatters } from './papers.data.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';
import type { Edition, Scene } from './scene.ts';
import { forOthers } from './words.data.ts';

type Person = PaperScene['team'][number];
type Stage = 'draft' | 'returned' | 'submitted' | 'reviewed' | 'signed' | 'tabled';
type Found = Pick<
  Problem,
  'id' | 'number' | 'title' | 'facts' | 'basis' | 'category' | 'discipline' | 'responsibility' | 'severity' | 'route'
> & { readonly isForOther: boolean; readonly foundOn: Day; readonly foundBy: string; readonly confirmedOn: Day };

interface Crew extends PaperScene {
  readonly leader: Person;
  readonly members: readonly [Person, Person, Person];
}

/** How far the open papers have come, in the order of their matters. */
const stages: readonly Stage[] = [
  ...(['tabled', 'tabled', 'signed', 'signed', 'signed', 'reviewed', 'reviewed'] as const),
  ...(['submitted', 'submitted', 'submitted', 'returned', 'draft'] as const),
];

/** @returns how many papers were written */
export async function writePapers(
  tx: Tx,
  rounds: readonly PlannedRound[],
  cast: Cast,
  editions: Scene['editions'],
): Promise<number> {
  const own = rounds.flatMap((round) =>
    round.inspections.filter((each) => isSiteOfAccounts(round, each)).map((inspection) => ({ round, inspection })),
  );
  let written = 0;
  for (const { round, inspection } of own)
    written += await writeOpen(tx, await crewOf(tx, cast, editions, round, inspection), round, inspection, cast);
  for (const { round, inspection } of decidedIn(rounds))
    written += await writeDecided(tx, await crewOf(tx, cast, editions, round, inspection));
  return written;
}

/** Xixiu's last inspection that was fed back, and the last one of an enterprise of the city. */
export function decidedIn(rounds: readonly PlannedRound[]): { round: PlannedRound; inspection: PlannedInspection }[] {
  const fedBack = rounds.find(({ place, state }) => place.code === '520402' && state === 'feeding-back');
  const ofEnterprises = rounds.filter(
    ({ place, inspections }) => place.code === '520400' && inspections[0]?.unit.kind === 'state-owned-enterprise',
  );
  return [fedBack, ofEnterprises.at(-1)].flatMap((round) => {
    const inspection = round?.inspections[0];
    return round === undefined || inspection === undefined ? [] : [{ round, inspection }];
  });
}

async function crewOf(
  tx: Tx,
  cast: Cast,
  editions: Scene['editions'],
  round: PlannedRound,
  inspection: PlannedInspection,
): Promise<Crew> {
  const { leader, members } = cast.team(round, inspection);
  const edition: Edition = editions[round.edition];
  const head = { ...leader, roles: ['team-leader'] };
  const [member, liaison, deputy] = members;
  const people = [
    { ...member, roles: ['team-member'] },
    { ...liaison, roles: ['team-liaison'] },
    { ...deputy, roles: ['team-deputy'] },
  ] as const;
  const place = await findPlacing(tx, inspection.id);
  return { place, team: [...people, head], words: edition.words, leader: head, members: people };
}

/** A dozen papers at every stage before the meeting's word, with one meeting open and the unit asked about the facts of some. */
async function writeOpen(
  tx: Tx,
  crew: Crew,
  { from }: PlannedRound,
  { unit }: PlannedInspection,
  cast: Cast,
): Promise<number> {
  const [member] = crew.members;
  const meeting = await recordMeeting(tx, crew, { by: member, at: during(addDays(from, 13)), minutes: openMinutes });
  const contact = { ...cast.unit(unit.id, 2026).contact, roles: ['unit-contact'] };
  for (const [at, matter] of paperMatters.entries()) {
    const stage = stages[at] ?? 'draft';
    const writer = crew.members[at % 3] ?? member;
    const begun = addDays(from, 5 + (at % 4));
    const acts = actsTo(stage, crew, writer, begun, { id: meeting.id, on: addDays(from, 13) });
    const story = { ...paperStory(matter, crew, at, begun), writer, finder: writer, acts };
    const paper = await recordPaper(tx, crew, { number: null, begunAt: during(begun, at), ...story }, meeting);
    if (stage !== 'signed') continue;
    const sentOn = addDays(from, 12);
    const answer = at === 2 ? { agrees: true, answer: null } : { agrees: false, answer: objection };
    const answered = at < 4 ? { by: contact, at: during(addDays(from, 13), at), ...answer } : null;
    const dueOn = addDays(sentOn, 30);
    await recordSheet(tx, paper, { by: member, at: during(sentOn, at), dueOn, answer: answered });
  }
  return paperMatters.length;
}

const objection = '涉及的4次加油中有1次系送职工就医，已另附情况说明，其余3次属实。';
const openMinutes = '会议逐份研究提交的底稿，尚在进行。';

function paperStory(
  matter: PaperMatter,
  { place, words }: Crew,
  at: number,
  foundOn: Day,
): { text: PaperStory['text'] } {
  const { title, happened, wan, seen, character, whose, responsible, evidence, severity } = matter;
  const categories = [...words.categories];
  const known = (code: string, codes: ReadonlySet<string>) => (codes.has(code) ? code : null);
  return {
    text: {
      ...{
        title,
        happened,
        place: happened === '' ? '' : place.unitName,
        seen,
        character,
        whose,
        responsible,
        severity,
        foundOn,
      },
      amount: wan === null ? null : parseWan(String(wan)),
      evidence: evidence.map((name, index) => ({ no: index + 1, title: name, evidenceId: null })),
      category: character === '' ? null : (categories[at % categories.length] ?? null),
      discipline: known(matter.discipline, words.disciplines),
      responsibility: known(matter.responsibility, words.responsibilities),
    },
  };
}

function actsTo(
  stage: Stage,
  { leader, members }: Crew,
  writer: Person,
  begun: Day,
  meeting: { id: string; on: Day },
): PaperAct[] {
  const reviewer = members.findLast(({ id }) => id !== writer.id) ?? members[2];
  const step = (order: PaperAct['order'], by: Person, after: number): PaperAct => ({
    ...{ order, by },
    at: during(addDays(begun, after), 40),
  });
  const acts = [
    step({ type: 'submit' }, writer, 0),
    step({ type: 'review', opinion: '事实清楚，证据能够印证。' }, reviewer, 1),
    step({ type: 'sign', opinion: null }, leader, 2),
    { order: { type: 'table', meetingId: meeting.id } as const, by: leader, at: during(meeting.on, 10) },
  ];
  if (stage === 'returned')
    return [
      ...acts.slice(0, 1),
      step({ type: 'send-back', reason: '监理日志缺11月部分，请补证后再报。' }, reviewer, 1),
    ];
  return acts.slice(0, ['draft', 'submitted', 'reviewed', 'signed', 'tabled'].indexOf(stage));
}

/** Behind each problem of the inspection its paper, decided on the day on which the leader confirmed the problem. */
async function writeDecided(tx: Tx, crew: Crew): Promise<number> {
  const found = await rows<Found>(
    tx,
    sql`select id, number, title, facts, basis, category, discipline, responsibility, severity, route,
        proposed_route = 'other-body' is true as "isForOther", found_on as "foundOn", found_by as "foundBy", confirmed_on as "confirmedOn"
      from problems.problem where inspection_id = ${crew.place.inspectionId} and confirmed_on is not null order by number`,
  );
  const days = [...Map.groupBy(found, ({ confirmedOn }) => confirmedOn)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  for (const [day, problems] of days) {
    const minutes = minutesOf(problems);
    const meeting = await recordMeeting(tx, crew, { by: crew.members[1], at: during(day), minutes });
    for (const problem of problems) await recordPaper(tx, crew, decidedStory(crew, problem, meeting.id), meeting);
    await recordClosing(tx, crew, meeting, crew.leader, during(day, 90));
  }
  return found.length;
}

function minutesOf(problems: readonly Found[]): string {
  const lines = problems.map((problem) => `${problem.number}“${problem.title}”：${wordOf(problem)}。`);
  return ['会议听取撰稿人汇报，逐份核对证据，集体研究如下：', ...lines].join('\n');
}

function wordOf({ route, isForOther, title }: Found): string {
  if (isForOther) return `认定为问题，移交${bodyFor(title)}`;
  return route === 'clue' ? '认定为问题，作为问题线索移交' : '认定为问题，列入反馈';
}

/** The body that the finding is for. */
function bodyFor(title: string): string {
  return forOthers.find((each) => title.endsWith(each.title))?.body ?? '';
}

function decidedStory(crew: Crew, problem: Found, meetingId: string): PaperStory {
  const { number, title, facts, basis, category, discipline, responsibility, severity, foundOn, foundBy } = problem;
  const writer = crew.members.find(({ id }) => id === foundBy) ?? crew.members[0];
  const reviewer = crew.members.findLast(({ id }) => id !== writer.id) ?? crew.members[2];
  const { unitName } = crew.place;
  const years = facts.match(/\d{4}年/u)?.[0] ?? `${foundOn.slice(0, 4)}年`;
  const at = (day: Day, moment: number): Instant => during(day, moment);
  const decision = {
    type: 'decide',
    ...{ opinion: `经组务会集体研究，${wordOf(problem)}。`, mergedInto: null },
    otherBody: problem.isForOther ? bodyFor(title) : null,
    decision: problem.isForOther ? 'other-body' : problem.route === 'clue' ? 'clue' : 'rectification',
    dueOn: addDays(problem.confirmedOn, 30),
  } as const;
  const day = problem.confirmedOn;
  return {
    ...{ number, writer, finder: writer, begunAt: at(foundOn, 20) },
    text: {
      ...{
        title,
        happened: years,
        place: unitName,
        amount: null,
        seen: facts,
        character: `违反${basis}。`,
        severity,
        foundOn,
      },
      ...{ category, discipline, responsibility },
      whose: responsibility === 'supervisory' ? '派驻纪检组负监督责任。' : '党组织负主体责任。',
      responsible: '党组织书记、分管班子成员',
      evidence: ['会议记录及凭证复印件', '谈话记录'].map((name, index) => ({
        no: index + 1,
        title: name,
        evidenceId: null,
      })),
    },
    acts: [
      { order: { type: 'submit' }, by: writer, at: at(foundOn, 60) },
      { order: { type: 'review', opinion: null }, by: reviewer, at: at(addDays(foundOn, 1), 10) },
      { order: { type: 'sign', opinion: null }, by: crew.leader, at: at(addDays(foundOn, 1), 60) },
      { order: { type: 'table', meetingId }, by: crew.leader, at: at(day, 10) },
      { order: decision, by: crew.leader, at: at(day, 80), problemId: problem.id },
    ],
  };
}
