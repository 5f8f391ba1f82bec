/** The office looks after its teams: visits with what was found, the summing-up, everybody's appraisal. */
import {
  mendFinding,
  recordVisit,
  sendAppraisals,
  writeAppraisal,
  writeSummingUp,
} from '#capabilities/authorisations/supervision.commands.ts';
import { servedIn, teamsOf } from '#capabilities/authorisations/supervision.queries.ts';
import { hasReached } from '#capabilities/rounds/rounds.model.ts';
import type { Tx } from '#platform/db/database.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import type { Cast } from './cast.ts';
import { onDay } from './crews.ts';
import { during } from './ledger.ts';
import type { PlannedRound } from './plan.ts';
import { named } from './preparing.ts';
import { appraisalWords, openFinding, summingUps, visitFindings, visitsSeen } from './teams-work.data.ts';

export async function supervise(tx: Tx, round: PlannedRound, cast: Cast, today: Day): Promise<void> {
  if (!hasReached(round.state, 'under-way')) return;
  const teams = await teamsOf(tx, round.id);
  for (const [at, { id }] of teams.entries())
    await visit(tx, round, { teamId: id, at, isLast: at === teams.length - 1 }, cast, today);
  if (!hasReached(round.state, 'feeding-back')) return;
  await sumUp(tx, round, cast, today);
  await appraise(tx, round, cast, today);
}

interface Visited {
  readonly teamId: string;
  readonly at: number;
  readonly isLast: boolean;
}

/** Each team once; what was found is mended but for what the last team of a round under way still has to do. */
async function visit(
  tx: Tx,
  round: PlannedRound,
  { teamId, at, isLast }: Visited,
  cast: Cast,
  today: Day,
): Promise<void> {
  const { director, clerk } = cast.office(round);
  const visitedOn = onDay(round, 12 + at, today);
  const finding = visitFindings[(at + round.ordinal) % visitFindings.length] ?? visitFindings[0];
  const isOpen = isLast && round.state === 'under-way';
  const findings = [
    { words: finding.words, mendBy: addDays(visitedOn, 5) },
    ...(isOpen ? [{ words: openFinding, mendBy: addDays(today, 3) }] : []),
  ];
  const seen = visitsSeen[at % visitsSeen.length] ?? visitsSeen[0];
  const order = { roundId: round.id, teamId, visitedOn, visitors: `${director.name}、${clerk.name}`, seen, findings };
  const id = await recordVisit(tx, order, named(clerk.name), during(visitedOn, 30));
  const on = onDay(round, 15 + at, today);
  await mendFinding(tx, { id, version: 1, place: 0, on, how: finding.how }, named(clerk.name), during(on, 30));
}

async function sumUp(tx: Tx, round: PlannedRound, cast: Cast, today: Day): Promise<void> {
  const heldOn = onDay(round, 46, today);
  const { clerk } = cast.office(round);
  const words = summingUps[(round.ordinal + Number(round.state === 'rectifying')) % summingUps.length] ?? summingUps[0];
  await writeSummingUp(tx, { roundId: round.id, version: 0, heldOn, ...words }, named(clerk.name), during(heldOn, 10));
}

/** All are sent in a round that rectifies; in one just left, those of the first team. */
async function appraise(tx: Tx, round: PlannedRound, cast: Cast, today: Day): Promise<void> {
  const { director, clerk } = cast.office(round);
  const served = await servedIn(tx, round.id);
  const isFirst = ({ teamName }: { teamName: string }) => teamName === served[0]?.teamName;
  const isOver = hasReached(round.state, 'rectifying');
  const write = async (those: typeof served) => {
    const on = onDay(round, 48, today);
    for (const [at, { personId }] of those.entries()) {
      const grade = at % 5 === 1 ? 'excellent' : at === 11 ? 'basically-competent' : 'competent';
      const order = { roundId: round.id, personId, grade, words: appraisalWords[grade] } as const;
      await writeAppraisal(tx, order, named(clerk.name), during(on, at));
    }
  };
  await write(isOver ? served : served.filter(isFirst));
  await sendAppraisals(tx, round.id, named(director.name), during(onDay(round, 52, today), 3));
  if (!isOver) await write(served.filter((one) => !isFirst(one)));
}
