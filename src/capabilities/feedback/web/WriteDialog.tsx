import './feedback.css';
import { Button, Checkbox, Form, Input } from 'antd';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { isUrgent, longest } from '../feedback.model.ts';
import type { FeedbackPageAnswer } from '../feedback.schema.ts';
import { type Order, useFeedbackCommand } from './feedback.api.ts';
import { feedbackText } from './feedback.text.ts';
import type { FeedbackDialogProps } from './StepDialog.tsx';

type Opinion = FeedbackPageAnswer['opinion'];
interface Writing {
  readonly title: string;
  readonly opinion: Opinion;
  readonly problemIds: readonly string[];
}

/** Writes the opinion and ticks the problems; of two who do so at once the second is shown both texts. */
export function WriteDialog({ feedback, onClose }: FeedbackDialogProps) {
  const text = useText(feedbackText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  const { id, version, title, opinion, items, candidates } = feedback;
  const before: Writing = { title, opinion, problemIds: items.map(({ problemId }) => problemId) };
  const named = new Map(candidates.map(({ problemId, number, title: says }) => [problemId, `${number} ${says}`]));
  return (
    <CommandDialog<Writing, Order, unknown>
      title={text.write}
      consequence={text.writeSays}
      submit={text.save}
      width={900}
      command={useFeedbackCommand(id, 'write')}
      initial={before}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
      conflict={{
        labels: { title: feedbackText.name, opinion: feedbackText.opinion, problemIds: feedbackText.listed },
        base: { ...before },
        order: (fields, now) => ({ ...fields, version: now }),
        show: (field, value) => shown(field, value, named),
      }}
    >
      <Form.Item name="title" label={text.name} rules={[needed]}>
        <Input maxLength={longest.title} />
      </Form.Item>
      <Form.Item name="problemIds" label={text.listed}>
        <Checkbox.Group
          className="feedback-list"
          options={candidates.map(({ problemId, isBefore, proposal }) => ({
            value: problemId,
            label: [
              named.get(problemId),
              isBefore && text.before,
              !isBefore && isUrgent(proposal) && text.urgent,
              proposal === 'other-body' && text.otherBody,
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      </Form.Item>
      <Sections />
    </CommandDialog>
  );
}

function Sections() {
  const text = useText(feedbackText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <Form.List name="opinion">
      {(sections, { add, remove }) => (
        <>
          {sections.map(({ key, name }) => (
            <fieldset key={key} className="feedback-section">
              <Form.Item name={[name, 'heading']} label={fill(text.sectionHeading, { no: name + 1 })} rules={[needed]}>
                <Input maxLength={longest.heading} />
              </Form.Item>
              <Paragraphs section={name} />
              <Button size="small" onClick={() => remove(name)}>
                {text.removeSection}
              </Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ heading: '', paragraphs: [{ text: '', problemIds: [] }] })}>
            {text.addSection}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function Paragraphs({ section }: { readonly section: number }) {
  const text = useText(feedbackText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <Form.List name={[section, 'paragraphs']}>
      {(paragraphs, { add, remove }) => (
        <>
          {paragraphs.map(({ key, name }) => (
            <div key={key} className="feedback-paragraph">
              <Form.Item name={[name, 'problemIds']} hidden>
                <Kept />
              </Form.Item>
              <Form.Item
                name={[name, 'text']}
                label={fill(text.paragraph, { section: section + 1, no: name + 1 })}
                rules={[needed]}
              >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={longest.paragraph} />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)}>
                {text.remove}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ text: '', problemIds: [] })}>
            {text.addParagraph}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** A field that goes along unseen: the problems that a paragraph speaks of. */
const Kept = () => null;

function shown(field: string, value: unknown, named: ReadonlyMap<string, string>): string {
  if (field === 'problemIds') return (value as readonly string[]).map((id) => named.get(id) ?? '—').join('\n');
  if (field === 'opinion')
    return (value as Opinion)
      .map(({ heading, paragraphs }) => [heading, ...paragraphs.map((each) => each.text)].join('\n'))
      .join('\n\n');
  return String(value);
}
