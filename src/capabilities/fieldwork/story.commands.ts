/** The work on a site as records tell it: by the same rules, with who was entitled told by whoever brings them in. */
import { findPlacing, type Placing } from '#capabilities/problems/index.ts';
import { loadInspection } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { accepted, type Decision } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { siteContentOf } from './fieldwork.commands.ts';
import { peopleDue, tasksOf, write } from './fieldwork.queries.ts';
import { decideFindingOut } from './record.decide.ts';
import type { NewFindingOut } from './record.model.ts';
import { decideNewRequest, decideRequest } from './request.decide.ts';
import type { DocumentRequest, NewRequest, RequestOrder } from './request.model.ts';
import type { PersonDue, SiteChange, SiteStanding, TeamPerson } from './site.model.ts';
import { recordWays, standingOf } from './standing.model.ts';
import { decideTick } from './step.decide.ts';
import { type NewTick, placeOf, type TaskStanding } from './step.model.ts';
import { decideNewTalk, decideTalk } from './talk.decide.ts';
import type { Talk, TalkOrder } from './talk.model.ts';

interface Act<Order> {
  readonly order: Order;
  readonly by: TeamPerson;
  readonly at: Instant;
}

export interface TalkStory {
  readonly memberId: string | null;
  readonly by: TeamPerson;
  readonly at: Instant;
  readonly acts: readonly Act<TalkOrder>[];
}

export interface RequestStory {
  readonly order: NewRequest;
  readonly by: TeamPerson;
  readonly at: Instant;
  readonly acts: readonly Act<RequestOrder>[];
}

export interface Site {
  readonly place: Placing;
  readonly team: readonly TeamPerson[];
  readonly people: readonly PersonDue[];
  /** Codes of the pinned edition. */
  readonly checks: readonly string[];
  readonly questions: readonly string[];
  readonly ways: ReturnType<typeof recordWays>;
  /** Tasks to be ticked by hand of the steps that the team has entered, each with the day of entering. */
  readonly tasks: readonly (TaskStanding & { readonly enteredOn: Day })[];
  readonly standing: (by: TeamPerson, at: Instant) => SiteStanding;
}

export async function openSiteRecords(tx: Tx, inspectionId: string, team: readonly TeamPerson[]): Promise<Site> {
  const place = await findPlacing(tx, inspectionId);
  const content = await siteContentOf(tx, place.editionId);
  const people = await peopleDue(tx, inspectionId);
  const standing = (by: TeamPerson, now: Instant): SiteStanding => {
    const actor = { kind: 'system', name: 'records' } as const;
    const rules = standingOf({ ...place, roles: by.roles }, { team, people }, content, actor, now);
    return { ...rules, by, today: dayOf(now) };
  };
  const provedBy = (proof: string) => content.checklists.filter((line) => line.proof === proof).map(({ code }) => code);
  return {
    ...{ place, team, people, standing, ways: recordWays(content) },
    tasks: await tasksEntered(tx, inspectionId, content['team-steps']),
    ...{ checks: provedBy('paper-or-material'), questions: provedBy('talk-question') },
  };
}

export async function recordTalk(tx: Tx, site: Site, { memberId, by, at, acts }: TalkStory): Promise<void> {
  const begun = decideNewTalk(newId<'talk'>(), originOf(site), memberId, site.standing(by, at));
  await tell<Talk, TalkOrder>(tx, begun, at, acts, (talk, act) =>
    decideTalk(talk, act.order, site.standing(act.by, act.at)),
  );
}

export async function recordRequest(tx: Tx, site: Site, { order, by, at, acts }: RequestStory): Promise<void> {
  const asked = decideNewRequest(newId<'request'>(), originOf(site), order, site.standing(by, at));
  await tell<DocumentRequest, RequestOrder>(tx, asked, at, acts, (request, act) =>
    decideRequest(request, act.order, site.standing(act.by, act.at)),
  );
}

export async function recordOfSite(
  tx: Tx,
  site: Site,
  order: NewFindingOut,
  by: TeamPerson,
  at: Instant,
): Promise<void> {
  await write(
    tx,
    [accepted(decideFindingOut(newId<'finding-out'>(), originOf(site), order, site.standing(by, at)))],
    at,
  );
}

export async function recordTick(tx: Tx, site: Site, order: NewTick, by: TeamPerson, at: Instant): Promise<void> {
  const task = site.tasks.find(({ code }) => code === order.task);
  const standing = { ...site.standing(by, at), task };
  const { jurisdictionId, roundId, inspectionId } = site.place;
  const origin = { jurisdictionId, roundId, inspectionId };
  await write(tx, [accepted(decideTick(newId<'task-tick'>(), origin, order, standing))], at);
}

async function tasksEntered(
  tx: Tx,
  inspectionId: string,
  steps: readonly { readonly code: string }[],
): Promise<Site['tasks']> {
  const { stage, stages } = await loadInspection(tx, inspectionId);
  const days = new Map(stages.map(({ step, on }) => [step, on]));
  return (await tasksOf(tx, inspectionId)).flatMap(({ task: code, step, proof, isMandatory, tickId }) => {
    const enteredOn = days.get(step);
    const place = placeOf(step, stage, steps);
    if (enteredOn === undefined || proof !== 'by-hand') return [];
    return [{ code, place, isMandatory, isByHand: true, isTicked: tickId !== null, enteredOn }];
  });
}

async function tell<Row extends { readonly version: number }, Order>(
  tx: Tx,
  begun: Decision<SiteChange>,
  at: Instant,
  acts: readonly Act<Order>[],
  decide: (row: Row, act: Act<Order>) => Decision<SiteChange>,
): Promise<void> {
  const first = accepted(begun);
  await write(tx, [first], at);
  let row = { ...first.set, id: first.id, version: 1 } as unknown as Row;
  for (const act of acts) {
    const change = accepted(decide(row, act));
    await write(tx, [change], act.at);
    row = { ...row, ...change.set, version: row.version + 1 };
  }
}

function originOf({ place: { jurisdictionId, roundId, inspectionId, unitId } }: Site) {
  return { jurisdictionId, roundId, inspectionId, unitId };
}
