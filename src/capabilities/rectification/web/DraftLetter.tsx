import { Form, Select } from 'antd';
import { useState } from 'react';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { letterKinds } from '../letter.model.ts';
import { letterKindLabels } from '../rectification.text.ts';
import { pageText } from './pages.text.ts';
import { useAssignable, useDraftLetter } from './rectification.api.ts';
import { Words } from './TaskDialogs.tsx';
import { UnitChoice } from './UnitChoice.tsx';

interface DraftLetterProps {
  readonly unitId?: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (letterId: string) => void;
}

interface Values {
  readonly unitId: string;
  readonly problemIds?: readonly string[];
}

/** A new letter with the unit's problems that wait to be handed on. */
export function DraftLetter({ unitId, onClose, onDone }: DraftLetterProps) {
  const text = useText(pageText);
  const say = useSay();
  const [unit, setUnit] = useState(unitId);
  const draft = useDraftLetter();
  const waiting = useAssignable({ unitId: unit ?? '00000000-0000-0000-0000-000000000000' });
  return (
    <CommandDialog<Values, object, { id: string }>
      title={text.draft}
      consequence={text.draftConsequence}
      submit={text.draft}
      width={720}
      command={draft}
      initial={{ kind: letterKinds[0], unitId, problemIds: [] } as Partial<Values>}
      order={(values) => ({ ...values, problemIds: values.problemIds ?? [] })}
      onClose={onClose}
      onDone={({ id }) => onDone(id)}
    >
      {(form) => (
        <>
          <Form.Item name="kind" label={text.kind} rules={[{ required: true }]}>
            <Select options={letterKinds.map((value) => ({ value, label: say(letterKindLabels[value]) }))} />
          </Form.Item>
          <Form.Item name="unitId" label={text.unit} rules={[{ required: true }]}>
            <UnitChoice
              onChange={(id) => {
                setUnit(id);
                form.setFieldsValue({ unitId: id, problemIds: [] });
              }}
            />
          </Form.Item>
          <Form.Item name="problemIds" label={text.listed}>
            <Select
              mode="multiple"
              optionFilterProp="label"
              options={(waiting.data ?? []).map(({ id, number, title }) => ({
                value: id,
                label: `${number} ${title}`,
              }))}
            />
          </Form.Item>
          <Words name="title" label={text.title} isShort />
          <Words name="body" label={text.body} />
          <div className="field-pair">
            <Form.Item name="issueBy" label={text.issueBy} rules={[{ required: true }]}>
              <DayPicker aria-label={text.issueBy} />
            </Form.Item>
            <Form.Item name="answerBy" label={text.answerBy} rules={[{ required: true }]}>
              <DayPicker aria-label={text.answerBy} />
            </Form.Item>
          </div>
        </>
      )}
    </CommandDialog>
  );
}
