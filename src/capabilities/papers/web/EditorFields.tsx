import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select, Tag } from 'antd';
import { useRef, useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { longest, severities } from '../paper.model.ts';
import { fieldTexts } from '../paper-parts.model.ts';
import type { PaperPageAnswer } from '../papers.schema.ts';
import { useEditionWords } from './papers.api.ts';
import { papersText, severityTexts } from './papers.text.ts';

const fenPerWan = 1_000_000;

/** The fields of a paper: the three sentences in the middle, what is around them before and after. */
export function EditorFields({ paper }: { readonly paper: PaperPageAnswer }) {
  const text = useText(papersText);
  const say = useSay();
  const label = (field: keyof typeof fieldTexts) => say(fieldTexts[field]);
  const sentence = (field: 'seen' | 'character' | 'whose', rows: number, help: string) => (
    <Form.Item name={field} label={label(field)} extra={help}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 20 }} maxLength={longest[field]} />
    </Form.Item>
  );
  return (
    <>
      <Form.Item name="title" label={label('title')} normalize={oneLine}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={longest.title} />
      </Form.Item>
      <Form.Item name="happened" label={label('happened')} extra={text.happenedHelp}>
        <Input maxLength={longest.happened} />
      </Form.Item>
      <Form.Item name="place" label={label('place')}>
        <Input maxLength={longest.place} />
      </Form.Item>
      {sentence('seen', 4, text.seenHelp)}
      <Form.Item
        name="amount"
        label={label('amount')}
        extra={text.amountHelp}
        getValueProps={(value: number | null) => ({ value: value === null ? null : value / fenPerWan })}
        normalize={(value: number | null) => (value === null ? null : Math.round(value * fenPerWan))}
      >
        <InputNumber min={0} max={9_000_000_000} precision={6} controls={false} formatter={plainAmount} />
      </Form.Item>
      {sentence('character', 2, text.characterHelp)}
      {sentence('whose', 2, text.whoseHelp)}
      <Form.Item name="responsible" label={label('responsible')}>
        <Input maxLength={longest.responsible} />
      </Form.Item>
      <EvidenceFields paper={paper} />
      <Sorting paper={paper} />
    </>
  );
}

/** A title is one sentence, however it was broken where it comes from. */
function oneLine(words: string): string {
  return words.replace(/\s*[\r\n]+\s*/gu, ' ');
}

/** Without the zeros that the precision would add. */
function plainAmount(value: string | number | undefined): string {
  const written = String(value ?? '');
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written;
}

/** Numbered as they stand, one line for each item. */
function EvidenceFields({ paper: { choices } }: { readonly paper: PaperPageAnswer }) {
  const text = useText(papersText);
  const say = useSay();
  // Whoever adds a line goes on in it; whoever removes one goes on at what adds the next.
  const [isAdding, setIsAdding] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <Form.Item label={say(fieldTexts.evidence)} name="evidence">
      <Form.List name="evidence">
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name }) => (
              <div key={key} className="paper-evidence-line">
                <label htmlFor={`evidence_${name}_title`}>{fill(text.evidenceLine, { no: name + 1 })}</label>
                <Form.Item name={[name, 'title']} noStyle>
                  <Input maxLength={longest.evidenceTitle} autoFocus={isAdding} />
                </Form.Item>
                <Form.Item noStyle shouldUpdate>
                  {({ getFieldValue }) => (
                    <KeptAs choices={choices} id={getFieldValue(['evidence', name, 'evidenceId'])} />
                  )}
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={fill(text.removeEvidence, { no: name + 1 })}
                  onClick={() => {
                    remove(name);
                    adder.current?.focus();
                  }}
                />
              </div>
            ))}
            <div className="paper-evidence-more">
              <Button
                ref={adder}
                icon={<PlusOutlined aria-hidden />}
                onClick={() => {
                  setIsAdding(true);
                  add({ title: '' });
                }}
              >
                {text.addEvidence}
              </Button>
              {choices.length > 0 && (
                <Select
                  className="paper-evidence-choice"
                  aria-label={text.chooseEvidence}
                  placeholder={text.chooseEvidence}
                  value={null}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={choices.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
                  onSelect={(id: string | null) => {
                    setIsAdding(false);
                    add(lineOf(choices, id));
                  }}
                />
              )}
            </div>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** Which item of the inspection's evidence a line names. */
function KeptAs({ choices, id }: { readonly choices: PaperPageAnswer['choices']; readonly id: string | null }) {
  const text = useText(papersText);
  const item = choices.find((each) => each.id === id);
  return item === undefined ? null : <Tag>{fill(text.kept, { number: item.number })}</Tag>;
}

function lineOf(choices: PaperPageAnswer['choices'], id: string | null) {
  const item = choices.find((each) => each.id === id);
  return { title: item?.name ?? '', evidenceId: item?.id ?? null };
}

function Sorting({ paper }: { readonly paper: PaperPageAnswer }) {
  const say = useSay();
  const words = useEditionWords(paper.editionId);
  const choose = (name: 'category' | 'discipline' | 'responsibility', options: { value: string; label: string }[]) => (
    <Form.Item name={name} label={say(fieldTexts[name])}>
      <Select allowClear options={options} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
  const finders = paper.team.filter(({ roles }) => !roles.includes('team-leader'));
  return (
    <>
      {choose('category', words.choices('categories'))}
      {choose('discipline', words.choices('disciplines'))}
      {choose('responsibility', words.choices('responsibilities'))}
      <Form.Item name="severity" label={say(fieldTexts.severity)}>
        <Select options={severities.map((value) => ({ value, label: say(severityTexts[value]) }))} />
      </Form.Item>
      <Form.Item name="foundBy" label={say(fieldTexts.foundBy)}>
        <Select options={finders.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="foundOn" label={say(fieldTexts.foundOn)}>
        <DayPicker latest={dayOf(new Date())} />
      </Form.Item>
    </>
  );
}
