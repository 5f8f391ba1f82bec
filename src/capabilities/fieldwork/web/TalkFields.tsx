import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import type { ApiFailure } from '#web/api.ts';
import { useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import type { TalkPageAnswer } from '../fieldwork.schema.ts';
import { talkClasses } from '../site.model.ts';
import type { TalkText } from '../talk.model.ts';
import { classTexts, talkText } from './fieldwork.text.ts';
import type { TalkDraft } from './use-talk-draft.ts';

export const idOf = (field: string) => `talk-${field}`;
/** Whether the field has room for what is said of it. */
export const saysItself = (field: string) =>
  ['personName', 'post', 'personClass', 'heldOn', 'place', 'inspectors'].includes(field);
const remarkId = 'talk-remark';
export const remarked = (failure: ApiFailure | null, field: string) =>
  failure?.fields.some((each) => each.field === field)
    ? ({ status: 'error', 'aria-invalid': true, 'aria-describedby': remarkId } as const)
    : {};

interface TalkFieldsProps {
  readonly talk: TalkPageAnswer;
  readonly draft: TalkDraft;
  /** What kept the record from being complete. */
  readonly failure: ApiFailure | null;
}

/** Who, where, when and by whom; what is lacking says so beside itself. */
export function TalkFields({ talk, draft, failure }: TalkFieldsProps) {
  const text = useText(talkText);
  const say = useSay();
  const value = draft.text;
  const labelled = (field: keyof TalkText, label: string, children: ReactNode) => {
    const remark = failure?.fields.find((each) => each.field === field);
    return (
      <Form.Item
        label={label}
        htmlFor={idOf(field)}
        {...(remark && { validateStatus: 'error', help: <span id={remarkId}>{say(remark.says)}</span> })}
      >
        {children}
      </Form.Item>
    );
  };
  const entry = (name: 'personName' | 'post' | 'place', label: string, most: number) =>
    labelled(
      name,
      label,
      <Input
        id={idOf(name)}
        size="large"
        maxLength={most}
        value={value[name]}
        {...remarked(failure, name)}
        onChange={({ target }) => draft.change({ [name]: target.value })}
      />,
    );
  return (
    <Form layout="vertical" component="div" className="talk-fields">
      {entry('personName', text.person, 60)}
      {entry('post', text.post, 120)}
      {labelled(
        'personClass',
        text.class,
        <Select
          id={idOf('personClass')}
          {...remarked(failure, 'personClass')}
          size="large"
          value={value.personClass}
          options={talkClasses.map((each) => ({ value: each, label: say(classTexts[each]) }))}
          onChange={(personClass) => draft.change({ personClass })}
        />,
      )}
      {labelled(
        'heldOn',
        text.heldOn,
        <DayPicker
          id={idOf('heldOn')}
          size="large"
          isRequired
          value={value.heldOn}
          latest={dayOf(new Date())}
          {...(talk.movedInOn === null ? {} : { earliest: talk.movedInOn })}
          onChange={(day) => day !== null && draft.change({ heldOn: day as TalkText['heldOn'] })}
        />,
      )}
      {entry('place', text.place, 120)}
      {labelled(
        'inspectors',
        text.inspectors,
        <Select
          id={idOf('inspectors')}
          {...remarked(failure, 'inspectors')}
          size="large"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...value.inspectors]}
          options={talk.team.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(inspectors: string[]) => draft.change({ inspectors })}
        />,
      )}
    </Form>
  );
}
