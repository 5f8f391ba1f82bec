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
import type { NotificationPageAnswer } from '../notices.schema.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { NotificationFields } from './NoticeFields.tsx';
import { useNotification } from './notices.api.ts';
import { audienceText, noticeText, peopleText, stateText } from './notices.text.ts';

/** One typical case, as it was notified. */
export function NotificationPage() {
  const { notificationId } = usePathIds<'notificationId'>();
  return (
    <DataView data={useNotification(notificationId)}>
      {(answer) => <OneNotification key={answer.notification.id} {...answer} />}
    </DataView>
  );
}

function OneNotification({ notification, problemId, allowed }: NotificationPageAnswer) {
  const text = useText(noticeText);
  const say = useSay();
  const formats = useFormats();
  const [open, setOpen] = useState<NoticeCommand | null>(null);
  const { bulletin, title, body, people, audience } = notification;
  return (
    <>
      <PageHeader
        title={title}
        description={`${bulletin} · ${say(stateText[notification.state])}`}
        back={{ to: '/case-notifications', says: text.notifications }}
        actions={noticeCommands.map((command) => (
          <ActionButton key={command} command={command} allowed={allowed} onClick={() => setOpen(command)}>
            {text[command]}
          </ActionButton>
        ))}
      />
      {notification.withdrawnOn && (
        <Alert
          type="warning"
          showIcon
          title={fill(text.withdrawnNote, {
            day: formats.day(notification.withdrawnOn),
            reason: notification.withdrawnReason ?? '',
          })}
        />
      )}
      <Panel>
        <p className="written">{body}</p>
        <Facts
          facts={[
            { name: text.people, value: say(peopleText[people]) },
            { name: text.audience, value: say(audienceText[audience]) },
            { name: text.drafted, value: `${notification.draftedByName} · ${formats.day(notification.draftedOn)}` },
            {
              name: text.publishedOn,
              value:
                notification.publishedOn &&
                `${notification.publishedByName} · ${formats.day(notification.publishedOn)}`,
            },
          ]}
        />
        {problemId && <PageLink to={`/problems/${problemId}`}>{text.openProblem}</PageLink>}
      </Panel>
      {open && (
        <NoticeDialog
          paper="case-notifications"
          command={open}
          row={notification}
          words={{ bulletin, title, body, people, audience }}
          fields={<NotificationFields />}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
