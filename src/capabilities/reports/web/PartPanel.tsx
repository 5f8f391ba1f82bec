import { Button, Tag } from 'antd';
import { useState } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { PartAnswer, ReportPageAnswer } from '../reports.schema.ts';
import { PartDialog } from './PartDialog.tsx';
import { flawTexts, reportsText } from './reports.text.ts';
import { SentenceEvidence } from './SentenceEvidence.tsx';

export interface PartPanelProps {
  readonly part: PartAnswer;
  readonly report: ReportPageAnswer;
}

/** What stands under one heading: each sentence with the papers that it rests on, and after the last one of a paper its evidence. */
export function PartPanel({ part, report }: PartPanelProps) {
  const text = useText(reportsText);
  const say = useSay();
  const [isWriting, setWriting] = useState(false);
  const numbers = new Map(report.papers.map(({ id, number }) => [id, number]));
  const edit = report.mayWrite && <Button onClick={() => setWriting(true)}>{text.edit}</Button>;
  return (
    <Panel title={part.heading} actions={edit}>
      {part.sentences.length === 0 && <p className="soft">{text.empty}</p>}
      {part.sentences.map(({ id, text: says, papers }, at) => (
        <div key={id} className="written">
          {says}{' '}
          <span className="soft small">
            {papers.map(({ paperId }) => (
              <PageLink key={paperId} to={`/papers/${paperId}`}>
                {numbers.get(paperId) ?? '—'}
              </PageLink>
            ))}
          </span>
          {report.flaws
            .filter(({ sentenceId }) => sentenceId === id)
            .map(({ flaw, number }) => (
              <Tag key={`${flaw} ${number}`} color="error">
                {fill(say(flawTexts[flaw]), { number })}
              </Tag>
            ))}
          {restsOn(part.sentences[at + 1]) !== restsOn({ papers }) && (
            <SentenceEvidence report={report} paperIds={papers.map(({ paperId }) => paperId)} />
          )}
        </div>
      ))}
      {isWriting && <PartDialog part={part} report={report} onClose={() => setWriting(false)} />}
    </Panel>
  );
}

function restsOn(sentence: Pick<PartAnswer['sentences'][number], 'papers'> | undefined): string {
  return sentence?.papers.map(({ paperId }) => paperId).join() ?? '';
}
