/** Authorisations of the demonstration's inspections: past ones over, those under way live, some waiting for the leading group. */
import type { AuthorisationStory } from '#capabilities/authorisations/index.ts';
import { hasReached, type Signer } from '#capabilities/rounds/rounds.model.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import type { Cast } from './cast.ts';
import { during } from './ledger.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';

type Act = AuthorisationStory['acts'][number];

export interface Signers {
  readonly planner: Signer;
  readonly approver: Signer;
}

/** @param today running inspections are authorised beyond it, whenever the city is loaded */
export function authorisationsOf(
  rounds: readonly PlannedRound[],
  cast: Cast,
  signersOf: (round: PlannedRound) => Signers,
  today: Day,
): AuthorisationStory[] {
  const numbers = new Map<string, number>();
  return rounds
    .filter(({ state }) => hasReached(state, 'approved'))
    .flatMap((round) => {
      const hosts = round.inspections.filter(({ under }) => under === null);
      return hosts.map((inspection, at) => {
        const series = `${round.place.code} ${round.year}`;
        numbers.set(series, (numbers.get(series) ?? 0) + 1);
        const number = `${round.place.name.slice(0, 1)}巡授〔${round.year}〕${numbers.get(series)}号`;
        const told = { round, inspection, number, at, today };
        return storyOf(told, cast, signersOf(round));
      });
    });
}

interface ToldOf {
  readonly round: PlannedRound;
  readonly inspection: PlannedInspection;
  readonly number: string;
  readonly at: number;
  readonly today: Day;
}

function storyOf(told: ToldOf, cast: Cast, { planner, approver }: Signers): AuthorisationStory {
  const { round, inspection, number } = told;
  const { leader, members } = cast.team(round, inspection);
  const { from } = round;
  const fromOn = addDays(from, -3);
  const ground = {
    ...{
      inspectionId: inspection.id,
      roundId: round.id,
      jurisdictionId: round.place.id,
      unitName: inspection.unit.code,
    },
    ...{ isRoundApproved: true, isRoundClosed: false, isOpen: true, isAlong: false },
    ...{ leaderName: leader.name, leaderPersonId: null, deputies: [members[2].name], earlier: [] },
  };
  const first: Act = { order: { type: 'approve', waiver: null }, at: during(addDays(from, -22), 1), by: approver };
  // The plan of a round that comes next is approved; whom it lets in is still before the leading group.
  const isApproved = round.state !== 'approved';
  return {
    ground,
    term: { decisionNumber: number, fromOn, toOn: lastDay(told), deputies: [] },
    drafted: { at: during(addDays(from, -25)), by: planner },
    acts: isApproved ? [first, ...requests(told, { planner, approver })] : [],
  };
}

/** Long enough for pressing the rectification, which the team's last step is. */
function lastDay({ round, at, today }: ToldOf): Day {
  const planned = addDays(round.feedbackOn, 130);
  if (round.year < 2026) return planned;
  return isExpiring(round, at) ? addDays(today, 5) : laterOf(planned, addDays(today, 60));
}

/** The office asks in time: the second inspection of a round under way ends within days. */
function isExpiring({ state }: PlannedRound, at: number): boolean {
  return state === 'under-way' && at === 1;
}

function requests({ round, at, today }: ToldOf, { planner, approver }: Signers): Act[] {
  if (isExpiring(round, at)) {
    const reason = '谈话和查阅资料的工作量比预计的大，需要延长。';
    const order = { type: 'ask-extension', to: addDays(today, 60), reason } as const;
    return [{ order, at: during(addDays(today, -1), 2), by: planner }];
  }
  if (round.year !== 2025 || at !== 0) return [];
  const to = addDays(round.feedbackOn, 160);
  const reason = '整改任务未全部完成，组长须继续督促。';
  const on = addDays(round.feedbackOn, 120);
  return [
    { order: { type: 'ask-extension', to, reason }, at: during(on, 1), by: planner },
    { order: { type: 'grant' }, at: during(addDays(on, 2), 1), by: approver },
  ];
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}
