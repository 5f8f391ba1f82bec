/** Load → decide → record, for authorisations. */
import { loadRound } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { decideAuthorisation, decideDraft } from './authorisation.decide.ts';
import type {
  ActingStanding,
  Authorisation,
  AuthorisationChange,
  AuthorisationOrder,
  Ground,
  Term,
} from './authorisation.model.ts';
import {
  findAuthorisation,
  groundsOf,
  lockDrafting,
  type PlacedAuthorisation,
  rightsIn,
  writersOf,
} from './authorisation.queries.ts';
import { authorisationRefusals } from './authorisations.refusals.ts';
import { authorisationSubjects } from './authorisations.subjects.ts';
import { preparationOf } from './preparation.queries.ts';

/** One decision for several inspections of a round, an authorisation for each. @returns their ids */
export async function draftAuthorisations(
  tx: Tx,
  { roundId, inspectionIds, ...term }: Term & { readonly roundId: string; readonly inspectionIds: readonly string[] },
  by: Actor,
  now: Instant,
): Promise<string[]> {
  await lockDrafting(tx, roundId);
  const { jurisdictionId } = await loadRound(tx, roundId);
  const grounds = new Map((await groundsOf(tx, roundId)).map((ground) => [ground.inspectionId, ground]));
  const standing = await actingIn(tx, jurisdictionId, by, now);
  const changes = [...new Set(inspectionIds)].map((id) => {
    const ground = grounds.get(id);
    if (ground === undefined) throw new Refused(authorisationRefusals.inspectionUnknown);
    return accepted(decideDraft(newId<'authorisation'>(), ground, term, standing));
  });
  await write(
    tx,
    changes.map((change) => ({ ...change, now })),
  );
  return changes.map(({ id }) => id);
}

export async function commandAuthorisation(
  tx: Tx,
  { id, version, order }: { readonly id: string; readonly version: number; readonly order: AuthorisationOrder },
  by: Actor,
  now: Instant,
): Promise<void> {
  const row = await loadAuthorisation(tx, id);
  if (row.version !== version) throw new Refused(journalRefusals.stale, {}, row);
  const standing = {
    ...(await actingIn(tx, row.jurisdictionId, by, now)),
    preparation: await preparationOf(tx, row.inspectionId),
    writers: await writersOf(tx, id),
  };
  await write(tx, [{ ...accepted(decideAuthorisation(row, order, standing)), now }]);
}

/** @throws Refused `authorisations.authorisation-missing`, also where the actor may not see it */
export async function loadAuthorisation(tx: Tx, id: string): Promise<PlacedAuthorisation> {
  const found = await findAuthorisation(tx, id);
  if (found === undefined) throw new Refused(authorisationRefusals.authorisationMissing);
  return found;
}

/** An authorisation as records tell it: drafted, approved, and what was asked for later. */
export interface AuthorisationStory {
  readonly ground: Ground;
  readonly term: Term;
  readonly drafted: Signed;
  readonly acts: readonly (Signed & { readonly order: AuthorisationOrder })[];
}
type Signed = { readonly at: Instant; readonly by: ActingStanding['by'] };

/** Records authorisations with all that became of them, by the same rules and in few statements. @returns how many changes were written */
export async function recordAuthorisations(tx: Tx, stories: readonly AuthorisationStory[]): Promise<number> {
  const waves: (AuthorisationChange & { readonly now: Instant })[][] = [];
  for (const { ground, term, drafted, acts } of stories) {
    const first = accepted(decideDraft(newId<'authorisation'>(), ground, term, told(drafted)));
    let row = { ...first.set, id: first.id, version: 1 } as unknown as Authorisation;
    const changes = [{ ...first, now: drafted.at }];
    for (const { order, ...signed } of acts) {
      const change = accepted(decideAuthorisation(row, order, { ...told(signed), ...recorded }));
      row = { ...row, ...change.set, version: row.version + 1 } as Authorisation;
      changes.push({ ...change, now: signed.at });
    }
    changes.forEach((change, at) => {
      waves[at] = [...(waves[at] ?? []), change];
    });
  }
  const all = waves.flatMap((wave) => wave.sort((one, other) => (one.event < other.event ? -1 : 1)));
  await write(tx, all);
  return all.length;
}

/** Records of before say nothing of undertakings; whoever brings them in answers for it. */
const recorded = { preparation: { hasMembers: true, unprepared: [] }, writers: new Set<string>() } as const;

/** Whoever tells the story answers for who was entitled; that nobody decides on his own still holds. */
function told({ at, by }: Signed): ActingStanding {
  return { by, now: at, today: dayOf(at), mayDraft: true, mayApprove: true };
}

export async function actingIn(tx: Tx, jurisdictionId: string, by: Actor, now: Instant): Promise<ActingStanding> {
  const signer =
    by.kind === 'account'
      ? { id: by.accountId, name: by.name }
      : { id: null, name: by.kind === 'system' ? by.name : '' };
  return { by: signer, now, today: dayOf(now), ...(await rightsIn(tx, jurisdictionId)) };
}

async function write(tx: Tx, changes: readonly (AuthorisationChange & { readonly now: Instant })[]): Promise<void> {
  await record(
    tx,
    changes.map((change) => ({ ...change, subject: authorisationSubjects.authorisation })),
  );
}
