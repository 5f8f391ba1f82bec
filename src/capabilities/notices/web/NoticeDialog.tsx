import type { ReactNode } from 'react';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import type { NoticeCommand } from '../notice.model.ts';
import { Words } from './NoticeFields.tsx';
import type { Paper } from './notices.api.ts';
import { useNoticeCommand } from './notices.api.ts';
import { noticeText } from './notices.text.ts';

export interface NoticeDialogProps {
  readonly paper: Paper;
  readonly command: NoticeCommand;
  readonly row: { readonly id: string; readonly version: number };
  /** The fields and present words of a revision. */
  readonly words: object;
  readonly fields: ReactNode;
  readonly onClose: () => void;
}

/** The form of one command on a notice or a notification. */
export function NoticeDialog({ paper, command, row, words, fields, onClose }: NoticeDialogProps) {
  const text = useText(noticeText);
  const send = useNoticeCommand(paper, row.id, command);
  return (
    <CommandDialog<object, object, { id: string }>
      title={text[command]}
      consequence={text[`${command}Consequence`]}
      submit={text[command]}
      isDanger={command === 'withdraw'}
      width={720}
      command={send}
      initial={command === 'revise' ? words : {}}
      order={(values) => ({ version: row.version, ...values })}
      onClose={onClose}
    >
      {command === 'revise' && fields}
      {command === 'withdraw' && <Words name="reason" label={text.reason} />}
    </CommandDialog>
  );
}
