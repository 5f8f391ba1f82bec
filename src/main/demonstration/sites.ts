/** What teams did on site: where the accounts' team works now, and at the units of Xixiu's last round. */
import {
  openSiteRecords,
  recordOfSite,
  recordRequest,
  recordTalk,
  recordTick,
  type Site,
  type TalkStory,
} from '#capabilities/fieldwork/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { addDays, type Day, type Instant } from '#platform/kernel/time.ts';
import { type Cast, isSiteOfAccounts } from './cast.ts';
import { during } from './ledger.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';
import { siteMaterials, siteRecords, siteTalks } from './sites.data.ts';

type Person = Site['team'][number];

interface Scene {
  readonly site: Site;
  readonly members: readonly [Person, Person, Person];
  readonly contact: Person;
  /** First day on site. */
  readonly from: Day;
  /** The team has left: nothing is open any more. */
  readonly isLeft: boolean;
  readonly now: Instant;
}

export async function writeSites(tx: Tx, rounds: readonly PlannedRound[], cast: Cast, now: Instant): Promise<void> {
  for (const round of rounds) {
    const isLast = round.place.code === '520402' && round.state === 'feeding-back';
    for (const inspection of round.inspections)
      if (inspection.under === null && (isLast || isSiteOfAccounts(round, inspection)))
        await writeSite(tx, await sceneOf(tx, round, inspection, cast, isLast, now));
  }
}

async function sceneOf(
  tx: Tx,
  round: PlannedRound,
  inspection: PlannedInspection,
  cast: Cast,
  isLeft: boolean,
  now: Instant,
): Promise<Scene> {
  const { leader, members } = cast.team(round, inspection);
  const [member, liaison, deputy] = members;
  const people = [
    { ...member, roles: ['team-member'] },
    { ...liaison, roles: ['team-liaison'] },
    { ...deputy, roles: ['team-deputy'] },
  ] as const;
  const team = [...people, { ...leader, roles: ['team-leader'] }];
  const contact = { ...cast.unit(inspection.unit.id, round.year).contact, roles: ['unit-contact'] };
  const site = await openSiteRecords(tx, inspection.id, team);
  return { site, members: people, contact, from: site.place.movedInOn ?? round.from, isLeft, now };
}

async function writeSite(tx: Tx, scene: Scene): Promise<void> {
  const { site, members, from } = scene;
  const [member, liaison] = members;
  for (const { shape, subject, after, ...rest } of siteRecords) {
    const way = site.ways.find((each) => each.shape === shape)?.code;
    if (way === undefined) continue;
    const day = addDays(from, after);
    const facts = { category: null, people: null, documents: null, place: null, item: null, ...rest };
    const order = { ...facts, way, heldOn: day, subject, inspectors: [member.id, liaison.id] };
    await recordOfSite(tx, site, order, liaison, during(day, 40));
  }
  await writeTalks(tx, scene);
  await writeRequests(tx, scene);
  await writeTicks(tx, scene);
}

/** What a step asks for is ticked when the team is there; the last task of a step that goes on is still open. */
async function writeTicks(tx: Tx, { site, members }: Scene): Promise<void> {
  const [, liaison, deputy] = members;
  const going = site.tasks.filter(({ place }) => place === 'present');
  const open = going.at(-1)?.code;
  for (const [at, { code, enteredOn, isMandatory }] of site.tasks.entries())
    if (code !== open)
      await recordTick(
        tx,
        site,
        { task: code, doneOn: enteredOn, note: null },
        isMandatory ? deputy : liaison,
        during(enteredOn, 30 + at),
      );
}

async function writeTalks(tx: Tx, scene: Scene): Promise<void> {
  const { site, members, from, isLeft, now } = scene;
  const due = site.people.slice(0, 8);
  for (const [at, person] of due.entries()) {
    const isLast = at === due.length - 1 && !isLeft;
    await recordTalk(tx, site, talkWith(scene, person, at, isLast));
  }
  for (const [at, { name, post }] of siteTalks.entries()) {
    const person = { memberId: null, personName: name, post, class: 'key-posts' as const };
    await recordTalk(tx, site, talkWith(scene, person, due.length + at, false));
  }
  // The one that is being written while the visitor looks.
  const [member] = members;
  if (!isLeft && now > during(addDays(from, 15)))
    await recordTalk(tx, site, { memberId: site.people.at(-1)?.memberId ?? null, by: member, at: now, acts: [] });
}

interface Talked {
  readonly memberId: string | null;
  readonly personName: string;
  readonly post: string;
  readonly class: 'main-leader' | 'leading-body' | 'key-posts' | 'subordinates' | 'others';
}

/** @param isUnsigned recorded only */
function talkWith(
  { site, members, from }: Scene,
  { memberId, personName, post, class: personClass }: Talked,
  at: number,
  isUnsigned: boolean,
): TalkStory {
  const [by, second] = [members[at % 3], members[(at + 1) % 3]] as [Person, Person];
  const heldOn = addDays(from, 4 + at);
  const when = (step: number) => during(heldOn, step);
  const asksAll = personClass === 'main-leader' || personClass === 'leading-body';
  const text = {
    ...{ personName, post, memberId, personClass, heldOn, place: '单位二楼谈话室' },
    ...{ inspectors: [by.id, second.id], asked: asksAll ? site.questions : site.questions.slice(0, 2), points: [] },
    content: `问：请介绍您任${post}以来履行职责的情况。\n答：按照分工抓了有关工作，也存在检查不够经常的问题。\n问：对班子落实“三重一大”制度有什么看法？\n答：大事都上会研究，个别事项会前沟通不充分。`,
  };
  const signed = { order: { type: 'sign', readBackOn: heldOn, signedOn: heldOn }, by, at: when(14) } as const;
  return {
    ...{ memberId, by, at: when(at) },
    acts: [
      { order: { type: 'save', text }, by, at: when(12) },
      { order: { type: 'record' }, by, at: when(13) },
      ...(isUnsigned ? [] : [signed]),
    ],
  };
}

async function writeRequests(tx: Tx, { site, members, contact, from, isLeft }: Scene): Promise<void> {
  const [, liaison] = members;
  for (const [at, { title, detail, documents }] of siteMaterials.entries()) {
    const item = site.checks[at % Math.max(site.checks.length, 1)] ?? null;
    const askedOn = addDays(from, 2 + at);
    const when = (after: number, step: number) => during(addDays(askedOn, after), step);
    const delivered = { order: { type: 'deliver', documents, answer: null }, by: contact, at: when(2, at) } as const;
    const received = { order: { type: 'receive', documents }, by: liaison, at: when(3, at) } as const;
    const refused = {
      order: { type: 'refuse', reason: '原件在审计部门，尚未退回。' },
      by: contact,
      at: when(2, at),
    } as const;
    const open = [[delivered, received], [delivered, received], [delivered], [refused], []][at % 5] ?? [];
    await recordRequest(tx, site, {
      ...{ order: { title, detail, item, dueOn: addDays(askedOn, 5) }, by: liaison, at: when(0, at) },
      acts: isLeft ? [delivered, received] : open,
    });
  }
}
