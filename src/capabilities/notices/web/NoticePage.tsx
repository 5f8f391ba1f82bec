import { Alert } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { type NoticeCommand, noticeCommands } from '../notice.model.ts';
import type { NoticePageAnswer } from '../notices.schema.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { NoticeFields } from './NoticeFields.tsx';
import { useNotice } from './notices.api.ts';
import { kindText, noticeText, stateText } from './notices.text.ts';

/** One notice, as it goes out. */
export function NoticePage() {
  const { noticeId } = usePathIds<'noticeId'>();
  return <DataView data={useNotice(noticeId)}>{(answer) => <OneNotice key={answer.notice.id} {...answer} />}</DataView>;
}

function OneNotice({ notice, allowed }: NoticePageAnswer) {
  const text = useText(noticeText);
  const say = useSay();
  const formats = useFormats();
  const [open, setOpen] = useState<NoticeCommand | null>(null);
  const { title, body, issuer, phone, mailbox, receptionUntil } = notice;
  return (
    <>
      <PageHeader
        title={title}
        description={`${say(kindText[notice.kind])} · ${say(stateText[notice.state])}`}
        back={{ to: '/notices', says: text.notices }}
        actions={noticeCommands.map((command) => (
          <ActionButton key={command} command={command} allowed={allowed} onClick={() => setOpen(command)}>
            {text[command]}
          </ActionButton>
        ))}
      />
      {notice.withdrawnOn && (
        <Alert
          type="warning"
          showIcon
          title={fill(text.withdrawnNote, {
            day: formats.day(notice.withdrawnOn),
            reason: notice.withdrawnReason ?? '',
          })}
        />
      )}
      <Panel>
        <p className="written">{body}</p>
        <Facts
          facts={[
            { name: text.issuer, value: issuer },
            { name: text.phone, value: phone },
            { name: text.mailbox, value: mailbox },
            { name: text.receptionUntil, value: receptionUntil && formats.day(receptionUntil) },
            { name: text.drafted, value: `${notice.draftedByName} · ${formats.day(notice.draftedOn)}` },
            {
              name: text.publishedOn,
              value: notice.publishedOn && `${notice.publishedByName} · ${formats.day(notice.publishedOn)}`,
            },
          ]}
        />
        <PageLink to={`/rounds/${notice.roundId}`}>{text.openRound}</PageLink>
      </Panel>
      {open && (
        <NoticeDialog
          paper="notices"
          command={open}
          row={notice}
          words={{ title, body, issuer, phone, mailbox, receptionUntil }}
          fields={<NoticeFields />}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
