import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { NoticeFields } from './NoticeFields.tsx';
import { useDraft, useProposal } from './notices.api.ts';
import { noticeText } from './notices.text.ts';

interface DraftNoticeProps {
  readonly roundId: string;
  /** Empty for a forecast of the whole round. */
  readonly inspectionId: string;
  readonly onClose: () => void;
  readonly onDone: (noticeId: string) => void;
}

/** A new notice; its words start from the records of the round. */
export function DraftNotice({ roundId, inspectionId, onClose, onDone }: DraftNoticeProps) {
  const text = useText(noticeText);
  const proposal = useProposal(roundId, inspectionId);
  const draft = useDraft('notices');
  if (proposal.data === undefined && proposal.error === null) return null;
  const origin = { roundId, inspectionId: inspectionId || null, kind: inspectionId ? 'inspection' : 'forecast' };
  return (
    <CommandDialog<object, object, { id: string }>
      title={text.draftNotice}
      consequence={text.draftConsequence}
      submit={text.draftNotice}
      width={720}
      command={draft}
      initial={proposal.data ?? {}}
      order={(values) => ({ ...values, ...origin })}
      onClose={onClose}
      onDone={({ id }) => onDone(id)}
    >
      <NoticeFields />
    </CommandDialog>
  );
}
