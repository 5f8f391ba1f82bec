import { useText } from '../language.ts';
import { PageLink } from './PageLink.tsx';
import { uiText } from './ui.text.ts';

/** In the order of the work. */
const rooms = [
  { room: 'inspection', path: '/inspections' },
  { room: 'fieldwork', path: '/fieldwork/inspections' },
  { room: 'papers', path: '/papers/inspections' },
  { room: 'evidence', path: '/evidence/inspections' },
  { room: 'reports', path: '/reports/inspections' },
] as const;

export interface OnSiteRoomsProps {
  readonly inspectionId: string;
  readonly here: Exclude<(typeof rooms)[number]['room'], 'inspection'>;
}

/** From each place of an inspection's work to the others. */
export function OnSiteRooms({ inspectionId, here }: OnSiteRoomsProps) {
  const text = useText(uiText);
  return (
    <nav className="on-site-rooms" aria-label={text.onSiteRooms}>
      {rooms.map(({ room, path }) =>
        room === here ? (
          <span key={room} aria-current="page">
            {text[room]}
          </span>
        ) : (
          <PageLink key={room} to={`${path}/${inspectionId}`}>
            {text[room]}
          </PageLink>
        ),
      )}
    </nav>
  );
}
