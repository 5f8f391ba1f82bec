/** Who is picked up, and where to: by dragging, by clicking and by the keyboard alike. */
import { useCallback, useEffect, useState } from 'react';
import type { ApiFailure } from '#web/api.ts';
import type { BoardAnswer } from '../assembly.schema.ts';
import { useProposalCommand } from './assembly.api.ts';

export interface Held {
  readonly id: string;
  readonly name: string;
  /** Where the person sits; null for somebody of the pool without a seat. */
  readonly from: Place | null;
}

export interface Place {
  readonly teamId: string;
  readonly seat: string;
}

export interface Hands {
  readonly held: Held | null;
  readonly mayMove: boolean;
  readonly isMoving: boolean;
  readonly failure: ApiFailure | null;
  /** While somebody is dragged nothing may grow under the pointer. */
  readonly isDragging: boolean;
  pickUp(person: Held): void;
  drag(person: Held): void;
  letGo(): void;
  putInto(place: Place): void;
  /** Changes places with somebody, or takes his place where the one held had none. */
  putOnto(other: Held): void;
  takeOut(): void;
}

interface Change {
  readonly personId: string;
  readonly to: Place | null;
}

export function useHands({ proposal, mayForm }: BoardAnswer): Hands {
  const [held, setHeld] = useState<Held | null>(null);
  const [isDragging, setDragging] = useState(false);
  const { mutate, isPending, error } = useProposalCommand(proposal?.id ?? '', 'places');
  const isOpen = ['proposed', 'impossible', 'failed'].includes(proposal?.state ?? '');
  const letGo = useCallback(() => {
    setHeld(null);
    setDragging(false);
  }, []);
  useEffect(() => {
    if (held === null) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && letGo();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [held, letGo]);
  const send = (changes: readonly Change[]) => {
    letGo();
    mutate({ version: proposal?.version, changes });
  };
  return {
    held,
    mayMove: mayForm && isOpen,
    isMoving: isPending,
    failure: error,
    isDragging,
    pickUp: setHeld,
    drag: (person) => {
      setHeld(person);
      setDragging(true);
    },
    letGo,
    putInto: (to) => held && send([{ personId: held.id, to }]),
    putOnto: (other) =>
      held &&
      send([
        { personId: held.id, to: other.from },
        { personId: other.id, to: held.from },
      ]),
    takeOut: () => held && send([{ personId: held.id, to: null }]),
  };
}
