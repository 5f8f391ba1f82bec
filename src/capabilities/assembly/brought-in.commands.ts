/** What happened in teams before the program: seats taken, a tie declared, an objection raised; decided by the same rules as at the desk. */
import { loadInspection } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { write } from './assembly.commands.ts';
import { assemblySubjects } from './assembly.subjects.ts';
import type { GroupCrew } from './group-seats.commands.ts';
import { decideObjecting, decideObjection, decideVerifying } from './objection.decide.ts';
import type { Objection } from './objection.model.ts';
import { findObjection, isObjectionPending, seatAt } from './objection.queries.ts';
import { decideDeclaring, decideRecusal } from './recusal.decide.ts';
import type { Recusal } from './recusal.model.ts';
import { findRecusal, servingNow } from './recusal.queries.ts';
import { openForRecusal } from './substitution.commands.ts';
import { seatsAt } from './substitution.queries.ts';
import { termFrom } from './terms.commands.ts';

interface Signed {
  readonly at: Instant;
  readonly by: { readonly id: string | null; readonly name: string };
}

export type CrewStory = GroupCrew & { readonly at: Instant };

/** Everybody's seats of many teams at once, so that their ties are looked for once. */
export async function recordSeats(tx: Tx, crews: readonly CrewStory[]): Promise<void> {
  await record(
    tx,
    crews.flatMap(({ jurisdictionId, roundId, teamId, people, at }) =>
      people.map((one) => ({
        ...{ subject: assemblySubjects.seat, id: newId<'team-seat'>(), version: 0, event: 'seat-taken' },
        set: {
          ...{ jurisdictionId, roundId, teamId, ...one, proposalId: null },
          ...{ fromOn: dayOf(at), endedOn: null, endReason: null },
        },
        ...{ jurisdictionId, now: at },
      })),
    ),
  );
}

export interface TieStory {
  readonly inspectionId: string;
  readonly personId: string;
  readonly words: string;
  readonly declared: Signed;
  readonly decided: (Signed & { readonly isUpheld: boolean; readonly reason: string }) | null;
}

/** Upheld, it opens the substitution of its seat, as it does at the desk. @returns the recusal's id */
export async function recordTie(tx: Tx, { declared, decided, ...story }: TieStory): Promise<string> {
  const { inspectionId, personId, words } = story;
  const here = await servingNow(tx, { personIds: [], inspectionIds: [inspectionId] });
  const own = here.find((each) => each.personId === personId);
  const id = newId<'recusal'>();
  const { editionId } = await loadInspection(tx, inspectionId);
  const dueOn = await termFrom(tx, editionId, 'recusal-days', dayOf(declared.at));
  const known = { now: declared.at, dueOn };
  const raised = accepted(decideDeclaring(own, { id, words }, new Set(), declared.by, known));
  await write(tx, [raised], declared.at);
  if (decided === null) return id;
  const tie = (await findRecusal(tx, id)) as Recusal;
  const { at: now, by } = decided;
  await write(tx, [accepted(decideRecusal(tie, decided, { mayDecide: true, by, now }))], now);
  if (decided.isUpheld) await openForRecusal(tx, tie, { kind: 'system', name: by.name }, now);
  return id;
}

export interface ObjectionStory {
  readonly inspectionId: string;
  readonly personId: string;
  readonly reason: string;
  readonly evidence: string;
  readonly raised: Signed;
  readonly verified: (Signed & { readonly note: string }) | null;
  readonly rejected: (Signed & { readonly reason: string }) | null;
}

/** An objection that bound nobody, as far as it got. @returns its id */
export async function recordObjection(tx: Tx, story: ObjectionStory): Promise<string> {
  const { inspectionId, personId, reason, evidence, verified, rejected } = story;
  const { editionId } = await loadInspection(tx, inspectionId);
  const standing = async ({ at, by }: Signed) => ({
    ...{ now: at, today: dayOf(at), by, mayPlan: true, mayDecide: true },
    dueOn: await termFrom(tx, editionId, 'objection-days', dayOf(at)),
  });
  const seatId = (await seatsAt(tx, inspectionId)).find((seat) => seat.personId === personId)?.seatId ?? '';
  const isPending = await isObjectionPending(tx, inspectionId, personId);
  const id = newId<'objection'>();
  const objecting = { id, reason, evidence, isOfUnit: true, isPending };
  const seat = await seatAt(tx, seatId, inspectionId);
  const { raised } = story;
  await write(tx, [accepted(decideObjecting(seat, objecting, await standing(raised)))], raised.at);
  const asItStands = async () => (await findObjection(tx, id)) as Objection;
  if (verified !== null) {
    const found = { note: verified.note, proposesRecusal: false, recusalId: null };
    await write(tx, [accepted(decideVerifying(await asItStands(), found, await standing(verified)))], verified.at);
  }
  if (rejected !== null) {
    const decided = { isUpheld: false, reason: rejected.reason, recusalId: null };
    await write(tx, [accepted(decideObjection(await asItStands(), decided, await standing(rejected)))], rejected.at);
  }
  return id;
}
