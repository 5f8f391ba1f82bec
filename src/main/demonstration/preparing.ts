/** Before the teams go in and after they come out: training, undertakings, materials out and back. */
import {
  enterUndertakings,
  issueMaterials,
  recordTraining,
  settleMaterials,
} from '#capabilities/authorisations/preparation.commands.ts';
import { materialsOf, type SeatedPerson, seatedIn } from '#capabilities/authorisations/preparation.queries.ts';
import { hasReached } from '#capabilities/rounds/rounds.model.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Cast } from './cast.ts';
import { onDay } from './crews.ts';
import { during } from './ledger.ts';
import type { PlannedRound } from './plan.ts';
import { leaderMaterial, materials, trainings } from './teams-work.data.ts';

export const named = (name: string): Actor => ({ kind: 'system', name });

/** Training and undertakings in the weeks before, materials on the eve; who has a seat by then. */
export async function prepare(tx: Tx, round: PlannedRound, cast: Cast, today: Day): Promise<void> {
  const clerk = named(cast.office(round).clerk.name);
  const seated = await seatedIn(tx, round.id);
  const ids = seated.map(({ personId }) => personId);
  const isApproved = round.state === 'approved';
  for (const [at, { topics, givenBy, hours }] of trainings.entries()) {
    const heldOn = onDay(round, at - 25, today);
    // Where the round is only approved so far, the second training and the undertakings are still to come.
    if (isApproved && at > 0) return;
    const facts = { heldOn, hours, topics, givenBy: givenBy.replaceAll('{place}', round.place.name), attended: ids };
    await recordTraining(tx, { roundId: round.id, ...facts }, clerk, during(heldOn, 2));
  }
  const signedOn = onDay(round, -24, today);
  await enterUndertakings(tx, { roundId: round.id, personIds: ids, signedOn }, clerk, during(signedOn, 6));
  if (!hasReached(round.state, 'under-way')) return;
  await handOut(tx, round, { seated, clerk, issuedOn: onDay(round, -1, today) });
}

async function handOut(
  tx: Tx,
  { id: roundId }: PlannedRound,
  { seated, clerk, issuedOn }: { seated: readonly SeatedPerson[]; clerk: Actor; issuedOn: Day },
): Promise<void> {
  const all = seated.map(({ personId }) => personId);
  const leaders = seated.filter(({ seat }) => seat === 'leader').map(({ personId }) => personId);
  for (const thing of materials)
    await issueMaterials(tx, { roundId, personIds: all, ...thing, issuedOn }, clerk, during(issuedOn));
  await issueMaterials(tx, { roundId, personIds: leaders, ...leaderMaterial, issuedOn }, clerk, during(issuedOn));
}

/** What came back once the teams had left: all of it in a round that rectifies, with one thing lost; the leaders' papers are still out in one just left. */
export async function takeBack(tx: Tx, round: PlannedRound, cast: Cast, today: Day): Promise<void> {
  if (!hasReached(round.state, 'feeding-back')) return;
  const { clerk } = cast.office(round);
  const on = onDay(round, 42, today);
  const out = (await materialsOf(tx, round.id)).filter(({ state }) => state === 'out');
  const isOver = hasReached(round.state, 'rectifying');
  const lost = isOver ? out.findLast(({ name }) => name === materials[0].name) : undefined;
  const back = out.filter((each) => each !== lost && (isOver || each.name !== leaderMaterial.name));
  const settle = (ids: readonly string[], reason: string | null) =>
    settleMaterials(tx, { ids, on, reason }, named(clerk.name), during(on, 4));
  await settle(
    back.map(({ id }) => id),
    null,
  );
  if (lost !== undefined) await settle([lost.id], '驻点时被雨水浸湿损毁，两人在场销毁，已登记。');
}
