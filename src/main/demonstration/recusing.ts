/** What happened to seats in rounds under way: a tie declared and its seat taken over, one about to be, objections of the inspected unit. */
import { recordObjection, recordTie } from '#capabilities/assembly/index.ts';
import {
  approveSubstitute,
  openSubstitution,
  proposeSubstitute,
  successorsFor,
} from '#capabilities/assembly/substitution.commands.ts';
import { listSubstitutions, seatsAt } from '#capabilities/assembly/substitution.queries.ts';
import { settleMaterials } from '#capabilities/authorisations/preparation.commands.ts';
import { materialsOf } from '#capabilities/authorisations/preparation.queries.ts';
import { recordVisit } from '#capabilities/authorisations/supervision.commands.ts';
import { teamsOf } from '#capabilities/authorisations/supervision.queries.ts';
import type { Tx } from '#platform/db/database.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import { type Cast, isSiteOfAccounts } from './cast.ts';
import { type Crew, type Crews, onDay } from './crews.ts';
import { during } from './ledger.ts';
import type { Signatory } from './luck.ts';
import { named } from './preparing.ts';

interface Scene {
  readonly cast: Cast;
  readonly today: Day;
}

export async function tellOfSeats(tx: Tx, { crews, substitute }: Crews, scene: Scene): Promise<void> {
  const own = crews.find(({ round, inspection }) => isSiteOfAccounts(round, inspection));
  const beside = crews.find(({ round, inspection }) => round === own?.round && inspection !== own.inspection);
  const inCounty = crews.find(({ round }) => round.place.code === '520422');
  if (own === undefined || beside === undefined || inCounty === undefined)
    throw new Error('the demonstration has no teams under way');
  await takeOver(tx, own, substitute.id, scene);
  await lookAgain(tx, own, substitute.name, scene);
  await object(tx, own, scene);
  await proposeAnother(tx, beside, scene);
  const { seatId } = await seatOf(tx, inCounty, 'finance');
  const { clerk } = scene.cast.office(inCounty.round);
  const order = { seatId, ground: 'illness', words: '住院手术，驻点期间不能返岗。' } as const;
  await openSubstitution(tx, order, named(clerk.name), during(addDays(scene.today, -1), 5));
}

/** Declared at the mobilisation, upheld, taken over by somebody who works with an account and has yet to sign. */
async function takeOver(tx: Tx, own: Crew, successorId: string, { cast, today }: Scene): Promise<void> {
  const { round, inspection } = own;
  const { personId, name } = await seatOf(tx, own, 'talks');
  const at = (days: number, step: number) => during(onDay(round, days, today), step);
  const { clerk, director } = cast.office(round);
  const reason = '情况属实，按近姻亲关系回避，由他人接替。';
  await recordTie(tx, {
    ...{ inspectionId: inspection.id, personId, words: '配偶的兄长任该单位计划财务股股长。' },
    declared: { at: at(1, 20), by: { id: null, name } },
    decided: { at: at(2, 5), by: director, isUpheld: true, reason },
  });
  const open = (await listSubstitutions(tx, round.place.id, 9)).find((each) => each.personId === personId);
  if (open === undefined) throw new Error(`the seat of ${name} was not opened`);
  const proposal = { successorId, reason: '同为纪检监察干部，谈话经验丰富，本年度未参加其他巡察。' };
  await proposeSubstitute(tx, { id: open.id, version: 1 }, proposal, named(clerk.name), at(2, 30));
  await approveSubstitute(tx, { id: open.id, version: 2 }, '同意', named(approverOf(cast)), at(3, 5));
  const left = (await materialsOf(tx, round.id)).filter((each) => each.personId === personId);
  await settleMaterials(
    tx,
    { ids: left.map(({ id }) => id), on: onDay(round, 3, today), reason: null },
    named(clerk.name),
    at(3, 30),
  );
}

async function lookAgain(tx: Tx, { round }: Crew, name: string, { cast, today }: Scene): Promise<void> {
  const [team] = await teamsOf(tx, round.id);
  const { clerk, director } = cast.office(round);
  const visitedOn = onDay(round, 22, today);
  const findings = [{ words: `接替人员${name}的保密承诺书没有签署，也没有补训。`, mendBy: addDays(visitedOn, 3) }];
  const seen = '核对全组保密承诺书、培训记录和进驻人员名单。';
  const order = { roundId: round.id, teamId: team?.id ?? '', visitedOn, visitors: director.name, seen, findings };
  await recordVisit(tx, order, named(clerk.name), during(visitedOn, 30));
}

/** One objection was verified and bound nobody; the other was raised yesterday. */
async function object(tx: Tx, own: Crew, { cast, today }: Scene): Promise<void> {
  const { round, inspection } = own;
  const { clerk, director } = cast.office(round);
  const { contact } = cast.unit(inspection.unit.id, round.year);
  const on = (days: number, step: number, by: Signatory) => ({ at: during(onDay(round, days, today), step), by });
  const audited = await seatOf(tx, own, 'finance');
  await recordObjection(tx, {
    ...{ inspectionId: inspection.id, personId: audited.personId },
    ...{
      reason: '该同志去年参加过对我单位的专项审计，双方有争议。',
      evidence: '专项审计取证单和我单位的书面反馈意见。',
    },
    raised: on(6, 10, contact),
    verified: { ...on(7, 10, clerk), note: '查阅审计档案，该同志不在审计组名单内，与单位人员没有亲属关系。' },
    rejected: { ...on(8, 5, director), reason: '反映的情形不属实，不需回避。' },
  });
  const other = await seatOf(tx, own, 'party-building');
  await recordObjection(tx, {
    ...{ inspectionId: inspection.id, personId: other.personId },
    ...{ reason: '该同志与我单位一名副局长是大学同学，平时来往较多。', evidence: '两人毕业证书复印件，同班。' },
    raised: { at: during(addDays(today, -1), 10), by: contact },
    ...{ verified: null, rejected: null },
  });
}

/** Transferred away: the office has proposed whoever fits best, the leading group decides. */
async function proposeAnother(tx: Tx, beside: Crew, { cast, today }: Scene): Promise<void> {
  const { clerk } = cast.office(beside.round);
  const { seatId } = await seatOf(tx, beside, 'liaison');
  const order = { seatId, ground: 'transfer', words: '调市委组织部工作，本月底到岗。' } as const;
  const id = await openSubstitution(tx, order, named(clerk.name), during(addDays(today, -3), 5));
  const [best] = (await successorsFor(tx, id)).lawful;
  if (best === undefined) throw new Error('nobody may take over the seat');
  const proposal = { successorId: best.person.id, reason: '得分最高，熟悉数据录入。' };
  await proposeSubstitute(tx, { id, version: 1 }, proposal, named(clerk.name), during(addDays(today, -2), 5));
}

async function seatOf(tx: Tx, { inspection }: Crew, seat: string) {
  const found = (await seatsAt(tx, inspection.id)).find((each) => each.seat === seat && each.endedOn === null);
  if (found === undefined) throw new Error(`nobody has the seat ${seat}`);
  return found;
}

const approverOf = (cast: Cast) => cast.account('lingdao').name;
