import { Table, Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { OldProblem } from '../step.schema.ts';
import { oldProblemText } from './kinds.text.ts';

interface OldProblemsPanelProps {
  readonly problems: readonly OldProblem[];
  readonly mayWork: boolean;
}

/** A look-back's work: every problem that was closed here before, and whether it held. */
export function OldProblemsPanel({ problems, mayWork }: OldProblemsPanelProps) {
  const text = useText(oldProblemText);
  const formats = useFormats();
  const done = problems.filter(({ lookBackId }) => lookBackId !== null).length;
  const columns: Columns<OldProblem> = [
    {
      title: text.problem,
      key: 'title',
      render: (_, { taskId, title, number, roundName }) => (
        <>
          <PageLink to={`/rectification/tasks/${taskId}`}>{title}</PageLink>
          <div className="soft small">{`${number} · ${roundName}`}</div>
        </>
      ),
    },
    { title: text.closedOn, key: 'closedOn', render: (_, { closedOn }) => formats.day(closedOn) },
    { title: text.seen, key: 'seen', render: (_, problem) => <Seen problem={problem} mayWork={mayWork} /> },
  ];
  return (
    <Panel
      title={text.title}
      actions={<span className="soft">{fill(text.progress, { done, all: problems.length })}</span>}
    >
      <p className="soft">{text.says}</p>
      <Table<OldProblem>
        size="middle"
        rowKey="problemId"
        dataSource={[...problems]}
        locale={{ emptyText: text.none }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        {...useStacked(columns, 700)}
      />
    </Panel>
  );
}

function Seen({ problem, mayWork }: { readonly problem: OldProblem; readonly mayWork: boolean }) {
  const text = useText(oldProblemText);
  const formats = useFormats();
  const { lookBackId, conclusion, isSigned, lookedOn, lookedByName, taskId } = problem;
  if (lookBackId === null || conclusion === null)
    return (
      <>
        <Tag>{text.open}</Tag>
        {mayWork && <PageLink to={`/rectification/tasks/${taskId}`}>{text.verify}</PageLink>}
      </>
    );
  return (
    <>
      <PageLink to={`/rectification/look-backs/${lookBackId}`}>
        <Tag color={conclusion === 'held' ? 'success' : 'error'}>{text[conclusion]}</Tag>
      </PageLink>
      {!isSigned && <Tag color="gold">{text.waits}</Tag>}
      <div className="soft small">
        {fill(text.by, { name: lookedByName ?? '', day: lookedOn === null ? '' : formats.day(lookedOn) })}
      </div>
    </>
  );
}
