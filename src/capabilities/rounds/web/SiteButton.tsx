import { Button } from 'antd';
import { useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { inspectionText } from './inspection.words.text.ts';

const seers = ['office-clerk', 'office-director', 'leading-group-member'];

/** The way to what the team does on site, for the team and its office. */
export function SiteButton({ inspectionId }: { readonly inspectionId: string }) {
  const text = useText(inspectionText);
  const go = useGo();
  const sees = useRoles().some((role) => role.startsWith('team-') || seers.includes(role));
  return sees ? <Button onClick={() => go(`/fieldwork/inspections/${inspectionId}`)}>{text.site}</Button> : null;
}
