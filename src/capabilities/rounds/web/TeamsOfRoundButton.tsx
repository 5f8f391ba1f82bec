import { Button } from 'antd';
import { useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { officeRoles } from '../rounds.model.ts';
import type { RoundPageAnswer } from '../rounds.schema.ts';
import { sitesOfRoundPath, teamsOfRoundPath } from './rounds.api.ts';
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

const siteReaders: readonly string[] = [...officeRoles, 'leading-group-member'];

/** The way to how far its teams are, from the day the first of them may move in. */
export function SitesOfRoundButton({ round: { id, state } }: { readonly round: RoundPageAnswer }) {
  const text = useText(roundText);
  const go = useGo();
  const sees = useRoles().some((role) => siteReaders.includes(role));
  const hasBegun = !['planned', 'approved', 'announced'].includes(state);
  return sees && hasBegun ? <Button onClick={() => go(sitesOfRoundPath(id))}>{text.sitesOfRound}</Button> : null;
}
