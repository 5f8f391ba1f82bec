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

/** What stands under one heading: sentences that rest on the same papers together, below them the papers and their evidence. */
export function PartPanel({ part, report }: PartPanelProps) {
  const text = useText(reportsText);
  const [isWriting, setWriting] = useState(false);
  const edit = report.mayWrite && <Button onClick={() => setWriting(true)}>{text.edit}</Button>;
  return (
    <Panel title={part.heading} actions={edit}>
      {part.sentences.length === 0 && <p className="soft">{text.empty}</p>}
      {passagesOf(part.sentences).map((passage) => (
        <Passage key={passage[0]?.id} passage={passage} report={report} />
      ))}
      {isWriting && <PartDialog part={part} report={report} onClose={() => setWriting(false)} />}
    </Panel>
  );
}

type Sentence = PartAnswer['sentences'][number];

interface PassageProps {
  readonly passage: readonly Sentence[];
  readonly report: ReportPageAnswer;
}

function Passage({ passage, report }: PassageProps) {
  const numbers = new Map(report.papers.map(({ id, number }) => [id, number]));
  const paperIds = passage[0]?.papers.map(({ paperId }) => paperId) ?? [];
  return (
    <div className="report-passage">
      {passage.map((sentence) => (
        <p key={sentence.id} className="written">
          {sentence.text} <Flaws sentence={sentence} report={report} />
        </p>
      ))}
      <div className="report-passage-foot small">
        {paperIds.map((id) => (
          <PageLink key={id} to={`/papers/${id}`}>
            {numbers.get(id) ?? '—'}
          </PageLink>
        ))}
        <SentenceEvidence report={report} paperIds={paperIds} />
      </div>
    </div>
  );
}

function Flaws({ sentence, report }: { readonly sentence: Sentence; readonly report: ReportPageAnswer }) {
  const say = useSay();
  return report.flaws
    .filter(({ sentenceId }) => sentenceId === sentence.id)
    .map(({ flaw, number }) => (
      <Tag key={`${flaw} ${number}`} color="error">
        {fill(say(flawTexts[flaw]), { number })}
      </Tag>
    ));
}

/** Sentences that follow one another and rest on the same papers. */
function passagesOf(sentences: readonly Sentence[]): Sentence[][] {
  const passages: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = passages.at(-1);
    if (last?.[0] && restsOn(last[0]) === restsOn(sentence)) last.push(sentence);
    else passages.push([sentence]);
  }
  return passages;
}

function restsOn({ papers }: Sentence): string {
  return papers.map(({ paperId }) => paperId).join();
}
