import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { fieldworkRefusals } from './fieldwork.refusals.ts';
import {
  type FindingOut,
  type ItemProblem,
  type NewFindingOut,
  type NewWaiver,
  shapeParts,
  type WaivedThing,
  type Waiver,
} from './record.model.ts';
import { teamRoles } from './roles.model.ts';
import type { Origin, SiteChange, SiteStanding } from './site.model.ts';

export function decideFindingOut(
  id: string,
  { jurisdictionId, roundId, inspectionId }: Origin,
  order: NewFindingOut,
  at: SiteStanding,
): Decision<SiteChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  if (at.isOver) return refuse(fieldworkRefusals.notOnSite);
  const shape = at.shapes.get(order.way);
  if (shape === undefined) return refuse(fieldworkRefusals.wayUnknown);
  if (order.heldOn > at.today) return refuse(fieldworkRefusals.dayToCome);
  // The notice goes out before the team comes.
  if (shape !== 'notice' && (at.movedInOn === null || order.heldOn < at.movedInOn))
    return refuse(fieldworkRefusals.dayOutside, { from: at.movedInOn ?? at.today });
  const parts = shapeParts[shape];
  const lacking = parts.find((part) => order[part] === null);
  if (lacking !== undefined) return refuse(partNeeded[lacking]);
  const { people, documents } = order;
  if (shape === 'questionnaire' && (documents ?? 0) > (people ?? 0)) return refuse(fieldworkRefusals.moreBackThanOut);
  if ((shape === 'materials' || shape === 'reception') && documents === 0) return refuse(partNeeded.documents);
  if (order.item !== null && !at.checks.has(order.item)) return refuse(fieldworkRefusals.itemUnknown);
  const inspectors = order.inspectors.map((each) => at.team.find((person) => person.id === each));
  if (inspectors.includes(undefined)) return refuse(fieldworkRefusals.inspectorUnknown);
  const { by, now } = at;
  const { way, heldOn, subject, place, item } = order;
  const set = {
    ...{ jurisdictionId, roundId, inspectionId, way, shape, heldOn, subject, place, item },
    category: parts.includes('category') ? order.category : null,
    people: parts.includes('people') || parts.length === 0 ? people : null,
    documents: parts.includes('documents') ? documents : null,
    inspectors: inspectors.map((person) => ({ id: person?.id ?? '', name: person?.name ?? '' })),
    ...{ recordedBy: by.id, recordedByName: by.name, recordedAt: now },
    ...{ struckOn: null, struckByName: null, struckReason: null },
  };
  return accept({ table: 'findingOut', id, version: 0, event: 'finding-out-recorded', set, jurisdictionId });
}

const partNeeded = {
  category: fieldworkRefusals.categoryNeeded,
  people: fieldworkRefusals.peopleNeeded,
  documents: fieldworkRefusals.documentsNeeded,
} as const;

/** A wrong record is struck with its reason, never changed. */
export function decideStriking(record: FindingOut, reason: string, at: SiteStanding): Decision<SiteChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  if (record.struckOn !== null) return refuse(fieldworkRefusals.alreadyStruck);
  const { id, version, jurisdictionId } = record;
  const set = { struckOn: at.today, struckByName: at.by.name, struckReason: reason };
  return accept({ table: 'findingOut', id, version, event: 'finding-out-struck', set, jurisdictionId });
}

export function decideLinking(
  id: string,
  { jurisdictionId, roundId, inspectionId }: Origin,
  { item, problemId }: { readonly item: string; readonly problemId: string },
  at: SiteStanding & { readonly isProblemHere: boolean; readonly isLinked: boolean },
): Decision<SiteChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  if (!at.checks.has(item)) return refuse(fieldworkRefusals.itemUnknown);
  if (!at.isProblemHere) return refuse(fieldworkRefusals.problemElsewhere);
  if (at.isLinked) return refuse(fieldworkRefusals.alreadyLinked);
  const { by, today } = at;
  const set = {
    ...{ jurisdictionId, roundId, inspectionId, item, problemId },
    ...{ linkedBy: by.id, linkedByName: by.name, linkedOn: today, endedOn: null },
  };
  return accept({ table: 'itemProblem', id, version: 0, event: 'item-problem-linked', set, jurisdictionId });
}

export function decideUnlinking(link: ItemProblem, at: SiteStanding): Decision<SiteChange> {
  if (!holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  if (link.endedOn !== null) return refuse(fieldworkRefusals.notLinked);
  const { id, version, jurisdictionId } = link;
  const set = { endedOn: at.today };
  return accept({ table: 'itemProblem', id, version, event: 'item-problem-unlinked', set, jurisdictionId });
}

/** The leader lets a point or a condition go, says why, and answers for it before the office. */
export function decideWaiver(
  id: string,
  { jurisdictionId, roundId, inspectionId }: Origin,
  { reason, ...order }: NewWaiver,
  at: SiteStanding & { readonly thing: WaivedThing | undefined },
): Decision<SiteChange> {
  if (!holdsOneOf(at.by, ['team-leader'])) return refuse(fieldworkRefusals.leaderNeeded);
  if (at.isOver) return refuse(fieldworkRefusals.notOnSite);
  const { by, today, thing } = at;
  if (thing === undefined) return refuse(fieldworkRefusals.nothingToWaive);
  if (thing.isWaived) return refuse(fieldworkRefusals.alreadyWaived);
  if (thing.missing === 0) return refuse(fieldworkRefusals.nothingMissing);
  const set = {
    ...{ jurisdictionId, roundId, inspectionId, item: null, memberId: null, step: null, needs: null },
    ...('task' in order ? { item: order.task, step: thing.step, needs: 'tasks-done' } : order),
    reason,
    ...{ waivedBy: by.id, waivedByName: by.name, waivedOn: today, endedOn: null },
  };
  return accept({ table: 'waiver', id, version: 0, event: 'requirement-waived', set, jurisdictionId });
}

export function decideWaiverEnd(waiver: Waiver, at: SiteStanding): Decision<SiteChange> {
  if (!holdsOneOf(at.by, ['team-leader'])) return refuse(fieldworkRefusals.leaderNeeded);
  if (waiver.endedOn !== null) return refuse(fieldworkRefusals.waiverEnded);
  const { id, version, jurisdictionId } = waiver;
  const set = { endedOn: at.today };
  return accept({ table: 'waiver', id, version, event: 'waiver-ended', set, jurisdictionId });
}
