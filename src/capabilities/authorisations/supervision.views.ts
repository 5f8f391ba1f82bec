/** Answers on visits, appraisals and the three unities, put together from rows. */
import { loadRound, roundClocks } from '#capabilities/rounds/index.ts';
import { gradesOf, gradeWord, gradeWords } from '#capabilities/teams/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { actingIn } from './authorisation.commands.ts';
import { seatedIn } from './preparation.queries.ts';
import {
  appraisalsOf,
  isDirectorIn,
  sentAppraisals,
  servedIn,
  summingUpOf,
  teamsOf,
  visitsOf,
} from './supervision.queries.ts';
import type { AfterAnswer, SentAnswer, UnitiesAnswer, VisitsAnswer } from './supervision.schema.ts';
import { teamStanding } from './unities.model.ts';

const sentAtMost = 300;

export async function visitsAnswer(tx: Tx, roundId: string, by: Actor, now: Instant): Promise<VisitsAnswer> {
  const { jurisdictionId } = await loadRound(tx, roundId);
  const { mayDraft: mayKeep } = await actingIn(tx, jurisdictionId, by, now);
  const rows = (await visitsOf(tx, roundId)).map((visit) => ({ ...visit, findings: [...visit.findings] }));
  return { rows, teams: await teamsOf(tx, roundId), mayKeep };
}

export async function afterAnswer(tx: Tx, roundId: string, by: Actor, now: Instant): Promise<AfterAnswer> {
  const { jurisdictionId, state, editionId } = await loadRound(tx, roundId);
  const isOffSite = ['feeding-back', 'rectifying', 'closed'].includes(state);
  const { mayDraft } = await actingIn(tx, jurisdictionId, by, now);
  const words = await gradeWords(tx);
  const appraisals = (await appraisalsOf(tx, roundId)).map((each) => ({
    ...each,
    label: gradeWord(words, each.grade),
  }));
  const hasUnsent = appraisals.some(({ sentOn }) => sentOn === null);
  return {
    summingUp: (await summingUpOf(tx, roundId)) ?? null,
    people: (await servedIn(tx, roundId)).map((person) => ({
      ...person,
      appraisal: appraisals.find(({ personId }) => personId === person.personId) ?? null,
    })),
    grades: await gradesOf(tx, editionId),
    mayKeep: mayDraft && isOffSite,
    maySend: hasUnsent && (await isDirectorIn(tx, jurisdictionId)),
  };
}

/** What was sent to the actor. */
export async function sentAnswer(tx: Tx): Promise<SentAnswer> {
  const words = await gradeWords(tx);
  const found = await sentAppraisals(tx, sentAtMost);
  return { rows: found.map((row) => ({ ...row, label: gradeWord(words, row.grade) })) };
}

/** The teams of a round side by side. */
export async function unitiesAnswer(tx: Tx, roundId: string, now: Instant): Promise<UnitiesAnswer> {
  const { steps, inspections } = await roundClocks(tx, roundId, now);
  const people = await seatedIn(tx, roundId);
  const visits = await visitsOf(tx, roundId);
  const stages = new Map(steps.map(({ code, label }) => [code, label]));
  const rows = (await teamsOf(tx, roundId)).map(({ id, name }) => {
    const own = inspections.filter(({ teamId, cancelledOn }) => teamId === id && cancelledOn === null);
    const seen = {
      inspections: own.map(({ teamId, teamName, stages: taken, stage, clocks }) => ({
        ...{ teamId, teamName, clocks, stepsTaken: taken.length },
        stage: stage === null ? null : (stages.get(stage) ?? null),
      })),
      people: people
        .filter(({ teamId }) => teamId === id)
        .map(({ signedOn, hours }) => ({ isSigned: signedOn !== null, isTrained: hours > 0 })),
      findings: visits
        .filter(({ teamId }) => teamId === id)
        .flatMap(({ findings }) => findings.map(({ mendedOn }) => ({ isMended: mendedOn !== null }))),
    };
    return { teamId: id, teamName: name, ...teamStanding(seen, dayOf(now)) };
  });
  return { steps: steps.length, rows };
}
