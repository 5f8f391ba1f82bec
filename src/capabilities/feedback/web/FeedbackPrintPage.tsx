import './feedback.css';
import { Button } from 'antd';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import type { FeedbackPageAnswer } from '../feedback.schema.ts';
import { feedbackPath, useFeedback } from './feedback.api.ts';
import { feedbackText } from './feedback.text.ts';

/** The opinion and the list as they are laid before the unit, with the places for both signatures. */
export function FeedbackPrintPage() {
  const { feedbackId } = usePathIds<'feedbackId'>();
  const text = useText(feedbackText);
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={text.print}
          back={{ to: feedbackPath(feedbackId), says: text.backToFeedback }}
          actions={
            <Button type="primary" onClick={() => window.print()}>
              {text.printNow}
            </Button>
          }
        />
      </div>
      <DataView data={useFeedback(feedbackId)}>{(answer) => <Sheet feedback={answer} />}</DataView>
    </>
  );
}

function Sheet({ feedback }: { readonly feedback: FeedbackPageAnswer }) {
  const text = useText(feedbackText);
  const formats = useFormats();
  const { title, unitName, opinion, givenOn, recordedByName, signedByName, signedAt } = feedback;
  return (
    <article className="panel feedback-sheet">
      <h1>{title}</h1>
      {givenOn === null ? (
        <p className="feedback-sheet-of">{text.notGiven}</p>
      ) : (
        <p className="feedback-sheet-of">{formats.day(givenOn)}</p>
      )}
      <p>{fill(text.to, { unit: unitName })}</p>
      {opinion.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map(({ text: says }) => (
            <p key={says}>{says}</p>
          ))}
        </section>
      ))}
      <PrintedList feedback={feedback} />
      <div className="feedback-sheet-signatures">
        <p>{fill(text.fromOffice, { name: recordedByName ?? '' })}</p>
        <p>
          {fill(text.fromUnit, { name: signedByName ?? '' })}
          {signedAt !== null && <span className="feedback-sheet-day">{formats.instant(signedAt)}</span>}
        </p>
      </div>
    </article>
  );
}

function PrintedList({ feedback: { items } }: { readonly feedback: FeedbackPageAnswer }) {
  const text = useText(feedbackText);
  return (
    <>
      <h2>{text.list}</h2>
      <table>
        <thead>
          <tr>
            <th>{text.no}</th>
            <th>{text.number}</th>
            <th>{text.problem}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ problemId, number, title, isBefore }, at) => (
            <tr key={problemId}>
              <td>{at + 1}</td>
              <td>{number}</td>
              <td>{isBefore ? `${title}（${text.before}）` : title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
