import { Table, Tag } from 'antd';
import { useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { FeedbackPageAnswer } from '../feedback.schema.ts';
import { feedbackText } from './feedback.text.ts';

type Item = FeedbackPageAnswer['items'][number];

/** The list of problems that is handed over; what was handed on before is shown as such. */
export function ItemTable({ feedback: { items, candidates } }: { readonly feedback: FeedbackPageAnswer }) {
  const text = useText(feedbackText);
  const others = new Set(candidates.filter(({ proposal }) => proposal === 'other-body').map((each) => each.problemId));
  const table = useStacked<Item>(
    [
      { title: text.number, dataIndex: 'number' },
      {
        title: text.problem,
        key: 'title',
        render: (_, { problemId, title, isBefore }) => (
          <>
            <PageLink to={`/problems/${problemId}`}>{title}</PageLink> {isBefore && <Tag>{text.before}</Tag>}
            {others.has(problemId) && <Tag color="purple">{text.otherBody}</Tag>}
          </>
        ),
      },
    ],
    560,
  );
  return <Table<Item> size="middle" rowKey="problemId" dataSource={[...items]} pagination={false} {...table} />;
}
