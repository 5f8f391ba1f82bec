import { Button } from 'antd';
import { useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { teamsOfRoundPath } from './rounds.api.ts';
import { roundText } from './rounds.words.text.ts';

/** Who sees how a round's teams are authorised, prepared and looked after. */
const overseers = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
];

/** The way to the authorisations of a round and to all that goes with its teams. */
export function TeamsOfRoundButton({ roundId }: { readonly roundId: string }) {
  const text = useText(roundText);
  const go = useGo();
  const sees = useRoles().some((role) => overseers.includes(role));
  return sees ? <Button onClick={() => go(teamsOfRoundPath(roundId))}>{text.teamsOfRound}</Button> : null;
}
