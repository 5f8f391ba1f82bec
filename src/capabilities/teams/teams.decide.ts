/** Keeping bodies and teams: the office of the jurisdiction does it; ends are days, nothing is deleted. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import type { Body, BodyFacts, NewBody, NewTeam, Team, TeamsChange, TeamsStanding } from './teams.model.ts';
import { teamsRefusals } from './teams.refusals.ts';

/** @param others bodies of the jurisdiction as they stand */
export function decideNewBody(
  { id, ...facts }: NewBody,
  others: readonly Pick<Body, 'kind' | 'name' | 'endedOn'>[],
  at: TeamsStanding,
): Decision<TeamsChange> {
  const refused = refusedDay(facts.establishedOn, at) ?? halfDeputy(facts);
  if (refused !== undefined) return refused;
  const there = others.find(({ kind, endedOn }) => kind === facts.kind && endedOn === null);
  if (there !== undefined) return refuse(teamsRefusals.bodyThere, { name: there.name });
  return accept(made('body', id, 'body-established', { ...facts, endedOn: null }, facts.jurisdictionId));
}

export function decideBodyChange(body: Body, facts: BodyFacts, at: TeamsStanding): Decision<TeamsChange> {
  if (!at.mayKeep) return refuse(teamsRefusals.notYourOffice);
  const { name, headName, headPost, deputyName, deputyPost } = facts;
  return (
    halfDeputy(facts) ??
    accept(changed('body', body, 'body-changed', { name, headName, headPost, deputyName, deputyPost }))
  );
}

/** @param others teams of the jurisdiction, ended ones too: their numbers stay theirs */
export function decideNewTeam(
  { id, ...facts }: NewTeam,
  others: readonly Pick<Team, 'ordinal'>[],
  at: TeamsStanding,
): Decision<TeamsChange> {
  const refused = refusedDay(facts.establishedOn, at);
  if (refused !== undefined) return refused;
  if (others.some(({ ordinal }) => ordinal === facts.ordinal))
    return refuse(teamsRefusals.ordinalTaken, { ordinal: facts.ordinal });
  return accept(made('team', id, 'team-established', { ...facts, endedOn: null }, facts.jurisdictionId));
}

export function decideTeamName(team: Team, name: string, at: TeamsStanding): Decision<TeamsChange> {
  if (!at.mayKeep) return refuse(teamsRefusals.notYourOffice);
  return accept(changed('team', team, 'team-renamed', { name }));
}

/**
 * @param on the first day on which the team no longer stands
 * @param openInspections how many of its inspections are neither finished nor cancelled
 */
export function decideTeamEnd(team: Team, on: Day, openInspections: number, at: TeamsStanding): Decision<TeamsChange> {
  const refused = refusedDay(on, at);
  if (refused !== undefined) return refused;
  if (team.endedOn !== null) return refuse(teamsRefusals.alreadyEnded, { name: team.name, day: team.endedOn });
  if (on <= team.establishedOn) return refuse(teamsRefusals.beforeBeginning, { day: addDays(team.establishedOn, 1) });
  if (openInspections > 0) return refuse(teamsRefusals.inspectionsOpen, { name: team.name, count: openInspections });
  return accept(changed('team', team, 'team-ended', { endedOn: on }));
}

function refusedDay(on: Day, { mayKeep, today }: TeamsStanding): ReturnType<typeof refuse> | undefined {
  if (!mayKeep) return refuse(teamsRefusals.notYourOffice);
  return on > today ? refuse(teamsRefusals.notYetToday, { day: on }) : undefined;
}

function halfDeputy({ deputyName, deputyPost }: BodyFacts): ReturnType<typeof refuse> | undefined {
  return (deputyName === null) === (deputyPost === null) ? undefined : refuse(teamsRefusals.deputyHalf);
}

function made(
  table: TeamsChange['table'],
  id: string,
  event: string,
  set: TeamsChange['set'],
  jurisdictionId: string,
): TeamsChange {
  return { table, id, version: 0, event, set, jurisdictionId };
}

function changed(
  table: TeamsChange['table'],
  { id, version, jurisdictionId }: Body | Team,
  event: string,
  set: TeamsChange['set'],
): TeamsChange {
  return { table, id, version, event, set, jurisdictionId };
}
