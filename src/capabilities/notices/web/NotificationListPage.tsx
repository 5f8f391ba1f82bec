import { Button } from 'antd';
import { useCursor, useFilters, useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { NotificationAnswer } from '../notices.schema.ts';
import { NotificationFields } from './NoticeFields.tsx';
import { StateFilter } from './NoticeListPage.tsx';
import { useDraft, useNotifications } from './notices.api.ts';
import { audienceText, noticeText, peopleText, stateText } from './notices.text.ts';

/** Typical cases that were notified; with `?draft=<problem>` or `?draft=new` a new one is drafted. */
export function NotificationListPage() {
  const text = useText(noticeText);
  const roles = useRoles();
  const { current } = useJurisdiction();
  const filters = useFilters(['state']);
  const drafting = useFilters(['draft']);
  const { cursor } = useCursor();
  const notifications = useNotifications({ ...filters.values, jurisdictionId: current?.id, after: cursor });
  const columns = useColumns();
  const draft = (roles.includes('office-clerk') || roles.includes('office-director')) && (
    <Button type="primary" onClick={() => drafting.set({ draft: 'new' })}>
      {text.draftNotification}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.notifications} description={text.notificationsFor} actions={draft} />
      <Panel>
        <search className="filters">
          <StateFilter value={filters.values.state} onChange={(state) => filters.set({ state })} />
        </search>
        <KeysetTable
          data={notifications}
          page={({ rows, next }) => ({ rows, next })}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.notifications}
          empty={{ says: text.noNotifications, action: draft }}
        />
      </Panel>
      {drafting.values.draft !== '' && current && (
        <DraftNotification
          jurisdictionId={current.id}
          problemId={drafting.values.draft === 'new' ? null : drafting.values.draft}
          onClose={drafting.clear}
        />
      )}
    </>
  );
}

interface DraftNotificationProps {
  readonly jurisdictionId: string;
  readonly problemId: string | null;
  readonly onClose: () => void;
}

function DraftNotification({ jurisdictionId, problemId, onClose }: DraftNotificationProps) {
  const text = useText(noticeText);
  const go = useGo();
  return (
    <CommandDialog<object, object, { id: string }>
      title={text.draftNotification}
      consequence={text.draftConsequence}
      submit={text.draftNotification}
      width={720}
      command={useDraft('case-notifications')}
      initial={{ people: 'hidden', audience: 'public' } as object}
      order={(values) => ({ ...values, jurisdictionId, problemId })}
      onClose={onClose}
      onDone={({ id }) => go(`/case-notifications/${id}`)}
    >
      <NotificationFields />
    </CommandDialog>
  );
}

function useColumns(): Columns<NotificationAnswer> {
  const text = useText(noticeText);
  const say = useSay();
  const formats = useFormats();
  return [
    {
      title: text.title,
      key: 'title',
      render: (_, { id, title }) => <PageLink to={`/case-notifications/${id}`}>{title}</PageLink>,
    },
    { title: text.bulletin, dataIndex: 'bulletin' },
    { title: text.people, key: 'people', render: (_, { people }) => say(peopleText[people]) },
    { title: text.audience, key: 'audience', render: (_, { audience }) => say(audienceText[audience]) },
    { title: text.state, key: 'state', render: (_, { state }) => say(stateText[state]) },
    {
      title: text.publishedOn,
      key: 'publishedOn',
      render: (_, { publishedOn }) => publishedOn && formats.day(publishedOn),
    },
  ];
}
