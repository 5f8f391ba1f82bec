import './reports.css';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { newId } from '#platform/kernel/id.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { longest } from '../report.model.ts';
import type { PartAnswer, ReportPageAnswer } from '../reports.schema.ts';
import { type Order, usePartCommand } from './reports.api.ts';
import { reportsText } from './reports.text.ts';

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly paperIds: readonly string[];
  readonly isChecked?: boolean;
}
interface Writing {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

export interface PartDialogProps {
  readonly part: PartAnswer;
  readonly report: ReportPageAnswer;
  readonly onClose: () => void;
}

/** Writes what stands under a heading; of two who do so at once the second is shown both texts. */
export function PartDialog({ part, report, onClose }: PartDialogProps) {
  const text = useText(reportsText);
  const needed = { required: true, message: useText(uiText).required };
  const before = writingOf(part);
  return (
    <CommandDialog<Writing, Order, unknown>
      title={part.heading}
      consequence={text.editSays}
      submit={text.save}
      width={900}
      command={usePartCommand(report.id, part.id)}
      initial={before}
      order={(values) => ({ ...values, version: part.version })}
      onClose={onClose}
      conflict={{
        labels: { heading: reportsText.heading, sentences: reportsText.sentences },
        base: { ...before },
        order: (fields, version) => ({ ...sentencesOf(fields), version }),
        show: (_, value) => (typeof value === 'string' ? value : textOf(value)),
      }}
    >
      <Form.Item name="heading" label={text.heading} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={longest.heading} />
      </Form.Item>
      <Sentences report={report} />
    </CommandDialog>
  );
}

function Sentences({ report }: { readonly report: ReportPageAnswer }) {
  const text = useText(reportsText);
  const needed = { required: true, message: useText(uiText).required };
  const flawed = new Set(report.flaws.map(({ sentenceId }) => sentenceId));
  const options = report.papers.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }));
  return (
    <Form.List name="sentences">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="report-sentence">
              <Form.Item name={[name, 'id']} hidden>
                <Input />
              </Form.Item>
              <Form.Item
                name={[name, 'text']}
                label={fill(text.sentence, { no: name + 1 })}
                rules={[{ ...needed, whitespace: true }]}
              >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={longest.sentence} />
              </Form.Item>
              <Form.Item name={[name, 'paperIds']} label={fill(text.papersOf, { no: name + 1 })} rules={[needed]}>
                <Select mode="multiple" optionFilterProp="label" options={options} />
              </Form.Item>
              <div className="report-sentence-foot">
                <Form.Item noStyle shouldUpdate>
                  {({ getFieldValue }) =>
                    flawed.has(getFieldValue(['sentences', name, 'id'])) && (
                      <Form.Item name={[name, 'isChecked']} valuePropName="checked" noStyle>
                        <Checkbox>{text.checked}</Checkbox>
                      </Form.Item>
                    )
                  }
                </Form.Item>
                <Button size="small" onClick={() => remove(name)}>
                  {text.remove}
                </Button>
              </div>
            </fieldset>
          ))}
          <Button onClick={() => add({ id: newId(), text: '', paperIds: [] })}>{text.addSentence}</Button>
        </>
      )}
    </Form.List>
  );
}

function writingOf({ heading, sentences }: Pick<PartAnswer, 'heading' | 'sentences'>): Writing {
  return {
    heading,
    sentences: sentences.map(({ id, text, papers }) => ({ id, text, paperIds: papers.map(({ paperId }) => paperId) })),
  };
}

/** What the other one wrote comes as it is stored, with seals. */
function sentencesOf(fields: Readonly<Record<string, unknown>>): Writing {
  const { heading, sentences } = fields as unknown as Pick<PartAnswer, 'heading' | 'sentences'>;
  return sentences.some((each) => 'papers' in each)
    ? writingOf({ heading, sentences })
    : (fields as unknown as Writing);
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map((each: Sentence) => each.text).join('\n') : '';
}
