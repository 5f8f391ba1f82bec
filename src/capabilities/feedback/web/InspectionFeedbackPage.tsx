import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useGo, usePathIds } from '#web/address.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { OnSiteRooms } from '#web/ui/OnSiteRooms.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { longest } from '../feedback.model.ts';
import type { InspectionFeedback } from '../feedback.schema.ts';
import { FeedbackById } from './FeedbackPage.tsx';
import { feedbackPath, type Order, useInspectionFeedback, usePrepare } from './feedback.api.ts';
import { feedbackText } from './feedback.text.ts';

/** The feedback of an inspection, or the way to it. */
export function InspectionFeedbackPage() {
  const { inspectionId } = usePathIds<'inspectionId'>();
  return (
    <DataView data={useInspectionFeedback(inspectionId)}>
      {(answer) =>
        answer.feedbackId === null ? <ToPrepare answer={answer} /> : <FeedbackById id={answer.feedbackId} />
      }
    </DataView>
  );
}

function ToPrepare({ answer }: { readonly answer: InspectionFeedback }) {
  const text = useText(feedbackText);
  const say = useSay();
  const [isPreparing, setPreparing] = useState(false);
  const { inspectionId, unitName, mayPrepare, because } = answer;
  return (
    <>
      <PageHeader
        title={fill(text.ofInspection, { unit: unitName })}
        back={{ to: `/inspections/${inspectionId}`, says: unitName }}
        actions={
          mayPrepare && (
            <Button type="primary" onClick={() => setPreparing(true)}>
              {text.prepare}
            </Button>
          )
        }
      />
      <OnSiteRooms inspectionId={inspectionId} here="feedback" />
      <Panel>
        <p className="soft">
          {because === null ? text.notYet : say(because)}{' '}
          <PageLink to={`/reports/inspections/${inspectionId}`}>{text.toReports}</PageLink>
        </p>
      </Panel>
      {isPreparing && <PrepareDialog answer={answer} onClose={() => setPreparing(false)} />}
    </>
  );
}

interface PrepareDialogProps {
  readonly answer: InspectionFeedback;
  readonly onClose: () => void;
}

function PrepareDialog({ answer: { inspectionId, unitName }, onClose }: PrepareDialogProps) {
  const text = useText(feedbackText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  const go = useGo();
  return (
    <CommandDialog<{ title: string }, Order, { id: string }>
      title={text.prepare}
      consequence={text.prepareSays}
      submit={text.prepare}
      command={usePrepare()}
      // The paper goes to a unit: its title is Chinese whatever language the office reads.
      initial={{ title: fill(feedbackText.titleOf.zh, { unit: unitName }) }}
      order={(values) => ({ ...values, inspectionId })}
      onClose={onClose}
      onDone={({ id }) => go(feedbackPath(id))}
    >
      <Form.Item name="title" label={text.name} rules={[needed]}>
        <Input maxLength={longest.title} />
      </Form.Item>
    </CommandDialog>
  );
}
