import { Tag } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import type { EvidenceLineAnswer, ReportPageAnswer } from '../reports.schema.ts';
import { evidenceStateTexts, reportsText } from './reports.text.ts';

interface SentenceEvidenceProps {
  readonly report: ReportPageAnswer;
  readonly paperIds: readonly string[];
}

/** What a sentence rests on in the end: the evidence of its papers, opened from here by whoever may view it. */
export function SentenceEvidence({ report, paperIds }: SentenceEvidenceProps) {
  const text = useText(reportsText);
  const lines = report.evidence.filter(({ paperId }) => paperIds.includes(paperId));
  if (lines.length === 0) return null;
  const numbers = new Map(report.papers.map(({ id, number }) => [id, number]));
  return (
    <details className="sentence-evidence small">
      <summary>{fill(text.evidence, { count: lines.length })}</summary>
      <ul className="plain-list">
        {lines.map((line) => (
          <Line
            key={`${line.paperId} ${line.line}`}
            line={line}
            paper={paperIds.length > 1 ? numbers.get(line.paperId) : undefined}
            inspectionId={report.inspectionId}
          />
        ))}
      </ul>
    </details>
  );
}

interface LineProps {
  readonly line: EvidenceLineAnswer;
  /** Named where the sentence rests on several. */
  readonly paper: string | undefined;
  readonly inspectionId: string;
}

function Line({ line: { line, title, itemId, number, name, state, hash }, paper, inspectionId }: LineProps) {
  const text = useText(reportsText);
  const say = useSay();
  const label = fill(text.evidenceLine, { no: line });
  const said = [title, name !== null && name !== title && name].filter(Boolean).join(' · ');
  const states = state === null ? undefined : evidenceStateTexts[state];
  return (
    <li>
      <span className="soft">{[paper, label].filter(Boolean).join(' ')}</span>{' '}
      {number === null ? (
        <>
          {said} <Tag>{text.notTakenIn}</Tag>
        </>
      ) : (
        <>
          {itemId === null ? (
            number
          ) : (
            <PageLink to={`/evidence/inspections/${inspectionId}?view=${itemId}`}>
              {number} {said}
            </PageLink>
          )}{' '}
          {states && <Tag color={state === 'kept' ? 'success' : 'default'}>{say(states)}</Tag>}
          {hash !== null && (
            <span className="soft" title={text.hash}>
              {hash}
            </span>
          )}
        </>
      )}
    </li>
  );
}
