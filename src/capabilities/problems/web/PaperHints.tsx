import { Button, Form } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import { lintPaper, type PaperHint, type PaperText } from '../paper-lint.model.ts';
import { type PaperPart, paperParts } from '../paper-rules.model.ts';
import { itemText } from './item.text.ts';
import { lintText } from './lint.text.ts';
import './problems.css';
import { useAlike } from './problem.api.ts';

/** Which inspection the paper is of; `problemId` where it has been registered already. */
export interface PaperPlace {
  readonly inspectionId: string;
  readonly problemId?: string;
}

/** What could be better about the paper in the form around it, while it is being written. */
export function FormHints({ place }: { readonly place: PaperPlace | undefined }) {
  const text = useText(lintText);
  const form = Form.useFormInstance();
  const written: PaperText = useDeferredValue({
    title: Form.useWatch('title', form),
    facts: Form.useWatch('facts', form),
    basis: Form.useWatch('basis', form),
    evidence: Form.useWatch('evidence', form),
    responsible: Form.useWatch('responsible', form),
  });
  const reached = paperParts.findLastIndex((part) => (written[part] ?? '').trim() !== '');
  const hints = lintPaper(written).filter(({ part }) => paperParts.indexOf(part) <= reached);
  if (reached < 0) return null;
  const goTo = (part: PaperPart) => form.scrollToField(part, { block: 'center', focus: true });
  return (
    <aside className="paper-hints" aria-label={text.title}>
      <HintList hints={hints} goTo={goTo} isWhole={reached === paperParts.length - 1} />
      {place && <AlikeHints place={place} written={`${written.title ?? ''} ${written.facts ?? ''}`} />}
    </aside>
  );
}

/** What could be better about a paper that stands, for whoever confirms it. */
export function PaperHints({ paper, place }: { readonly paper: PaperText; readonly place: PaperPlace }) {
  const text = useText(lintText);
  return (
    <aside className="paper-hints" aria-label={text.title}>
      <HintList hints={lintPaper(paper)} isWhole />
      <AlikeHints place={place} written={`${paper.title ?? ''} ${paper.facts ?? ''}`} />
    </aside>
  );
}

interface HintListProps {
  readonly hints: readonly PaperHint[];
  readonly isWhole: boolean;
  readonly goTo?: (part: PaperPart) => void;
}

function HintList({ hints, isWhole, goTo }: HintListProps) {
  const text = useText(lintText);
  const names = useText(itemText);
  const say = useSay();
  if (hints.length === 0) return isWhole ? <p className="soft">{text.none}</p> : null;
  return (
    <>
      <h3>
        {text.title} · {fill(text.found, { count: hints.length })}
      </h3>
      <p className="soft">{text.says}</p>
      <ul>
        {hints.map(({ rule, part, says, words }) => (
          <li key={rule}>
            {goTo ? (
              <Button
                type="link"
                size="small"
                aria-label={fill(text.goTo, { part: names[part] })}
                onClick={() => goTo(part)}
              >
                {names[part]}
              </Button>
            ) : (
              <strong>{names[part]}</strong>
            )}
            {say(says)}
            {words.map((each) => (
              <mark key={each}>{each}</mark>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Other papers of the inspection that say nearly the same. */
function AlikeHints({ place: { inspectionId, problemId }, written }: { place: PaperPlace; written: string }) {
  const text = useText(lintText);
  const settled = useSettled(written.trim().slice(0, 600));
  const besides = problemId === undefined ? {} : { besides: problemId };
  const alike = useAlike(settled.length < 10 ? null : { inspection: inspectionId, written: settled, ...besides });
  return alike.data?.map(({ id, number, title, likeness }) => (
    <p key={id}>
      <PageLink to={`/problems/${id}`}>{fill(text.alike, { number, title, likeness })}</PageLink>
    </p>
  ));
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 500);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
