/** The seats of a group of other bodies in a round: chosen by its own rules, kept where all seats are. */
import type { Round } from '#capabilities/rounds/rounds.model.ts';
import { tiesAmong } from '#capabilities/teams/index.ts';
import type { PoolPerson } from '#capabilities/teams/pool.model.ts';
import type { RecusalRule } from '#capabilities/teams/recusal.model.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { write } from './assembly.commands.ts';
import { seatsOfRound, sectionsPinned } from './assembly.queries.ts';
import type { AssemblyChange, TieFound } from './proposal.model.ts';
import { withDecisions } from './recusal.decide.ts';
import { numberOf, settingsFor } from './situation.commands.ts';
import { tiesOfRound } from './substitution.queries.ts';

export interface GroupCrew {
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly teamId: string;
  readonly people: readonly { readonly personId: string; readonly seat: string }[];
}

/** Gives the group's people their seats in the round; whoever had one there before leaves it. */
export async function seatGroup(tx: Tx, crew: GroupCrew, now: Instant): Promise<void> {
  const { jurisdictionId, roundId, teamId } = crew;
  const of = { jurisdictionId, roundId, teamId };
  const today = dayOf(now);
  const present = (await seatsOfRound(tx, roundId)).filter((seat) => seat.teamId === teamId);
  const left = present.map(
    ({ id, version }): AssemblyChange => ({
      ...{ table: 'seat', id, version, event: 'seat-left', jurisdictionId },
      set: { endedOn: today, endReason: 'replaced' },
    }),
  );
  const taken = crew.people.map(
    ({ personId, seat }): AssemblyChange => ({
      ...{ table: 'seat', id: newId<'team-seat'>(), version: 0, event: 'seat-taken', jurisdictionId },
      set: {
        ...{ ...of, personId, seat, proposalId: null },
        ...{ fromOn: today, endedOn: null, endReason: null },
      },
    }),
  );
  await write(tx, [...left, ...taken], now);
}

export interface GroupRules {
  /** By person: what the pinned edition and the decisions of the round say of him and the units. */
  readonly ties: ReadonlyMap<string, readonly TieFound[]>;
  /** The seat that somebody of the field takes where he does not lead. */
  seatOf(field: string): string;
  /** A number of the edition, or what is usual where it states none. */
  number(code: string, otherwise: number): number;
}

const leadingSeats = ['leader', 'deputy', 'liaison'];

/** What binds the people of a group in a round, by the edition that it pins. */
export async function groupRules(
  tx: Tx,
  round: Round,
  people: readonly PoolPerson[],
  unitIds: readonly string[],
): Promise<GroupRules> {
  const sections = await sectionsPinned(tx, round.editionId);
  const rules = (sections['recusal-rules'] ?? []) as unknown as RecusalRule[];
  const found = await tiesAmong(tx, people, unitIds, rules, round.plannedFrom);
  const { seats } = await settingsFor(tx, round);
  const codes = seats.map(({ code }) => code);
  const ordinary = seats.filter(({ code }) => !leadingSeats.includes(code));
  return {
    ties: withDecisions(found, await tiesOfRound(tx, round.id), codes),
    seatOf: (field) => (ordinary.find(({ fields }) => fields.includes(field)) ?? ordinary[0])?.code ?? 'member',
    number: (code, otherwise) => numberOf(sections, code, otherwise),
  };
}
