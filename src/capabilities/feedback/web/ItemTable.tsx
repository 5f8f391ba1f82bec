import { Table, Tag } from 'antd';
import { useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { isUrgent } from '../feedback.model.ts';
import type { FeedbackPageAnswer } from '../feedback.schema.ts';
import { feedbackText } from './feedback.text.ts';

type Item = FeedbackPageAnswer['items'][number];

/** The list of problems that is handed over; what was handed on before is shown as such. */
export function ItemTable({ feedback: { items, candidates } }: { readonly feedback: FeedbackPageAnswer }) {
  const text = useText(feedbackText);
  const proposals = new Map(candidates.map(({ problemId, proposal }) => [problemId, proposal]));
  const table = useStacked<Item>(
    [
      { title: text.number, dataIndex: 'number', className: 'nowrap', width: 180 },
      {
        title: text.problem,
        key: 'title',
        render: (_, { problemId, title, isBefore }) => (
          <>
            <PageLink to={`/problems/${problemId}`}>{title}</PageLink> {isBefore && <Tag>{text.before}</Tag>}
            {!isBefore && isUrgent(proposals.get(problemId)) && <Tag color="orange">{text.urgent}</Tag>}
            {proposals.get(problemId) === 'other-body' && <Tag color="purple">{text.otherBody}</Tag>}
          </>
        ),
      },
    ],
    560,
  );
  return <Table<Item> size="middle" rowKey="problemId" dataSource={[...items]} pagination={false} {...table} />;
}
