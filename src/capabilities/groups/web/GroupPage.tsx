import { Button, Form, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { groupKinds, groupStates } from '../groups.model.ts';
import type { ForceAnswer, GroupAnswer } from '../groups.schema.ts';
import { AssignmentPanel } from './AssignmentPanel.tsx';
import { RecomposeDialog } from './ComposeDialog.tsx';
import { type Order, useGroup, useGroupCommand } from './groups.api.ts';
import { composeText, groupText, listText } from './groups.words.text.ts';

export interface OfGroup {
  readonly group: GroupAnswer;
}

/** One group: what it is made of, who works in it, what it inspected and who headed. */
export function GroupPage() {
  const { groupId } = usePathIds<'groupId'>();
  return <DataView data={useGroup(groupId)}>{(answer) => <OneGroup key={answer.id} group={answer} />}</DataView>;
}

type Act = 'form' | 'return' | 'recompose' | 'end';

function OneGroup({ group }: OfGroup) {
  const text = useText(groupText);
  const say = useSay();
  const list = useText(listText);
  const recompose = useText(composeText).recompose;
  const [open, setOpen] = useState<Act | null>(null);
  const { state, kind, name, mayKeep, mayDecide, seesForces } = group;
  const acts: readonly Act[] = [
    ...(mayKeep ? (['end', 'recompose'] as const) : []),
    ...(mayDecide ? (['return', 'form'] as const) : []),
  ];
  return (
    <>
      <PageHeader
        title={name}
        description={say(groupKinds[kind])}
        tags={
          <Tag color={state === 'standing' ? 'green' : state === 'drafted' ? 'gold' : undefined}>
            {say(groupStates[state])}
          </Tag>
        }
        back={{ to: '/groups', says: list.title }}
        actions={acts.map((act) => (
          <Button key={act} type={act === 'form' ? 'primary' : 'default'} onClick={() => setOpen(act)}>
            {act === 'recompose' ? recompose : text[act]}
          </Button>
        ))}
      />
      <Panel title={text.facts}>
        <GroupFacts group={group} />
      </Panel>
      <Panel title={text.bodies}>
        <Bodies group={group} />
      </Panel>
      {seesForces && (
        <>
          <AssignmentPanel group={group} />
          <Panel title={text.forces}>
            <Forces group={group} />
          </Panel>
        </>
      )}
      {open === 'recompose' && <RecomposeDialog group={group} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'recompose' && <ActDialog act={open} group={group} onClose={() => setOpen(null)} />}
    </>
  );
}

function GroupFacts({ group }: OfGroup) {
  const text = useText(groupText);
  const formats = useFormats();
  const { draftedByName, draftedAt, formedByName, formedOn, decisionNumber, returnedReason, endedOn, endReason } =
    group;
  return (
    <Facts
      facts={[
        { name: text.drafted, value: `${draftedByName} · ${formats.instant(draftedAt)}` },
        ...(formedOn === null
          ? []
          : [{ name: text.formed, value: `${formedByName} · ${formats.day(formedOn)} · ${decisionNumber}` }]),
        ...(returnedReason === null ? [] : [{ name: text.returned, value: returnedReason }]),
        ...(endedOn === null ? [] : [{ name: text.ended, value: `${formats.day(endedOn)} · ${endReason}` }]),
      ]}
    />
  );
}

function Bodies({ group: { bodies, kind } }: OfGroup) {
  const text = useText(groupText);
  const formats = useFormats();
  const isJoint = kind === 'joint';
  return (
    <Table<GroupAnswer['bodies'][number]>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={bodies}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: text.body,
          key: 'body',
          render: (_, { name, isLeading }) => (
            <>
              {name} {isLeading && <Tag color="red">{text.leading}</Tag>}
            </>
          ),
        },
        ...(isJoint
          ? [
              {
                title: text.stationedAt,
                key: 'at',
                render: (_: unknown, { stationedAt }: GroupAnswer['bodies'][number]) =>
                  stationedAt.map(({ name }) => name).join('、'),
              },
            ]
          : []),
        { title: text.since, dataIndex: 'fromOn', render: (day: string) => formats.day(day) },
        {
          title: text.until,
          dataIndex: 'untilOn',
          render: (day: string | null) => (day === null ? '—' : formats.day(day)),
        },
      ]}
    />
  );
}

function Forces({ group: { forces, bodies } }: OfGroup) {
  const text = useText(groupText);
  const formats = useFormats();
  return (
    <Table<ForceAnswer>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={forces}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: text.person,
          key: 'person',
          render: (_, { personId, personName }) => <PageLink to={`/teams/pool/${personId}`}>{personName}</PageLink>,
        },
        { title: text.homeUnit, key: 'home', render: (_, { homeUnit, post }) => `${homeUnit} ${post}` },
        {
          title: text.from,
          key: 'from',
          render: (_, { bodyId }) => bodies.find(({ id }) => id === bodyId)?.name ?? text.expert,
        },
        { title: text.since, dataIndex: 'fromOn', render: (day: string) => formats.day(day) },
        {
          title: text.until,
          dataIndex: 'untilOn',
          render: (day: string | null) => (day === null ? '—' : formats.day(day)),
        },
      ]}
    />
  );
}

interface ActDialogProps extends OfGroup {
  readonly act: Exclude<Act, 'recompose'>;
  readonly onClose: () => void;
}

function ActDialog({ act, group: { id, version, name, formedOn }, onClose }: ActDialogProps) {
  const text = useText(groupText);
  const message = useText(uiText).required;
  const needed = { required: true, whitespace: true, message };
  const today = dayOf(new Date());
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text[act]} · ${name}`}
      consequence={text[`${act}Says`]}
      submit={text[act]}
      isDanger={act === 'end'}
      command={useGroupCommand(id, act)}
      initial={act === 'end' ? { on: today } : {}}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      {act === 'end' && (
        <Form.Item name="on" label={text.on} rules={[{ required: true, message }]}>
          <DayPicker isRequired latest={today} {...(formedOn === null ? {} : { earliest: formedOn })} />
        </Form.Item>
      )}
      {act === 'form' ? (
        <Form.Item name="decisionNumber" label={text.decisionNumber} rules={[needed]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
      ) : (
        <Form.Item name="reason" label={text.reason} rules={[needed]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
