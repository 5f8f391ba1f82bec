/** A round told from its plan on, decided act by act by the same rules as at the desk: for records brought in, and the demonstration. */
import { accepted } from '#platform/kernel/decision.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { addedInspection, decideInspection, decideNewInspection } from './inspection.decide.ts';
import { decideNewRound, decideRound, plannedRound } from './round.decide.ts';
import {
  applied,
  type Candidate,
  type Inspection,
  type InspectionOrder,
  type NewInspection,
  type NewRound,
  type Round,
  type RoundChange,
  type RoundOrder,
  type RoundRules,
  type Signer,
  type Standing,
} from './rounds.model.ts';

interface Signed {
  readonly at: Instant;
  readonly by: Signer;
}

export type RoundAct = Signed &
  ({ readonly round: RoundOrder } | { readonly inspectionId: string; readonly order: InspectionOrder });

export interface RoundStory {
  readonly plan: NewRound;
  readonly planned: Signed;
  /** Townships before the villages that go along with them. */
  readonly inspections: readonly NewInspection[];
  /** In the order in which they took place. */
  readonly acts: readonly RoundAct[];
}

export interface StoryFacts {
  readonly rules: RoundRules;
  readonly isEditionUsable: boolean;
  readonly isCodeTaken: boolean;
  readonly candidate: (unitId: string, teamId: string) => Candidate | undefined;
}

export type DatedChange = RoundChange & { readonly now: Instant };

/** All changes of a story in their order. @throws Refused where a rule says no, as it would at the desk */
export function foldStory(story: RoundStory, facts: StoryFacts): DatedChange[] {
  const { plan, planned, acts } = story;
  const { rules } = facts;
  const first = accepted(decideNewRound(plan, { ...standing(planned), ...facts }));
  const changes: DatedChange[] = [{ ...first, now: planned.at }];
  let round: Round = plannedRound(first);
  const inspections = new Map<string, Inspection>();
  for (const order of story.inspections) {
    const candidate = facts.candidate(order.unitId, order.teamId);
    const at = { ...standing(planned), rules, candidate, inspections: [...inspections.values()] };
    const added = accepted(decideNewInspection(round, order, at));
    inspections.set(order.id, addedInspection(added));
    changes.push({ ...added, now: planned.at });
  }
  for (const act of acts) {
    if ('round' in act) {
      const at = {
        ...standing(act),
        rules,
        inspections: [...inspections.values()],
        nameOf: (id: string) => id,
        materialsOut: 0,
      };
      const change = accepted(decideRound(round, act.round, at));
      round = applied(round, change);
      changes.push({ ...change, now: act.at });
    } else {
      const inspection = inspections.get(act.inspectionId);
      if (inspection === undefined) throw new Error(`the story has no inspection ${act.inspectionId}`);
      const staffed = act.order.type === 'staff' ? facts.candidate(inspection.unitId, act.order.teamId) : undefined;
      const at = {
        ...standing(act),
        rules,
        round,
        items: nothingFound,
        isAuthorised: true,
        ...staffed,
      };
      const change = accepted(decideInspection(inspection, act.order, at));
      inspections.set(inspection.id, applied(inspection, change));
      changes.push({ ...change, now: act.at });
    }
  }
  return changes;
}

/** Problems are told after the rounds that found them; the database holds them to their inspections. */
const nothingFound = { open: 0, withTeam: 0 };

/** Whoever tells the story answers for who was entitled and authorised; the rules on who may not do both still hold. */
function standing({ at, by }: Signed): Standing {
  return { by, now: at, today: dayOf(at), mayPlan: true, mayApprove: true, mayLead: true };
}

/**
 * The same changes ordered so that many rows go in one statement: first all rounds, then inspections, then second
 * versions, and so on. Each row's own changes stay in their order.
 */
export function inWaves(changes: readonly DatedChange[]): DatedChange[] {
  const keyed = changes.map((change, at) => ({ change, at, key: waveOf(change) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.at - other.at));
  return keyed.map(({ change }) => change);
}

function waveOf({ table, version, set }: DatedChange): string {
  const place = table === 'round' ? 0 : set.underInspectionId ? 2 : 1;
  const head = `${String(version).padStart(4, '0')} ${version === 0 ? place : 0}`;
  return `${head} ${table} ${Object.keys(set).join()}`;
}
