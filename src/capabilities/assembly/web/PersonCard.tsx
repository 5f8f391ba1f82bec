import { fill, useSay, useText } from '#web/language.ts';
import type { BoardAnswer } from '../assembly.schema.ts';
import { boardText } from './assembly.words.text.ts';
import type { Hands, Held, Place } from './hands.ts';

export interface PersonCardProps {
  readonly person: BoardAnswer['teams'][number]['people'][number];
  readonly place: Place;
  readonly hands: Hands;
  readonly onWhy: (person: { readonly id: string; readonly name: string }) => void;
}

/** Somebody in a seat; picked up by Enter, a click or dragging. For those who may not move people it shows the reasons. */
export function PersonCard({ person, place, hands, onWhy }: PersonCardProps) {
  const text = useText(boardText);
  const say = useSay();
  const { held, mayMove, pickUp, putOnto, letGo } = hands;
  const self: Held = { id: person.personId, name: person.name, from: place };
  const isHeld = held?.id === self.id;
  const press = () => {
    if (!mayMove) onWhy(self);
    else if (held === null) pickUp(self);
    else if (isHeld) letGo();
    else putOnto(self);
  };
  return (
    <button
      type="button"
      className={`assembly-card${person.isBarred ? ' assembly-card-barred' : ''}${isHeld ? ' assembly-card-held' : ''}`}
      aria-pressed={mayMove ? isHeld : undefined}
      disabled={hands.isMoving}
      draggable={mayMove}
      onDragStart={() => hands.drag(self)}
      onDragEnd={letGo}
      onDragOver={(event) => mayMove && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!isHeld) putOnto(self);
      }}
      onClick={press}
    >
      <strong>{person.name}</strong>{' '}
      <span className="assembly-card-points">{fill(text.pointsOf, { points: person.points })}</span>
      <span className="assembly-card-facts">
        {say(person.field)}
        {person.rank && ` · ${say(person.rank)}`} · {person.homeUnit}
      </span>
    </button>
  );
}
