import { useText } from '../language.ts';
import { PageLink } from './PageLink.tsx';
import { uiText } from './ui.text.ts';

/** In the order of the work; before the team moved in there are no papers, no reports and no feedback. */
const rooms = [
  { room: 'inspection', path: '/inspections', isOpenBefore: true },
  { room: 'fieldwork', path: '/fieldwork/inspections', isOpenBefore: true },
  { room: 'papers', path: '/papers/inspections', isOpenBefore: false },
  { room: 'evidence', path: '/evidence/inspections', isOpenBefore: true },
  { room: 'reports', path: '/reports/inspections', isOpenBefore: false },
  { room: 'feedback', path: '/feedback/inspections', isOpenBefore: false },
] as const;

export interface OnSiteRoomsProps {
  readonly inspectionId: string;
  readonly here: (typeof rooms)[number]['room'];
  readonly hasMovedIn?: boolean;
}

/** From each place of an inspection's work to the others, for its team and its office. */
export function OnSiteRooms({ inspectionId, here, hasMovedIn = true }: OnSiteRoomsProps) {
  const text = useText(uiText);
  return (
    <nav className="on-site-rooms" aria-label={text.onSiteRooms}>
      {rooms
        .filter(({ room, isOpenBefore }) => isOpenBefore || hasMovedIn || room === here)
        .map(({ room, path }) =>
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
