/** Undertakings and training before, materials out and back. */
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { ActingStanding } from './authorisation.model.ts';
import { authorisationRefusals } from './authorisations.refusals.ts';
import type {
  Material,
  RoundOfTeams,
  TeamChange,
  Training,
  TrainingFacts,
  UndertakingWay,
} from './preparation.model.ts';

interface UndertakingOrder {
  readonly id: string;
  readonly personId: string;
  readonly signedOn: Day;
  readonly way: UndertakingWay;
}

/** @param own the person of the pools that the signer is, null where his account is linked to none */
export function decideUndertaking(
  round: RoundOfTeams,
  { id, personId, signedOn, way }: UndertakingOrder,
  at: ActingStanding & { readonly own: string | null; readonly signed: ReadonlySet<string> },
): Decision<TeamChange> {
  if (way === 'online' && at.own !== personId) return refuse(authorisationRefusals.notOwnUndertaking);
  const refused =
    refusedIn(round, at, way === 'paper') ?? (round.seated.has(personId) ? undefined : authorisationRefusals.notSeated);
  if (refused !== undefined) return refuse(refused);
  if (at.signed.has(personId)) return refuse(authorisationRefusals.signedAlready);
  if (signedOn > at.today) return refuse(authorisationRefusals.dayToCome);
  const { jurisdictionId } = round;
  const entered = { enteredBy: at.by.id, enteredByName: at.by.name, enteredAt: at.now };
  const set = { jurisdictionId, roundId: round.id, personId, signedOn, way, ...entered };
  return accept({ table: 'undertaking', id, version: 0, event: 'undertaking-signed', set, jurisdictionId });
}

export function decideTraining(
  round: RoundOfTeams,
  order: TrainingFacts & { readonly id: string },
  at: ActingStanding,
): Decision<TeamChange> {
  const { id, ...facts } = order;
  const refused = refusedTraining(round, facts, round.seated, at);
  if (refused !== undefined) return refuse(refused);
  const { jurisdictionId } = round;
  const recorded = { recordedBy: at.by.id, recordedByName: at.by.name, recordedAt: at.now };
  const set = { jurisdictionId, roundId: round.id, ...facts, ...recorded };
  return accept({ table: 'training', id, version: 0, event: 'training-recorded', set, jurisdictionId });
}

export function decideTrainingChange(
  round: RoundOfTeams,
  { id, version, jurisdictionId, attended }: Training,
  facts: TrainingFacts,
  at: ActingStanding,
): Decision<TeamChange> {
  // Who was there stays, also where he has left his seat since.
  const refused = refusedTraining(round, facts, new Set([...round.seated, ...attended]), at);
  if (refused !== undefined) return refuse(refused);
  return accept({ table: 'training', id, version, event: 'training-corrected', set: { ...facts }, jurisdictionId });
}

function refusedTraining(
  round: RoundOfTeams,
  facts: TrainingFacts,
  known: ReadonlySet<string>,
  at: ActingStanding,
): Refusal | undefined {
  const refused = refusedIn(round, at, true);
  if (refused !== undefined) return refused;
  if (facts.heldOn > at.today) return { ...authorisationRefusals.dayToCome, field: 'heldOn' };
  return facts.attended.every((id) => known.has(id)) ? undefined : authorisationRefusals.notSeated;
}

export function decideIssue(
  round: RoundOfTeams,
  order: Pick<Material, 'id' | 'personId' | 'name' | 'copies' | 'issuedOn'>,
  at: ActingStanding,
): Decision<TeamChange> {
  const { id, ...facts } = order;
  const refused = refusedIn(round, at, true);
  if (refused !== undefined) return refuse(refused);
  if (!round.seated.has(facts.personId)) return refuse(authorisationRefusals.notSeated);
  if (facts.issuedOn > at.today) return refuse({ ...authorisationRefusals.dayToCome, field: 'issuedOn' });
  const { jurisdictionId } = round;
  const issued = { issuedBy: at.by.id, issuedByName: at.by.name, state: 'out' };
  const unsettled = { settledOn: null, settledBy: null, settledByName: null, settledReason: null };
  const set = { jurisdictionId, roundId: round.id, ...facts, ...issued, ...unsettled };
  return accept({ table: 'material', id, version: 0, event: 'material-issued', set, jurisdictionId });
}

/** @param reason why it does not come back; null where it did */
export function decideSettling(
  material: Material,
  { on, reason }: { readonly on: Day; readonly reason: string | null },
  at: ActingStanding,
): Decision<TeamChange> {
  const { id, version, jurisdictionId, issuedOn } = material;
  if (!at.mayDraft) return refuse(authorisationRefusals.notYourOffice);
  if (material.state !== 'out') return refuse(authorisationRefusals.materialSettled);
  if (on > at.today || on < issuedOn) return refuse(authorisationRefusals.settledOutsideTime, { day: issuedOn });
  const settled = { settledOn: on, settledBy: at.by.id, settledByName: at.by.name, settledReason: reason };
  const set = { state: reason === null ? 'returned' : 'written-off', ...settled };
  const event = reason === null ? 'material-returned' : 'material-written-off';
  return accept({ table: 'material', id, version, event, set, jurisdictionId });
}

function refusedIn(round: RoundOfTeams, at: ActingStanding, isOffices: boolean): Refusal | undefined {
  if (isOffices && !at.mayDraft) return authorisationRefusals.notYourOffice;
  return round.isClosed ? authorisationRefusals.roundClosed : undefined;
}
