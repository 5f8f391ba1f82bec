import type { FormInstance } from 'antd';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { post } from '#web/api.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import type { PaperText } from '../paper.model.ts';
import { fieldTexts } from '../paper-parts.model.ts';
import type { PaperHints, PaperPageAnswer } from '../papers.schema.ts';
import { textOf } from './paper-form.ts';
import { paperPath } from './papers.api.ts';
import { papersText } from './papers.text.ts';

/** Where on this form stands what the rules call by the problem's parts. */
const shownAs: Readonly<Record<string, keyof typeof fieldTexts>> = {
  title: 'title',
  facts: 'seen',
  basis: 'character',
  evidence: 'evidence',
  responsible: 'responsible',
};
const afterTyping = 700;

/** What could be better about the paper, and papers of the inspection that say nearly the same. */
export function EditorHints({
  paper,
  form,
}: {
  readonly paper: PaperPageAnswer;
  readonly form: FormInstance<PaperText>;
}) {
  const text = useText(papersText);
  const say = useSay();
  const hints = useHints(paper, form);
  if (hints === null) return <p className="soft">{text.looking}</p>;
  return (
    <>
      <p className="soft">{hints.hints.length === 0 ? text.noHints : text.hintsSays}</p>
      <ul className="paper-hint-list">
        {hints.hints.map(({ rule, part, says, words }) => (
          <li key={rule}>
            <strong>{say(fieldTexts[shownAs[part] ?? 'seen'])}</strong> {say(says)}
            {words.map((each) => (
              <mark key={each}>{each}</mark>
            ))}
          </li>
        ))}
      </ul>
      {hints.alike.map(({ id, ...words }) => (
        <p key={id}>
          <PageLink to={paperPath(id)}>{fill(text.alike, words)}</PageLink>
        </p>
      ))}
    </>
  );
}

/** Asked once typing pauses; without an answer the last one stays. */
function useHints({ id, inspectionId, foundBy }: PaperPageAnswer, form: FormInstance<PaperText>): PaperHints | null {
  const [hints, setHints] = useState<PaperHints | null>(null);
  const values = Form.useWatch((all: PaperText) => JSON.stringify(textOf(all, foundBy)), form);
  useEffect(() => {
    if (values === undefined) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const {
        category: _,
        discipline: __,
        responsibility: ___,
        severity: ____,
        foundOn: _____,
        foundBy: ______,
        ...text
      } = JSON.parse(values) as PaperText;
      post<PaperHints>('/api/papers/hints', { inspectionId, besides: id, text }).then(
        (answer) => isWanted && setHints(answer),
        () => undefined,
      );
    }, afterTyping);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [values, id, inspectionId]);
  return hints;
}
