import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { ClueCommand } from '../clue.model.ts';
import type { CluePage } from '../clues.schema.ts';
import { options } from './ClueListPage.tsx';
import { cluePath, type Done, type Order, useCases, useClues, useOrder } from './clues.api.ts';
import { findingText, mannerText } from './codes.text.ts';
import { commandText, fieldText } from './commands.text.ts';
import { PersonSelect } from './PersonSelect.tsx';

export type ClueDialogName = ClueCommand;

export interface ClueDialogProps {
  readonly name: ClueDialogName;
  readonly clue: CluePage;
  readonly onClose: () => void;
}

/** The dialog of one command: what it means, and the fields that it needs. */
export function ClueDialog({ name, clue, onClose }: ClueDialogProps) {
  const text = useText(commandText);
  const command = useOrder(`/api/clues/${clue.id}/${name === 'name-person' ? 'persons' : name}`);
  // What was on the page when the dialog was opened is what the person decides on.
  const [version] = useState(clue.version);
  const go = useGo();
  return (
    <CommandDialog<Record<string, unknown>, Order, Done>
      title={text[name]}
      consequence={text[`${name}Says`]}
      submit={text[name]}
      command={command}
      initial={name === 'name-person' ? { isPrincipal: false } : {}}
      order={(values) => (name === 'name-person' ? values : { ...values, version })}
      onClose={onClose}
      // What was taken over goes on as another clue.
      {...(name === 'take-over' ? { onDone: ({ id }: Done) => go(cluePath(id)) } : {})}
    >
      <Fields name={name} clue={clue} />
    </CommandDialog>
  );
}

function Fields({ name, clue }: Pick<ClueDialogProps, 'name' | 'clue'>) {
  const text = useText(fieldText);
  switch (name) {
    case 'take-over':
    case 'receive':
    case 'return-result':
      return <DueField />;
    case 'register-duplicate':
      return (
        <>
          <FirstField clue={clue} />
          <TextField name="reason" label={text.reason} isLong />
          <TextField name="document" label={text.document} />
          <DueField />
        </>
      );
    case 'dispose':
      return <DisposeFields />;
    case 'conclude':
      return <ConcludeFields />;
    case 'file-case':
      return <FileCaseFields clue={clue} />;
    case 'join-case':
      return <CaseField clue={clue} />;
    case 'name-person':
      return <NameFields clue={clue} />;
    case 'pass-on':
      return <PassFields clue={clue} />;
    case 'take-back':
      return (
        <>
          <TextField name="reason" label={text.reason} isLong />
          <DueField />
        </>
      );
    case 'send-back':
      return (
        <>
          <TextField name="reason" label={text.reason} isLong />
          <DueField isRequired />
        </>
      );
    case 'close':
      return null;
  }
}

function DueField({ isRequired = false }: { readonly isRequired?: boolean }) {
  const text = useText(fieldText);
  const ui = useText(uiText);
  const rules = isRequired ? [{ required: true, message: ui.required }] : [];
  return (
    <Form.Item name="dueOn" label={text.dueOn} extra={isRequired ? undefined : text.dueHelp} rules={rules}>
      <DayPicker />
    </Form.Item>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly isLong?: boolean;
}

function TextField({ name, label, isLong = false }: TextFieldProps) {
  const ui = useText(uiText);
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: ui.required }]}>
      {isLong ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /> : <Input maxLength={200} />}
    </Form.Item>
  );
}

function DisposeFields() {
  const text = useText(fieldText);
  const ui = useText(uiText);
  const manners = useText(mannerText);
  return (
    <>
      <Form.Item name="manner" label={text.manner} rules={[{ required: true, message: ui.required }]}>
        <Select options={options(manners)} />
      </Form.Item>
      <TextField name="reason" label={text.reason} isLong />
      <Form.Item name="document" label={text.document} extra={text.documentHelp}>
        <Input maxLength={200} />
      </Form.Item>
      <DueField />
    </>
  );
}

function ConcludeFields() {
  const text = useText(fieldText);
  const ui = useText(uiText);
  const { duplicate: _, 'passed-on': _elsewhere, ...findings } = useText(findingText);
  return (
    <>
      <Form.Item name="finding" label={text.finding} rules={[{ required: true, message: ui.required }]}>
        <Select options={options(findings)} />
      </Form.Item>
      <TextField name="note" label={text.note} isLong />
      <TextField name="document" label={text.document} />
      <DueField />
    </>
  );
}

function FileCaseFields({ clue }: Pick<ClueDialogProps, 'clue'>) {
  const text = useText(fieldText);
  const ui = useText(uiText);
  return (
    <>
      <TextField name="title" label={text.caseTitle} />
      <Form.Item name="personIds" label={text.persons} rules={[{ required: true, message: ui.required }]}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={clue.people.map(({ id, name, workplace }) => ({ value: id, label: `${name} · ${workplace}` }))}
        />
      </Form.Item>
      <DueField isRequired />
    </>
  );
}

function CaseField({ clue }: Pick<ClueDialogProps, 'clue'>) {
  const text = useText(fieldText);
  const ui = useText(uiText);
  const [search, setSearch] = useState('');
  const cases = useCases({ jurisdictionId: clue.jurisdictionId, state: 'open', search });
  return (
    <Form.Item name="caseId" label={text.case} rules={[{ required: true, message: ui.required }]}>
      <Select
        showSearch={{ filterOption: false, onSearch: setSearch }}
        options={cases.data?.rows.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      />
    </Form.Item>
  );
}

function FirstField({ clue }: Pick<ClueDialogProps, 'clue'>) {
  const text = useText(fieldText);
  const ui = useText(uiText);
  const [search, setSearch] = useState('');
  const clues = useClues({ jurisdictionId: clue.jurisdictionId, search });
  const others = clues.data?.rows.filter(({ id, finding }) => id !== clue.id && finding !== 'duplicate') ?? [];
  return (
    <Form.Item
      name="duplicateOf"
      label={text.first}
      extra={text.searchFirst}
      rules={[{ required: true, message: ui.required }]}
    >
      <Select
        showSearch={{ filterOption: false, onSearch: setSearch }}
        options={others.map(({ id, number, matter }) => ({ value: id, label: `${number} ${matter}` }))}
      />
    </Form.Item>
  );
}

function PassFields({ clue }: Pick<ClueDialogProps, 'clue'>) {
  const text = useText(fieldText);
  const ui = useText(uiText);
  const { all } = useJurisdiction();
  const others = all.filter(({ id }) => id !== clue.jurisdictionId);
  return (
    <>
      <Form.Item name="to" label={text.to} rules={[{ required: true, message: ui.required }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <TextField name="reason" label={text.reason} isLong />
      <TextField name="document" label={text.passDocument} />
      <DueField />
    </>
  );
}

function NameFields({ clue }: Pick<ClueDialogProps, 'clue'>) {
  const text = useText(fieldText);
  const ui = useText(uiText);
  return (
    <>
      <Form.Item
        name="personId"
        label={text.person}
        extra={text.personHelp}
        rules={[{ required: true, message: ui.required }]}
      >
        <PersonSelect jurisdictionId={clue.jurisdictionId} />
      </Form.Item>
      <Form.Item name="isPrincipal" valuePropName="checked">
        <Checkbox>{text.isPrincipal}</Checkbox>
      </Form.Item>
    </>
  );
}
