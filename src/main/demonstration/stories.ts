/** A planned round told act by act, as far as it got. */

import type { RoundStory } from '#capabilities/rounds/index.ts';
import type { InspectionOrder, RoundOrder, RoundState, Signer } from '#capabilities/rounds/rounds.model.ts';
import { hasReached } from '#capabilities/rounds/rounds.model.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import { during } from './ledger.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';

export interface StoryCast {
  readonly planner: Signer;
  readonly approver: Signer;
  readonly editionId: string;
  readonly teamIds: readonly string[];
  leaderOf(inspection: PlannedInspection): Signer;
  /** The person of the pools that the leader is; null where his record is from before the program. */
  personOf(inspection: PlannedInspection): string | null;
}

type Act = RoundStory['acts'][number];

export function storyOf(round: PlannedRound, cast: StoryCast): RoundStory {
  const { id, place, year, ordinal, name, kind, from, to } = round;
  const plan = {
    id,
    jurisdictionId: place.id,
    year,
    ordinal,
    name,
    kind,
    editionId: cast.editionId,
    plannedFrom: from,
    plannedTo: to,
  };
  const inspections = [...round.inspections]
    .sort((one, other) => Number(one.under !== null) - Number(other.under !== null))
    .map((each) => ({
      id: each.id,
      unitId: each.unit.id,
      teamId: cast.teamIds[each.team] ?? '',
      kind: each.kind,
      subject: each.subject,
      leaderName: cast.leaderOf(each).name,
      leaderPersonId: cast.personOf(each),
      underInspectionId: each.under?.id ?? null,
    }));
  return { plan, planned: { at: during(plannedOn(round)), by: cast.planner }, inspections, acts: actsOf(round, cast) };
}

function plannedOn({ from }: PlannedRound): Day {
  return addDays(from, -45);
}

function actsOf(round: PlannedRound, cast: StoryCast): Act[] {
  const { state, from, to, feedbackOn, place, year, ordinal } = round;
  const acts: Act[] = [];
  const office = (order: RoundOrder, day: Day) => acts.push({ round: order, at: during(day, 50), by: cast.planner });
  const reached = (least: RoundState) => hasReached(state, least);
  if (!reached('approved')) return acts;
  const decisionNumber = `${place.name.slice(0, 1)}巡领〔${year}〕${ordinal + 2}号`;
  acts.push({ round: { type: 'approve', decisionNumber }, at: during(addDays(from, -30)), by: cast.approver });
  if (reached('announced')) office({ type: 'announce', on: addDays(from, -15) }, addDays(from, -15));
  if (!reached('under-way')) return acts;
  office({ type: 'begin', on: from }, from);
  const each = (order: InspectionOrder, day: Day, step: number) => {
    for (const inspection of round.inspections.filter(({ isAhead }) => !isAhead))
      acts.push({ inspectionId: inspection.id, order, at: during(day, 51 + step), by: cast.leaderOf(inspection) });
  };
  const move = (step: string, on: Day, at: number) => each({ type: 'move', step, on }, on, at);
  move('move-in', from, 1);
  move('hold-opening-meeting', addDays(from, 1), 2);
  move('work', addDays(from, 2), 3);
  if (!reached('feeding-back')) return acts;
  each({ type: 'leave', on: to, earlyReason: null }, to, 4);
  office({ type: 'begin-feedback', on: addDays(to, 3) }, addDays(to, 3));
  const isTrial = round.edition === 'anshun-trial';
  if (!isTrial) move('sum-up', addDays(to, 12), 5);
  move('feed-back-problems', feedbackOn, 6);
  if (isTrial) move('sum-up', addDays(feedbackOn, 2), 5);
  if (!reached('rectifying')) return acts;
  office({ type: 'begin-rectification', on: addDays(feedbackOn, 3) }, addDays(feedbackOn, 3));
  move('hand-over-clues', addDays(feedbackOn, 5), 7);
  move('press-rectification', addDays(feedbackOn, 7), 8);
  if (year >= 2026) return acts;
  each({ type: 'finish', on: addDays(feedbackOn, 120) }, addDays(feedbackOn, 120), 9);
  if (reached('closed')) office({ type: 'close', on: addDays(feedbackOn, 320) }, addDays(feedbackOn, 320));
  return acts;
}
