/** Answers to the pages, put together from rows. */
import { loadRound } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { addDays, type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { allowedOn } from './authorisation.access.ts';
import { actingIn, loadAuthorisation } from './authorisation.commands.ts';
import { decideDraft } from './authorisation.decide.ts';
import { standingOf } from './authorisation.model.ts';
import { groundsOf, listAuthorisations, type PlacedAuthorisation, writersOf } from './authorisation.queries.ts';
import type { AuthorisationLine, AuthorisationPageAnswer, RoundAuthorisations } from './authorisations.schema.ts';
import { preparationOf } from './preparation.queries.ts';

const linesAtMost = 300;

export function lineOf(row: PlacedAuthorisation, today: Day): AuthorisationLine {
  return { ...row, standing: standingOf(row, row.isLeaders, today) };
}

export async function authorisationPageOf(
  tx: Tx,
  id: string,
  by: Actor,
  now: Instant,
): Promise<AuthorisationPageAnswer> {
  const row = await loadAuthorisation(tx, id);
  const preparation = await preparationOf(tx, row.inspectionId);
  const writers = await writersOf(tx, id);
  const standing = { ...(await actingIn(tx, row.jurisdictionId, by, now)), preparation, writers };
  return {
    ...row,
    ...lineOf(row, standing.today),
    deputies: [...row.deputies],
    objects: [...row.objects],
    requests: [...row.requests],
    preparation: { ...preparation, unprepared: [...preparation.unprepared] },
    allowed: allowedOn(row, standing),
  };
}

export async function authorisationsOf(
  tx: Tx,
  filter: Parameters<typeof listAuthorisations>[1],
  now: Instant,
): Promise<{ rows: AuthorisationLine[] }> {
  return { rows: (await listAuthorisations(tx, filter, linesAtMost)).map((row) => lineOf(row, dayOf(now))) };
}

/** Each unit's own inspection with the authorisation that counts: the live one, or what came last. */
export async function roundAuthorisationsOf(
  tx: Tx,
  roundId: string,
  by: Actor,
  now: Instant,
): Promise<RoundAuthorisations> {
  const { name, jurisdictionId, plannedFrom, plannedTo } = await loadRound(tx, roundId);
  const acting = await actingIn(tx, jurisdictionId, by, now);
  const lines = (await listAuthorisations(tx, { roundId }, linesAtMost)).map((row) => lineOf(row, acting.today));
  const term = { decisionNumber: '…', fromOn: acting.today, toOn: addDays(acting.today, 1), deputies: [] };
  const grounds = (await groundsOf(tx, roundId)).filter(({ isAlong }) => !isAlong);
  const found = grounds.map((ground) => {
    const own = lines.filter(({ inspectionId }) => inspectionId === ground.inspectionId);
    const authorisation = own.find(({ standing }) => standing === 'live') ?? own[0] ?? null;
    return {
      ...ground,
      deputies: [...ground.deputies],
      mayDraft: decideDraft('', ground, term, acting).accepted,
      authorisation,
    };
  });
  return {
    ...{ roundName: name, jurisdictionId, plannedFrom, plannedTo },
    rows: found.filter(({ isOpen, authorisation }) => isOpen || authorisation !== null),
    mayDraft: found.some(({ mayDraft }) => mayDraft),
  };
}
