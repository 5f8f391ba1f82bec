import { Button } from 'antd';
import { useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { officeRoles } from '../rounds.model.ts';
import type { InspectionPageAnswer } from '../rounds.schema.ts';
import { inspectionText } from './inspection.words.text.ts';

/** Where the work of an inspection goes on, in the order of the work; before the team moved in there are no papers and no reports. */
const places = [
  { folder: 'fieldwork', name: 'site', isOpenBefore: true },
  { folder: 'papers', name: 'papers', isOpenBefore: false },
  { folder: 'evidence', name: 'evidence', isOpenBefore: true },
  { folder: 'reports', name: 'reports', isOpenBefore: false },
  { folder: 'feedback', name: 'feedback', isOpenBefore: false },
] as const;
const offices: readonly string[] = [...officeRoles, 'leading-group-member'];

/** The ways to what its team does, for the team and its office. These places stand above rounds, which only leads to them. */
export function OnSiteButtons({ inspection: { id, movedInOn } }: { readonly inspection: InspectionPageAnswer }) {
  const text = useText(inspectionText);
  const go = useGo();
  const sees = useRoles().some((role) => role.startsWith('team-') || offices.includes(role));
  if (!sees) return null;
  return places
    .filter(({ isOpenBefore }) => isOpenBefore || movedInOn !== null)
    .map(({ folder, name }) => (
      <Button key={folder} onClick={() => go(`/${folder}/inspections/${id}`)}>
        {text[name]}
      </Button>
    ));
}
