import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useGo, usePathIds } from '#web/address.ts';
import { fill, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { OnSiteRooms } from '#web/ui/OnSiteRooms.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { FeedbackPageAnswer } from '../feedback.schema.ts';
import { ClocksPanel } from './ClocksPanel.tsx';
import { CoursePanel } from './CoursePanel.tsx';
import { FeedbackTag } from './FeedbackTag.tsx';
import { feedbackPath, useFeedback, type Verb } from './feedback.api.ts';
import { feedbackText } from './feedback.text.ts';
import { GiveDialog } from './GiveDialog.tsx';
import { HandOversPanel } from './HandOversPanel.tsx';
import { ItemTable } from './ItemTable.tsx';
import { StepDialog } from './StepDialog.tsx';
import { WriteDialog } from './WriteDialog.tsx';

/** One feedback: the opinion, the list of problems, the two acts, and who signed. */
export function FeedbackPage() {
  const { feedbackId } = usePathIds<'feedbackId'>();
  return <FeedbackById id={feedbackId} />;
}

export function FeedbackById({ id }: { readonly id: string }) {
  return <DataView data={useFeedback(id)}>{(answer) => <OneFeedback key={answer.id} feedback={answer} />}</DataView>;
}

const verbs = ['sign', 'give', 'approve', 'write', 'send-back'] as const satisfies readonly Verb[];

function OneFeedback({ feedback }: { readonly feedback: FeedbackPageAnswer }) {
  const text = useText(feedbackText);
  const go = useGo();
  const [open, setOpen] = useState<Verb | null>(null);
  const { id, title, state, unitName, roundName, inspectionId, isInside, sentBackReason, allowed } = feedback;
  const words = {
    write: text.write,
    approve: text.approve,
    'send-back': text.sendBack,
    give: text.give,
    sign: text.sign,
  };
  const back = isInside
    ? { to: `/inspections/${inspectionId}`, says: unitName }
    : { to: '/feedback', says: text.title };
  const dialog = { feedback, onClose: () => setOpen(null) };
  return (
    <>
      <PageHeader
        title={title}
        description={[unitName, roundName].filter(Boolean).join(' · ')}
        tags={<FeedbackTag state={state} />}
        back={back}
        actions={
          <>
            {verbs.map((verb) => (
              <ActionButton
                key={verb}
                command={verb}
                allowed={allowed}
                type={verb === 'send-back' || verb === 'write' ? 'default' : 'primary'}
                onClick={() => setOpen(verb)}
              >
                {words[verb]}
              </ActionButton>
            ))}
            <Button onClick={() => go(`${feedbackPath(id)}/print`)}>{text.print}</Button>
            <DocumentButton url={`/api/feedback/${id}/document`} label={text.wordToBody} />
            <DocumentButton url={`/api/feedback/${id}/document-to-chief`} label={text.wordToChief} />
          </>
        }
      />
      {isInside && <OnSiteRooms inspectionId={inspectionId} here="feedback" />}
      {sentBackReason !== null && (
        <Alert type="warning" showIcon title={fill(text.sentBack, { reason: sentBackReason })} />
      )}
      <CoursePanel feedback={feedback} />
      <OpinionPanel feedback={feedback} />
      <Panel title={text.list}>
        <ItemTable feedback={feedback} />
      </Panel>
      {isInside && <HandOversPanel inspectionId={inspectionId} />}
      <ClocksPanel feedback={feedback} />
      {open === 'write' && <WriteDialog {...dialog} />}
      {open === 'give' && <GiveDialog {...dialog} />}
      {(open === 'approve' || open === 'send-back' || open === 'sign') && (
        <StepDialog verb={open} title={words[open]} {...dialog} />
      )}
    </>
  );
}

function OpinionPanel({ feedback: { opinion } }: { readonly feedback: FeedbackPageAnswer }) {
  const text = useText(feedbackText);
  return (
    <Panel title={text.opinion}>
      {opinion.length === 0 && <p className="soft">{text.noOpinion}</p>}
      {opinion.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {paragraphs.map(({ text: says }) => (
            <p key={says} className="written">
              {says}
            </p>
          ))}
        </section>
      ))}
    </Panel>
  );
}
