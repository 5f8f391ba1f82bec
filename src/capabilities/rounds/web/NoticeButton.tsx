import { Button } from 'antd';
import { useGo } from '#web/address.ts';
import { withQuery } from '#web/api.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { roundText } from './rounds.words.text.ts';

export interface NoticeButtonProps {
  readonly roundId: string;
  /** Left out for the forecast of a whole round. */
  readonly inspectionId?: string;
  readonly mayDraft: boolean;
}

/** The way to a public notice, whose words start from this record. */
export function NoticeButton({ roundId, inspectionId, mayDraft }: NoticeButtonProps) {
  const text = useText(roundText);
  const go = useGo();
  const isOffice = useRoles().some((role) => role === 'office-clerk' || role === 'office-director');
  if (!isOffice || !mayDraft) return null;
  return (
    <Button onClick={() => go(withQuery('/notices', { draft: roundId, inspection: inspectionId }))}>
      {inspectionId === undefined ? text.draftForecast : text.draftNotice}
    </Button>
  );
}
