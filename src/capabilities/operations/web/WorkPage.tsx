import { App, Button, Table, Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { WorkPage as WorkAnswer } from '../operations.schema.ts';
import { workText } from './audit.text.ts';
import { useRetryWork, useWork } from './operations.api.ts';

type Stuck = WorkAnswer['stuck'][number];

/** What the machine could not do by itself, and the way to let it try again. */
export function WorkPage() {
  const text = useText(workText);
  const formats = useFormats();
  const { message } = App.useApp();
  const work = useWork();
  const retry = useRetryWork(() => void message.success(text.retried));
  const columns = useWorkColumns(retry.isPending ? retry.variables : undefined, (id) => retry.mutate(id));
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        actions={
          <Button onClick={() => void work.refetch()} loading={work.isFetching}>
            {text.refresh}
          </Button>
        }
      />
      <Panel>
        {retry.error && <FailureNote failure={retry.error} />}
        <DataView data={work} lines={4}>
          {({ stuck, waiting, at }) => (
            <>
              <p>
                {fill(text.waiting, { count: formats.number(waiting), stuck: formats.number(stuck.length) })}{' '}
                <span className="soft">（{fill(text.asOf, { at: formats.second(at) })}）</span>
              </p>
              {stuck.length === 0 ? (
                <p>{text.none}</p>
              ) : (
                <Table<Stuck>
                  columns={columns}
                  dataSource={stuck}
                  rowKey={({ id }) => String(id)}
                  pagination={false}
                  size="middle"
                  scroll={{ x: 'max-content' }}
                />
              )}
            </>
          )}
        </DataView>
      </Panel>
    </>
  );
}

function useWorkColumns(retrying: number | undefined, onRetry: (id: number) => void): Columns<Stuck> {
  const text = useText(workText);
  const formats = useFormats();
  return [
    { title: text.topic, dataIndex: 'topic' },
    { title: text.state, key: 'state', render: (_, stuck) => <WorkState stuck={stuck} /> },
    {
      title: text.attempts,
      key: 'attempts',
      render: (_, { attempts, maxAttempts }) => fill(text.attemptsOf, { attempts, max: maxAttempts }),
    },
    { title: text.created, key: 'created', render: (_, { createdAt }) => formats.instant(createdAt) },
    { title: text.next, key: 'next', render: (_, { runAt, exhausted }) => (exhausted ? '—' : formats.instant(runAt)) },
    {
      title: text.error,
      key: 'error',
      render: (_, { lastError }) => <div className="work-error">{lastError ?? '—'}</div>,
    },
    {
      title: text.action,
      key: 'action',
      render: (_, { id, running, topic }) =>
        !running && (
          <Button
            size="small"
            loading={retrying === id}
            onClick={() => onRetry(id)}
            aria-label={`${text.retry}：${topic}`}
          >
            {text.retry}
          </Button>
        ),
    },
  ];
}

function WorkState({ stuck: { running, exhausted } }: { readonly stuck: Stuck }) {
  const text = useText(workText);
  if (running) return <Tag color="processing">{text.running}</Tag>;
  return exhausted ? <Tag color="error">{text.exhausted}</Tag> : <Tag color="warning">{text.retrying}</Tag>;
}
