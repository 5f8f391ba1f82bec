/**
 * Who of a group goes to an inspection and who heads it: the head's turn goes to the body that headed least and longest
 * ago (an area's leading township always, unless it is inspected itself); nobody inspects his own.
 */
import type { Says } from '#platform/kernel/decision.ts';
import type { LeftOut } from './groups.model.ts';
import { leftOutText } from './groups.text.ts';
import type { BodyInRotation, Crew, ForceToPlace, Rotation, Turn, UnitInspected } from './rotation.model.ts';

/** @returns undefined where too few of the group are left */
export function proposeCrew(at: Rotation): Crew | undefined {
  const free = freeForces(at);
  const head = headsInTurn(at, free)[0];
  if (head === undefined) return undefined;
  const wanted = [head, ...others(at, free, head)];
  const experts = byLeastService(
    free.filter(({ role }) => role === 'expert'),
    at.turns,
  ).slice(0, at.kind === 'joint' ? 1 : 0);
  const members = wanted.slice(0, at.size.most - experts.length);
  const crew = { headId: head.id, memberIds: [...members, ...experts].map(({ id }) => id) };
  return crewFaults(at, crew).length === 0 ? crew : undefined;
}

/** One from each other body in turn; a second one only where there would be too few. */
function others(at: Rotation, free: readonly ForceToPlace[], head: ForceToPlace): ForceToPlace[] {
  const members = byLeastService(
    free.filter(({ role, id }) => role === 'member' && id !== head.id),
    at.turns,
  );
  const first = inTurn(at)
    .filter(({ id }) => id !== head.bodyId)
    .flatMap((body) => members.find(({ bodyId }) => bodyId === body.id) ?? []);
  const rest = members.filter((one) => !first.includes(one));
  const experts = at.kind === 'joint' ? 1 : 0;
  return [...first, ...rest.slice(0, Math.max(0, at.size.least - experts - 1 - first.length))];
}

/** Those who could head, whose turn it is first. */
export function headsInTurn(at: Rotation, free: readonly ForceToPlace[]): ForceToPlace[] {
  const headed = (id: string) => at.turns.filter(({ headId }) => headId === id).length;
  return inTurn(at).flatMap((body) =>
    byLeastService(
      free.filter(({ role, bodyId, headTies }) => role === 'member' && bodyId === body.id && headTies.length === 0),
      at.turns,
    ).sort((one, other) => headed(one.id) - headed(other.id)),
  );
}

/** The bodies by whose turn it is to head. */
function inTurn({ bodies, turns }: Rotation): BodyInRotation[] {
  const headed = (body: BodyInRotation) => turns.filter(({ headBodyId }) => headBodyId === body.id);
  const last = (body: BodyInRotation) =>
    headed(body)
      .map(({ from }) => from)
      .sort()
      .at(-1) ?? '';
  return [...bodies].sort(
    (one, other) =>
      Number(other.isLeading) - Number(one.isLeading) ||
      headed(one).length - headed(other).length ||
      last(one).localeCompare(last(other)) ||
      one.ordinal - other.ordinal,
  );
}

function byLeastService(forces: readonly ForceToPlace[], turns: readonly Turn[]): ForceToPlace[] {
  const served = (id: string) => turns.filter(({ memberIds }) => memberIds.includes(id)).length;
  return [...forces].sort((one, other) => served(one.id) - served(other.id));
}

function freeForces(at: Rotation): ForceToPlace[] {
  return at.forces.filter((force) => barsOf(force, at).length === 0);
}

/** What keeps somebody of the group away from the inspection. */
export function barsOf(force: ForceToPlace, { bodies, units }: Rotation): Says[] {
  const body = bodies.find(({ id }) => id === force.bodyId);
  const own = units.find(({ lineage }) => body?.own.some((id) => lineage.includes(id)));
  const home = units.find(({ lineage }) => force.homeUnitId !== null && lineage.includes(force.homeUnitId));
  return [
    ...(own && body ? [filled(leftOutText.ownUnit, { unit: own.name, body: body.name })] : []),
    ...(home && !own ? [filled(leftOutText.homeUnit, { unit: home.name })] : []),
    ...force.ties,
    ...(force.elsewhere === null ? [] : [filled(leftOutText.elsewhere, { name: force.elsewhere })]),
  ];
}

/** Everybody of the group who does not go along, and why. */
export function leftOutOf(at: Rotation, { memberIds }: Pick<Crew, 'memberIds'>, otherwise: Says): LeftOut[] {
  return at.forces
    .filter(({ id }) => !memberIds.includes(id))
    .map((force) => ({
      name: force.name,
      bodyName: at.bodies.find(({ id }) => id === force.bodyId)?.name ?? null,
      because: barsOf(force, at)[0] ?? otherwise,
    }));
}

export type CrewFault =
  | { readonly is: 'barred' | 'head-barred'; readonly name: string; readonly because: Says }
  | { readonly is: 'stranger' | 'head' | 'under' | 'over' | 'one-body' | 'no-expert' };

/** What a crew breaks by the records of this moment. */
export function crewFaults(at: Rotation, { headId, memberIds }: Crew): CrewFault[] {
  const known = new Map(at.forces.map((force) => [force.id, force]));
  const crew = memberIds.flatMap((id) => known.get(id) ?? []);
  if (crew.length < memberIds.length) return [{ is: 'stranger' }];
  const bodies = new Set(crew.flatMap(({ bodyId }) => bodyId ?? []));
  const head = crew.find(({ id }) => id === headId);
  return [
    ...crew.flatMap((force): CrewFault[] =>
      barsOf(force, at)
        .slice(0, 1)
        .map((because) => ({ is: 'barred', name: force.name, because })),
    ),
    ...fault('head', head?.role !== 'member'),
    ...(head?.headTies ?? [])
      .slice(0, 1)
      .map((because): CrewFault => ({ is: 'head-barred', name: head?.name ?? '', because })),
    ...fault('under', crew.length < at.size.least),
    ...fault('over', crew.length > at.size.most),
    ...fault('one-body', bodies.size < 2),
    ...fault('no-expert', at.kind === 'joint' && !crew.some(({ role }) => role === 'expert')),
  ];
}

function fault(is: Exclude<CrewFault['is'], 'barred' | 'head-barred'>, broken: boolean): CrewFault[] {
  return broken ? [{ is }] : [];
}

export function unitsNamed(units: readonly UnitInspected[]): string {
  return units[0]?.name ?? '';
}

function filled({ zh, en }: Says, filling: Readonly<Record<string, string>>): Says {
  const put = (text: string) => text.replace(/\{(\w+)\}/g, (place, name: string) => filling[name] ?? place);
  return { zh: put(zh), en: put(en) };
}
