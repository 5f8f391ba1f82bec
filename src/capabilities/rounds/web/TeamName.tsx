import { useData } from '#web/data.ts';
import { fill, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import { inspectionText } from './inspection.words.text.ts';

/** Of `/api/groups/inspections/…`: groups stand above rounds, which only read their answer. */
interface ByGroup {
  readonly group: { readonly groupId: string; readonly groupName: string; readonly state: string } | null;
}

const groupReaders = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
];

/** The team of an inspection; where a group of other bodies has it, or is proposed for it, the way there. */
export function TeamName({ inspectionId, teamName }: { readonly inspectionId: string; readonly teamName: string }) {
  const text = useText(inspectionText);
  const mayOpen = useRoles().some((role) => groupReaders.includes(role));
  const { data } = useData<ByGroup>(`/api/groups/inspections/${inspectionId}`);
  const group = data?.group;
  if (!mayOpen || !group) return teamName;
  const says = fill(group.state === 'accepted' ? text.byGroup : text.byGroupProposed, { group: group.groupName });
  const link = <PageLink to={`/groups/${group.groupId}`}>{says}</PageLink>;
  return group.state === 'accepted' ? (
    link
  ) : (
    <>
      {teamName} · {link}
    </>
  );
}
