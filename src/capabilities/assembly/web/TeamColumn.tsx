import { Button, Tag } from 'antd';
import type { DragEvent } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { BoardAnswer } from '../assembly.schema.ts';
import { boardText } from './assembly.words.text.ts';
import type { Hands } from './hands.ts';
import { PersonCard } from './PersonCard.tsx';

export type Team = BoardAnswer['teams'][number];
type Seat = BoardAnswer['settings']['seats'][number];

export interface TeamColumnProps {
  readonly team: Team;
  readonly board: BoardAnswer;
  readonly hands: Hands;
  readonly onWhy: (person: { readonly id: string; readonly name: string }) => void;
}

/** One team: what it inspects, who sits in which seat, and what is wrong with it. */
export function TeamColumn({ team, board, hands, onWhy }: TeamColumnProps) {
  const text = useText(boardText);
  const say = useSay();
  const formats = useFormats();
  return (
    <section className="assembly-team" aria-label={team.name}>
      <h3>
        {team.name} <Tag>{fill(text.people, { count: team.people.length })}</Tag>
        <Tag color="blue">{fill(text.pointsOf, { points: team.points })}</Tag>
      </h3>
      <p className="soft">{fill(text.units, { units: formats.list(team.units.map(({ name }) => name)) })}</p>
      {team.mix > 0 && <p className="soft">{fill(text.mix, { mix: team.mix })}</p>}
      {team.violations.length > 0 && (
        <ul className="assembly-violations">
          {team.violations.map((each) => (
            <li key={each.zh}>{say(each)}</li>
          ))}
        </ul>
      )}
      {board.settings.seats.map((seat) => (
        <SeatPlaces key={seat.code} seat={seat} team={team} hands={hands} onWhy={onWhy} />
      ))}
    </section>
  );
}

interface SeatPlacesProps extends Omit<TeamColumnProps, 'board'> {
  readonly seat: Seat;
}

function SeatPlaces({ seat, team, hands, onWhy }: SeatPlacesProps) {
  const text = useText(boardText);
  const say = useSay();
  const { held, mayMove, putInto } = hands;
  const place = { teamId: team.id, seat: seat.code };
  const here = team.people.filter((person) => person.seat === seat.code);
  const range = seat.least === seat.most ? `${seat.least}` : `${seat.least}–${seat.most}`;
  const isOwn = held?.from?.teamId === team.id && held.from.seat === seat.code;
  const dropping = mayMove
    ? {
        onDragOver: (event: DragEvent) => event.preventDefault(),
        onDrop: (event: DragEvent) => {
          event.preventDefault();
          if (!isOwn) putInto(place);
        },
      }
    : {};
  return (
    <div className="assembly-seat" {...dropping}>
      <h4>
        {say(seat.label)} <span className="soft">{fill(text.count, { found: here.length, range })}</span>
      </h4>
      {here.map((person) => (
        <PersonCard key={person.personId} person={person} place={place} hands={hands} onWhy={onWhy} />
      ))}
      {here.length === 0 && <p className="soft assembly-vacant">{text.empty}</p>}
      {held !== null && !isOwn && !hands.isDragging && (
        <Button
          size="small"
          type="dashed"
          block
          aria-label={fill(text.putInto, { name: held.name, team: team.name, seat: say(seat.label) })}
          onClick={() => putInto(place)}
        >
          {text.putHere}
        </Button>
      )}
    </div>
  );
}
