/** Who may take over a seat in a group of other bodies: the group's own people, none at his own, and what makes the group one stays. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Place } from './assembly.model.ts';
import { groupBarText } from './assembly.text.ts';
import type { GroupOfTeam } from './group-successors.model.ts';
import { filled } from './suitability.decide.ts';

/** What keeps somebody from the seat that `vacated` holds, by the rules of the group. @param places the round's seats as they are */
export function groupBars(personId: string, vacated: Place, places: readonly Place[], group: GroupOfTeam): Says[] {
  const { name, kind, forces } = group;
  const force = forces.find((each) => each.personId === personId && each.isOf);
  if (force === undefined) return [filled(groupBarText.notOfGroup, { group: name })];
  const going = places
    .filter(({ teamId, candidateId }) => teamId === vacated.teamId && candidateId !== vacated.candidateId)
    .flatMap(({ candidateId }) => forces.find((each) => each.personId === candidateId) ?? []);
  const after = [...going, force];
  const bodies = new Set(after.flatMap(({ bodyId }) => bodyId ?? []));
  return [
    ...(force.own === null ? [] : [filled(groupBarText.own, { unit: force.own })]),
    ...(vacated.seat === 'leader' && force.role === 'expert' ? [groupBarText.expertHeads] : []),
    ...(kind === 'joint' && !after.some(({ role }) => role === 'expert') ? [groupBarText.noExpert] : []),
    ...(bodies.size < 2 ? [groupBarText.oneBody] : []),
  ];
}
