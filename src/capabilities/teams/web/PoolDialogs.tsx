import { Form, Input, Select } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { poolFields, pools, ranks } from '../teams.model.ts';
import type { PersonAnswer } from '../teams.schema.ts';
import { type Order, useTeamsCommand } from './teams.api.ts';
import { poolText } from './teams.text.ts';

const today = (): string => dayOf(new Date());

export function JoinPool({
  jurisdictionId,
  onClose,
}: {
  readonly jurisdictionId: string;
  readonly onClose: () => void;
}) {
  const text = useText(poolText);
  const say = useSay();
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  const choices = (names: typeof pools | typeof poolFields | typeof ranks) =>
    Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.add}
      consequence={text.addSays}
      submit={text.add}
      command={useTeamsCommand('/pool')}
      initial={{ pool: 'talent', joinedOn: today() }}
      order={(values) => ({ ...values, jurisdictionId })}
      onClose={onClose}
    >
      <div className="field-pair">
        <Form.Item name="name" label={text.person} rules={[needed]}>
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item name="pool" label={text.pool} rules={[needed]}>
          <Select options={choices(pools)} />
        </Form.Item>
      </div>
      <Form.Item name="homeUnit" label={text.homeUnit} rules={[needed]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="post" label={text.post} rules={[needed]}>
        <Input maxLength={80} />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="field" label={text.field} rules={[needed]}>
          <Select options={choices(poolFields)} />
        </Form.Item>
        <Form.Item name="rank" label={text.rank}>
          <Select allowClear options={choices(ranks)} />
        </Form.Item>
      </div>
      <Form.Item name="joinedOn" label={text.joined} rules={[{ required: true, message: needed.message }]}>
        <DayPicker isRequired latest={today()} />
      </Form.Item>
    </CommandDialog>
  );
}

export function LeavePool({ person, onClose }: { readonly person: PersonAnswer; readonly onClose: () => void }) {
  const text = useText(poolText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.leave}
      consequence={fill(text.leaveSays, { name: person.name })}
      submit={text.leave}
      command={useTeamsCommand(`/pool/${person.id}/leave`)}
      initial={{ on: today() }}
      order={(values) => ({ ...values, version: person.version })}
      onClose={onClose}
    >
      <Form.Item name="on" label={text.on} rules={[needed]}>
        <DayPicker isRequired earliest={person.joinedOn} latest={today()} />
      </Form.Item>
      <Form.Item name="reason" label={text.reason} rules={[{ ...needed, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </CommandDialog>
  );
}
