import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { PaperPageAnswer } from '../papers.schema.ts';
import { meetingPath, paperPath } from './papers.api.ts';
import { decisionTexts, paperStateTexts, papersText } from './papers.text.ts';

/** Through whose hands the paper went, and what became of it. */
export function PaperCourse({ paper }: { readonly paper: PaperPageAnswer }) {
  const text = useText(papersText);
  const say = useSay();
  const formats = useFormats();
  const hand = (name: string, by: string | null, at: string | null, opinion: string | null = null) => ({
    name,
    value: by && [by, at && formats.instant(at), opinion].filter(Boolean).join(' · '),
  });
  const { decision, otherBody, mergedInto, decisionOpinion, problemId, meetingId } = paper;
  return (
    <Panel title={text.signatures}>
      <Facts
        facts={[
          {
            name: text.finder,
            value: [paper.foundByName, paper.foundOn && formats.day(paper.foundOn)].filter(Boolean).join(' · '),
          },
          hand(text.written, paper.writtenByName, paper.writtenAt),
          hand(text.reviewed, paper.reviewedByName, paper.reviewedAt, paper.reviewOpinion),
          hand(text.signed, paper.signedByName, paper.signedAt, paper.signOpinion),
          hand(text.decided, paper.decidedByName, paper.decidedAt),
          ...(decision === null
            ? []
            : [
                { name: text.decision, value: [say(decisionTexts[decision]), otherBody].filter(Boolean).join(' · ') },
                { name: text.opinion, value: decisionOpinion },
              ]),
        ]}
      />
      <p className="paper-links">
        {problemId && <PageLink to={`/problems/${problemId}`}>{text.toProblem}</PageLink>}
        {mergedInto && <PageLink to={paperPath(mergedInto)}>{say(decisionTexts.merged)}</PageLink>}
        {meetingId && <PageLink to={meetingPath(meetingId)}>{text.toMeeting}</PageLink>}
      </p>
      {paper.absorbed.length > 0 && <h3>{text.absorbed}</h3>}
      <ul className="plain-list">
        {paper.absorbed.map(({ id, number, title }) => (
          <li key={id}>
            <PageLink to={paperPath(id)}>
              {number} {title}
            </PageLink>
          </li>
        ))}
      </ul>
      {paper.returns.length > 0 && <h3>{text.returns}</h3>}
      <Returns paper={paper} />
    </Panel>
  );
}

/** Why it was sent back, the newest first. */
export function Returns({ paper: { returns } }: { readonly paper: PaperPageAnswer }) {
  const say = useSay();
  const formats = useFormats();
  if (returns.length === 0) return null;
  return (
    <ul className="plain-list">
      {returns.toReversed().map(({ at, byName, reason, from }) => (
        <li key={at}>
          {reason}
          <div className="soft small">
            {byName} · {formats.instant(at)} · {say(paperStateTexts[from])}
          </div>
        </li>
      ))}
    </ul>
  );
}
