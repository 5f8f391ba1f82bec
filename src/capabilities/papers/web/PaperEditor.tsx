import { Button, Form } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language.ts';
import { ConflictDialog } from '#web/ui/ConflictDialog.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { FieldErrors } from '#web/ui/FieldErrors.tsx';
import { LeaveGuard } from '#web/ui/LeaveGuard.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { PaperText } from '../paper.model.ts';
import { fieldTexts, partsLacking } from '../paper-parts.model.ts';
import type { PaperPageAnswer } from '../papers.schema.ts';
import { EditorFields } from './EditorFields.tsx';
import { EditorHints } from './EditorHints.tsx';
import { Returns } from './PaperCourse.tsx';
import { PaperStory } from './PaperStory.tsx';
import { inspectionPapersPath } from './papers.api.ts';
import { papersText } from './papers.text.ts';
import { SaveStatusLine } from './SaveStatusLine.tsx';
import { StateTag } from './StateTag.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { useAutosave } from './useAutosave.ts';
import { useShownField } from './useShownField.tsx';

/** Where a paper is written. It saves itself; handing it in first saves what is not saved yet. */
export function PaperEditor({ paper }: { readonly paper: PaperPageAnswer }) {
  const text = useText(papersText);
  const [form] = Form.useForm<PaperText>();
  const { status, clash, autosaver, settle, failure, dismiss, initial } = useAutosave(paper, form);
  const [submitting, setSubmitting] = useState<number | null>(null);
  const shown = useShownField(paper);
  const submit = async () => {
    const version = await autosaver.flush();
    const lacking = partsLacking(form.getFieldsValue(true));
    form.setFields(lacking.map((name) => ({ name, errors: [text.notWritten] })));
    const [first] = lacking;
    if (first === undefined) setSubmitting(version);
    else form.scrollToField(first, { block: 'center', focus: true });
  };
  const changed = (values: Partial<PaperText>) => {
    // What was missing is being written.
    form.setFields((Object.keys(values) as (keyof PaperText)[]).map((name) => ({ name, errors: [] })));
    autosaver.changed();
  };
  return (
    <>
      <PageHeader
        title={paper.number}
        description={`${paper.unitName} · ${paper.teamName}`}
        tags={<StateTag {...paper} />}
        back={{ to: inspectionPapersPath(paper.inspectionId), says: text.title }}
        actions={
          <>
            <SaveStatusLine status={status} />
            <Button type="primary" onClick={() => void submit()}>
              {text.handIn}
            </Button>
          </>
        }
      />
      <LeaveGuard hasUnsaved={() => autosaver.hasUnsaved()} />
      {failure && failure.fields.length === 0 && (
        <div className="outdated-note">
          <FailureNote failure={failure} />
        </div>
      )}
      <div className="paper-columns">
        <Panel>
          <Form form={form} layout="vertical" initialValues={initial} onValuesChange={changed}>
            <FieldErrors failure={failure?.fields.length ? failure : null} form={form} />
            <EditorFields paper={paper} />
          </Form>
        </Panel>
        <div className="paper-beside">
          {paper.returns.length > 0 && (
            <Panel title={text.returns}>
              <Returns paper={paper} />
            </Panel>
          )}
          <Panel title={text.hints}>
            <EditorHints paper={paper} form={form} />
          </Panel>
          {paper.returns.length > 0 && <PaperStory paper={paper} />}
        </div>
      </div>
      {submitting !== null && (
        <SubmitDialog paper={paper} version={submitting} form={form} onClose={() => setSubmitting(null)} />
      )}
      {clash && (
        <ConflictDialog
          labels={fieldTexts}
          base={{ ...clash.base }}
          mine={{ ...clash.mine }}
          now={{ ...clash.now }}
          show={shown}
          isSaving={status.kind === 'saving'}
          onSave={(fields) => settle(clash, fields as unknown as PaperText)}
          onClose={dismiss}
        />
      )}
    </>
  );
}
