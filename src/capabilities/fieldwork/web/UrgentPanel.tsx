import { Alert, Table, Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DueMark } from '#web/ui/DueMark.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { SiteAnswer, UrgentLine } from '../fieldwork.schema.ts';
import { urgentText, urgentWays } from './fieldwork.text.ts';

/** What the meeting decided must not wait, with whom it is and until when; and problems that no paper stands behind. */
export function UrgentPanel({ site: { urgent, withoutPaper } }: { readonly site: SiteAnswer }) {
  const text = useText(urgentText);
  return (
    <Panel title={text.title}>
      {withoutPaper.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="site-without-paper"
          title={fill(text.withoutPaper, { count: withoutPaper.length })}
          description={withoutPaper.map(({ id, number, title }) => (
            <div key={id}>
              <PageLink to={`/problems/${id}`}>
                {number} {title}
              </PageLink>
            </div>
          ))}
        />
      )}
      {urgent.length === 0 ? <p className="soft">{text.none}</p> : <UrgentTable rows={urgent} />}
    </Panel>
  );
}

function UrgentTable({ rows }: { readonly rows: readonly UrgentLine[] }) {
  const text = useText(urgentText);
  const say = useSay();
  const formats = useFormats();
  const columns: Columns<UrgentLine> = [
    {
      title: text.problem,
      key: 'problem',
      render: (_, { id, number, title }) => (
        <PageLink to={`/problems/${id}`}>
          {number} {title}
        </PageLink>
      ),
    },
    { title: text.way, key: 'way', render: (_, { way }) => <Tag color="gold">{say(urgentWays[way])}</Tag> },
    { title: text.holder, key: 'holder', render: (_, { holderName }) => holderName },
    { title: text.since, key: 'since', className: 'nowrap', render: (_, { heldSince }) => formats.day(heldSince) },
    { title: text.due, key: 'due', render: (_, { dueOn, light }) => <DueMark dueOn={dueOn} light={light} /> },
  ];
  return (
    <Table<UrgentLine>
      size="middle"
      rowKey="id"
      dataSource={[...rows]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      {...useStacked(columns, 720)}
    />
  );
}
