/** Answers about replacing a seat: the case, who could take over, who sits in a team. */
import { asProgram } from '#platform/db/as-program.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused, type Says } from '#platform/kernel/decision.ts';
import { mayPlan } from './assembly.queries.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import { answersForUnit, objectionsAt } from './objection.queries.ts';
import { seatLabels, successorsFor, teamOf } from './substitution.commands.ts';
import { isPending } from './substitution.decide.ts';
import { type SubstitutionGround, substitutionGrounds } from './substitution.model.ts';
import {
  findSubstitutionRow,
  listSubstitutions,
  mayApproveIn,
  readsPoolsOf,
  type SubstitutionRow,
  unauthorisedOf,
} from './substitution.queries.ts';
import type { SubstitutionAnswer, SubstitutionList, SuccessorsAnswer, TeamAnswer } from './substitution.schema.ts';
import { wordOf } from './suitability.decide.ts';

const linesAtMost = 200;
const successorsShown = 30;
const barredShown = 60;

export async function substitutionList(tx: Tx, jurisdictionId: string | undefined): Promise<SubstitutionList> {
  const found = await listSubstitutions(tx, jurisdictionId, linesAtMost);
  const labels = new Map<string, ReadonlyMap<string, Says>>();
  for (const id of new Set(found.map(({ roundId }) => roundId))) labels.set(id, await seatLabels(tx, id));
  return { rows: found.map((row) => ({ ...row, seat: labelOf(row, labels.get(row.roundId)) })) };
}

export async function substitutionAnswer(tx: Tx, id: string, by: Actor): Promise<SubstitutionAnswer> {
  const found = await findSubstitutionRow(tx, id);
  if (found === undefined) throw new Refused(assemblyRefusals.substitutionMissing);
  const isOffice = await mayPlan(tx, found.jurisdictionId);
  const isOffices = isPending(found) && isOffice;
  const isLeader = found.seat === 'leader';
  const isOwn = by.kind === 'account' && by.accountId === found.proposedBy;
  return {
    ...found,
    seat: labelOf(found, await seatLabels(tx, found.roundId)),
    isLeader,
    unauthorised: isLeader && found.state === 'approved' ? await unauthorisedOf(tx, found) : [],
    mayAuthorise: isOffice,
    mayPropose: isOffices,
    mayWithdraw: isOffices && found.ground !== 'recusal',
    mayApprove: found.state === 'proposed' && !isOwn && (await mayApproveIn(tx, found.jurisdictionId)),
  };
}

function labelOf({ seat }: SubstitutionRow, labels: ReadonlyMap<string, Says> | undefined): Says {
  return labels?.get(seat) ?? { zh: '组员', en: 'Member' };
}

/** @param search name or home unit; those kept out are looked for among all, not only the first */
export async function successorsAnswer(tx: Tx, id: string, search: string): Promise<SuccessorsAnswer> {
  const { lawful, barred, situation, group } = await successorsFor(tx, id);
  const isAsked = (name: string, homeUnit: string) => `${name} ${homeUnit}`.includes(search.trim());
  return {
    group,
    lawful: lawful
      .filter(({ person }) => isAsked(person.name, person.homeUnit))
      .slice(0, successorsShown)
      .map(({ person: { id: personId, name, homeUnit, post, pool, field, rank }, points, scores }) => ({
        ...{ personId, name, homeUnit, post, pool, points, scores: [...scores] },
        field: wordOf(situation.words.fields, field),
        rank: rank === null ? null : wordOf(situation.words.ranks, rank),
      })),
    barred: barred
      .filter(({ name, homeUnit }) => isAsked(name, homeUnit))
      .slice(0, barredShown)
      .map((each) => ({ ...each, says: [...each.says] })),
    lawfulInAll: lawful.length,
    barredInAll: barred.length,
  };
}

/** History, ties and substitutions are shown to those who read the pools, and to nobody else. */
export async function teamAnswer(tx: Tx, inspectionId: string): Promise<TeamAnswer> {
  const { jurisdictionId, unitId, isGoingOn, seats } = await teamOf(tx, inspectionId);
  const isOffices = await readsPoolsOf(tx, jurisdictionId);
  const mayObject = isGoingOn && (await answersForUnit(tx, unitId));
  // The unit reads no pools, and knows its own objections by the names that it sees here.
  const own = mayObject ? await asProgram(tx, 'team', (inside) => objectionsAt(inside, inspectionId)) : [];
  const undecided = own.filter(({ state }) => state === 'raised' || state === 'verified');
  return {
    rows: seats
      .filter(({ endedOn }) => isOffices || endedOn === null)
      .map(({ label, endReason, recusalState, substitutionId, ...each }) => ({
        ...each,
        seat: label,
        endReason: endReason === null ? null : (substitutionGrounds[endReason as SubstitutionGround] ?? null),
        isRecused: isOffices && recusalState !== null,
        isObjected: undecided.some(({ personId }) => personId === each.personId),
        substitutionId: isOffices ? substitutionId : null,
      })),
    mayReplace: isOffices && (await mayPlan(tx, jurisdictionId)),
    mayObject,
  };
}
