import { Button } from 'antd';
import { useText } from '#web/language.ts';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { ReportPageAnswer } from '../reports.schema.ts';
import { useReportCommand } from './reports.api.ts';
import { reportsText } from './reports.text.ts';

/** Papers that the meeting approved and no sentence rests on. */
export function LeftOutPanel({ report: { id, leftOut, mayWrite } }: { readonly report: ReportPageAnswer }) {
  const text = useText(reportsText);
  const takeIn = useReportCommand(id, 'take-in');
  return (
    <Panel title={text.leftOut}>
      {takeIn.error && <FailureNote failure={takeIn.error} />}
      <ul className="plain-list">
        {leftOut.map((paper) => (
          <li key={paper.id}>
            <PageLink to={`/papers/${paper.id}`}>{`${paper.number} ${paper.title}`}</PageLink>{' '}
            {mayWrite && (
              <Button size="small" loading={takeIn.isPending} onClick={() => takeIn.mutate({ paperId: paper.id })}>
                {text.takeIn}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
