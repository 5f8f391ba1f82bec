import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Search } from './address.ts';
import { cursorParameter, roundParameter } from './address.ts';
import { useSettledData } from './data.ts';
import { useJurisdiction } from './jurisdiction.ts';
import { useRoles } from './session.ts';

/** One of `/api/rounds`. */
export interface Round {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: string;
}

export interface RoundChoice {
  /** The round that lists are narrowed to; undefined where none is chosen. */
  readonly current: Round | undefined;
  /** Rounds of the jurisdiction one works in, the newest first. */
  readonly rounds: readonly Round[];
  /** An empty text chooses none. */
  choose(id: string): void;
}

const administrators = ['system-administrator', 'security-administrator', 'audit-administrator'];

/** The round that the person works in, kept in the address beside the jurisdiction. Pages filter by `current?.id`. */
export function useRound(): RoundChoice {
  const { current: jurisdiction, isWaiting } = useJurisdiction();
  const hasBusiness = useRoles().some((role) => !administrators.includes(role));
  const place = jurisdiction === undefined ? '' : `?jurisdictionId=${jurisdiction.id}`;
  const answer = useSettledData<{ readonly rows: readonly Round[] }>(
    hasBusiness && !isWaiting ? `/api/rounds${place}` : null,
  );
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const rounds = answer.data?.rows ?? none;
  return {
    current: rounds.find(({ id }) => id === search[roundParameter]),
    rounds,
    choose: (id) =>
      void navigate({ to: '.', search: { ...search, [cursorParameter]: '', [roundParameter]: id } as never }),
  };
}

const none: readonly Round[] = [];
