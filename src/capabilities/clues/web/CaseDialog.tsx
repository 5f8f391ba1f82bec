import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { CaseCommand } from '../case.model.ts';
import type { CasePage } from '../case.schema.ts';
import { options } from './ClueListPage.tsx';
import { casePageText } from './cases.text.ts';
import { type Done, type Order, useOrder } from './clues.api.ts';
import { caseResultText, sphereText } from './codes.text.ts';
import { PersonSelect } from './PersonSelect.tsx';

interface CaseDialogProps {
  readonly name: CaseCommand;
  readonly file: CasePage;
  readonly onClose: () => void;
}

const verbs: Readonly<Record<CaseCommand, string>> = {
  investigate: 'investigate',
  try: 'try',
  'add-person': 'persons',
  'decide-form': 'forms',
  sanction: 'sanctions',
  conclude: 'conclude',
};

/** The dialog of one command on a case. */
export function CaseDialog({ name, file, onClose }: CaseDialogProps) {
  const text = useText(casePageText);
  const command = useOrder(`/api/cases/${file.id}/${verbs[name]}`);
  const [version] = useState(file.version);
  return (
    <CommandDialog<Record<string, unknown>, Order, Done>
      title={text[name]}
      consequence={text[`${name}Says`]}
      submit={text[name]}
      command={command}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <Fields name={name} file={file} />
    </CommandDialog>
  );
}

function Fields({ name, file }: Pick<CaseDialogProps, 'name' | 'file'>) {
  const text = useText(casePageText);
  const ui = useText(uiText);
  const say = useSay();
  const results = useText(caseResultText);
  const needed = [{ required: true, message: ui.required }];
  const person = (
    <Form.Item name="personId" label={text.person} rules={needed}>
      <Select
        options={file.people.map(({ id, name: label, workplace }) => ({ value: id, label: `${label} · ${workplace}` }))}
      />
    </Form.Item>
  );
  switch (name) {
    case 'investigate':
    case 'try':
      return null;
    case 'add-person':
      return (
        <Form.Item name="personId" label={text.person} rules={needed}>
          <PersonSelect jurisdictionId={file.jurisdictionId} />
        </Form.Item>
      );
    case 'decide-form':
      return (
        <>
          {person}
          <Form.Item name="form" label={text.form} rules={needed}>
            <Select options={file.forms.map(({ code, label }) => ({ value: code, label: say(label) }))} />
          </Form.Item>
        </>
      );
    case 'sanction':
      return (
        <>
          {person}
          <SanctionFields file={file} />
        </>
      );
    case 'conclude':
      return (
        <>
          <Form.Item name="result" label={text.result} rules={needed}>
            <Select options={options(results)} />
          </Form.Item>
          <Form.Item name="conclusion" label={text.conclusion} rules={needed}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
          </Form.Item>
          <Form.Item name="document" label={text.proof} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      );
  }
}

function SanctionFields({ file }: Pick<CaseDialogProps, 'file'>) {
  const text = useText(casePageText);
  const ui = useText(uiText);
  const spheres = useText(sphereText);
  const say = useSay();
  const needed = [{ required: true, message: ui.required }];
  const ofSphere = (sphere: keyof typeof spheres) => ({
    label: spheres[sphere],
    options: file.sanctionChoices
      .filter((one) => one.sphere === sphere)
      .map(({ code, label }) => ({ value: code, label: say(label) })),
  });
  return (
    <>
      <Form.Item name="code" label={text.code} rules={needed}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={[ofSphere('party'), ofSphere('administrative')]} />
      </Form.Item>
      <Form.Item name="decidedOn" label={text.decidedOn} rules={needed}>
        <DayPicker isRequired earliest={file.filedOn} />
      </Form.Item>
      <Form.Item name="document" label={text.document} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
