import { Alert } from 'antd';
import { useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import type { InspectionPageAnswer } from '../rounds.schema.ts';
import { inspectionText } from './inspection.words.text.ts';
import { teamsOfRoundPath } from './rounds.api.ts';

/** Says that the team cannot work, to those who can do something about it. */
export function AuthorisationNote({ inspection }: { readonly inspection: InspectionPageAnswer }) {
  const text = useText(inspectionText);
  const { isAuthorised, finishedOn, cancelledOn, roundState, roundId, allowed } = inspection;
  const isOffice = allowed.some(({ command }) => command === 'staff');
  if (isAuthorised || finishedOn !== null || cancelledOn !== null || roundState === 'planned' || !isOffice) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="panel-alert"
      title={text.notAuthorised}
      action={<PageLink to={teamsOfRoundPath(roundId)}>{text.toAuthorise}</PageLink>}
    />
  );
}
