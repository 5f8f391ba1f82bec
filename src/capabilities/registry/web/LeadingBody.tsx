import { Checkbox, Form, Input, Select, Switch, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { MemberAnswer, UnitPageAnswer } from '../registry.schema.ts';
import { managingLevels } from '../unit.model.ts';
import { type IdAnswer, type Order, useMemberCommand, useUnitCommand } from './registry.api.ts';
import { commandText, unitText } from './registry.text.ts';
import { useFilled } from './UnitFields.tsx';
import { lastDay, today, useChoices, useWord } from './words.ts';

type Open =
  | { readonly command: 'join' }
  | { readonly command: 'correct-member' | 'leave'; readonly member: MemberAnswer };

/** Who leads the unit; who led it, where asked for. */
export function LeadingBody({ unit }: { readonly unit: UnitPageAnswer }) {
  const words = useText(unitText);
  const text = useText(commandText);
  const [withFormer, setWithFormer] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const columns = useMemberColumns(unit, setOpen);
  const shown = unit.members.filter(({ untilOn }) => withFormer || untilOn === null);
  const hasFormer = unit.members.some(({ untilOn }) => untilOn !== null);
  const close = () => setOpen(null);
  return (
    <Panel
      title={words.body}
      actions={
        <>
          {hasFormer && (
            <Checkbox checked={withFormer} onChange={({ target }) => setWithFormer(target.checked)}>
              {text.former}
            </Checkbox>
          )}
          <ActionButton command="join" allowed={unit.allowed} onClick={() => setOpen({ command: 'join' })}>
            {text.join}
          </ActionButton>
        </>
      }
    >
      {shown.length === 0 ? (
        <p className="soft">{text.nobody}</p>
      ) : (
        <Table<MemberAnswer>
          columns={columns}
          dataSource={shown}
          rowKey="id"
          pagination={false}
          size="middle"
          scroll={{ x: 'max-content' }}
        />
      )}
      {open?.command === 'join' && <Join unit={unit} onClose={close} />}
      {open?.command === 'leave' && <Leave member={open.member} onClose={close} />}
      {open?.command === 'correct-member' && <CorrectMember member={open.member} onClose={close} />}
    </Panel>
  );
}

function useMemberColumns(unit: UnitPageAnswer, onOpen: (open: Open) => void): Columns<MemberAnswer> {
  const text = useText(commandText);
  const words = useText(unitText);
  const formats = useFormats();
  const word = useWord();
  const mayWrite = unit.allowed.length > 0;
  return [
    {
      title: text.personName,
      key: 'name',
      render: (_, { personName, isHead }) => (
        <>
          {personName} {isHead && <Tag color="red">{text.isHead}</Tag>}
        </>
      ),
    },
    { title: text.post, dataIndex: 'post' },
    { title: text.managedBy, key: 'managedBy', render: (_, { managedBy }) => word(managingLevels, managedBy) },
    {
      title: text.service,
      key: 'service',
      render: (_, { fromOn, untilOn }) =>
        untilOn === null
          ? fill(words.from, { from: formats.day(fromOn) })
          : fill(words.fromUntil, { from: formats.day(fromOn), last: formats.day(lastDay(untilOn)) }),
    },
    ...(mayWrite
      ? [
          {
            title: text.actions,
            key: 'actions',
            render: (_: unknown, member: MemberAnswer) =>
              member.untilOn === null && (
                <div className="panel-actions">
                  {(['correct-member', 'leave'] as const).map((command) => (
                    <ActionButton
                      key={command}
                      size="small"
                      command={command}
                      allowed={unit.allowed}
                      onClick={() => onOpen({ command, member })}
                    >
                      {text[command]}
                    </ActionButton>
                  ))}
                </div>
              ),
          },
        ]
      : []),
  ];
}

function MemberFields() {
  const text = useText(commandText);
  const filled = useFilled();
  return (
    <div className="field-pair">
      <Form.Item name="personName" label={text.personName} rules={[{ ...filled, whitespace: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="post" label={text.post} rules={[{ ...filled, whitespace: true }]}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="managedBy" label={text.managedBy} rules={[filled]}>
        <Select options={useChoices(managingLevels)} />
      </Form.Item>
      <Form.Item name="isHead" label={text.isHeadLabel} valuePropName="checked">
        <Switch checkedChildren={text.yes} unCheckedChildren={text.no} />
      </Form.Item>
    </div>
  );
}

function Join({ unit, onClose }: { readonly unit: UnitPageAnswer; readonly onClose: () => void }) {
  const text = useText(commandText);
  const filled = useFilled();
  return (
    <CommandDialog<Order, Order, IdAnswer>
      title={text.join}
      consequence={fill(text.joinConsequence, { name: unit.states[0]?.name ?? '' })}
      submit={text.save}
      command={useUnitCommand(unit.id, 'members')}
      order={(values) => values}
      initial={{ isHead: false, on: today() }}
      onClose={onClose}
    >
      <MemberFields />
      <Form.Item name="on" label={text.memberFrom} rules={[filled]}>
        <DayPicker isRequired latest={today()} earliest={unit.registeredOn} />
      </Form.Item>
    </CommandDialog>
  );
}

interface MemberDialogProps {
  readonly member: MemberAnswer;
  readonly onClose: () => void;
}

function CorrectMember({ member, onClose }: MemberDialogProps) {
  const text = useText(commandText);
  const words = useText(unitText);
  const { personName, post, isHead, managedBy } = member;
  return (
    <CommandDialog<Order, Order, IdAnswer>
      title={text['correct-member']}
      consequence={text.correctMemberConsequence}
      submit={text.save}
      command={useMemberCommand(member.id, 'correct')}
      order={(values) => ({ ...values, version: member.version })}
      initial={{ personName, post, isHead, managedBy }}
      onClose={onClose}
    >
      <MemberFields />
      <Form.Item name="reason" label={words.reason} rules={[{ ...useFilled(), whitespace: true }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </CommandDialog>
  );
}

function Leave({ member, onClose }: MemberDialogProps) {
  const text = useText(commandText);
  const words = useText(unitText);
  return (
    <CommandDialog<Order, Order, IdAnswer>
      title={text.leave}
      consequence={fill(text.leaveConsequence, { name: member.personName, post: member.post })}
      submit={text.leave}
      command={useMemberCommand(member.id, 'leave')}
      order={(values) => ({ ...values, version: member.version })}
      initial={{ on: today() }}
      onClose={onClose}
    >
      <Form.Item name="on" label={text.memberUntil} rules={[useFilled()]}>
        <DayPicker isRequired latest={today()} earliest={member.fromOn} />
      </Form.Item>
      <Form.Item name="reason" label={words.reason}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </CommandDialog>
  );
}
