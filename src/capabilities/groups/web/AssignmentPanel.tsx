import { Button, Form, Input, Select, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { assignmentStates } from '../groups.model.ts';
import type { AssignmentAnswer, GroupAnswer } from '../groups.schema.ts';
import { type Order, useAssignmentCommand, useGroupCommand, useToTakeOn } from './groups.api.ts';
import { groupText } from './groups.words.text.ts';

interface OfGroup {
  readonly group: GroupAnswer;
}
type Act = 'crew' | 'accept' | 'cancel';

/** What the group inspects and inspected, the latest first: who headed in turn, who went along, who stayed away and why. */
export function AssignmentPanel({ group }: OfGroup) {
  const text = useText(groupText);
  const [isAssigning, setAssigning] = useState(false);
  const [open, setOpen] = useState<{ readonly act: Act; readonly of: AssignmentAnswer } | null>(null);
  const close = () => setOpen(null);
  const mayAssign = group.mayKeep && group.state === 'standing';
  return (
    <Panel
      title={text.assignments}
      actions={mayAssign && <AssignButton group={group} onOpen={() => setAssigning(true)} />}
    >
      <AssignmentTable group={group} onAct={(act, of) => setOpen({ act, of })} />
      {isAssigning && <AssignDialog group={group} onClose={() => setAssigning(false)} />}
      {open?.act === 'crew' && <CrewDialog group={group} assignment={open.of} onClose={close} />}
      {open && open.act !== 'crew' && <DecideDialog act={open.act} assignment={open.of} onClose={close} />}
    </Panel>
  );
}

interface AssignmentTableProps extends OfGroup {
  readonly onAct: (act: Act, of: AssignmentAnswer) => void;
}

function AssignmentTable({ group, onAct }: AssignmentTableProps) {
  const text = useText(groupText);
  const say = useSay();
  const hasActions = group.assignments.some(({ mayDecide, mayCancel }) => mayDecide || mayCancel);
  return (
    <Table<AssignmentAnswer>
      size="middle"
      rowKey="id"
      pagination={{ pageSize: 10, hideOnSinglePage: true }}
      dataSource={group.assignments}
      scroll={{ x: 960 }}
      locale={{ emptyText: text.noAssignments }}
      columns={[
        {
          title: text.unit,
          key: 'unit',
          width: 190,
          render: (_, { inspectionId, unitName, roundName }) => (
            <>
              <PageLink to={`/inspections/${inspectionId}`}>{unitName}</PageLink>
              <div className="soft">{roundName}</div>
            </>
          ),
        },
        {
          title: text.head,
          key: 'head',
          width: 130,
          render: (_, { headName, headBody }) => (
            <>
              {headName}
              <div className="soft">{headBody}</div>
            </>
          ),
        },
        { title: text.members, key: 'members', width: 270, render: (_, one) => <Members assignment={one} /> },
        { title: text.leftOut, key: 'left', render: (_, one) => <LeftOut assignment={one} /> },
        {
          title: text.state,
          key: 'state',
          width: 110,
          render: (_, { state, isChanged, finishedOn, cancelledOn, cancelReason }) => (
            <>
              <Tag color={state === 'accepted' ? 'green' : state === 'proposed' ? 'gold' : undefined}>
                {finishedOn !== null ? text.finished : say(assignmentStates[state])}
              </Tag>
              {isChanged && <div className="soft">{text.changedByOffice}</div>}
              {cancelledOn !== null && <div className="soft">{text.unitCancelled}</div>}
              {cancelReason !== null && <div className="soft">{cancelReason}</div>}
            </>
          ),
        },
        ...(hasActions
          ? [
              {
                title: text.actions,
                key: 'act',
                width: 120,
                render: (_: unknown, one: AssignmentAnswer) => <Acts of={one} onAct={onAct} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Acts({ of, onAct }: { readonly of: AssignmentAnswer; readonly onAct: AssignmentTableProps['onAct'] }) {
  const text = useText(groupText);
  const acts: readonly Act[] = [
    ...(of.mayDecide ? (['accept', 'crew'] as const) : []),
    ...(of.mayCancel ? (['cancel'] as const) : []),
  ];
  return (
    <Space orientation="vertical" size={4}>
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          type={act === 'accept' ? 'primary' : 'default'}
          aria-label={`${text[act]} ${of.unitName}`}
          onClick={() => onAct(act, of)}
        >
          {text[act]}
        </Button>
      ))}
    </Space>
  );
}

function Members({ assignment: { members } }: { readonly assignment: AssignmentAnswer }) {
  const text = useText(groupText);
  return (
    <ul className="plain-list">
      {members.map(({ id, name, bodyName }) => (
        <li key={id}>
          {name} <span className="soft">{bodyName ?? text.expert}</span>
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ assignment: { leftOut } }: { readonly assignment: AssignmentAnswer }) {
  const say = useSay();
  const text = useText(groupText);
  const ui = useText(uiText);
  return (
    <ul className="plain-list">
      {leftOut.map(({ name, bodyName, because }) => (
        <li key={`${name} ${bodyName ?? ''}`}>
          {name} <span className="soft">{fill(ui.pair, { name: bodyName ?? text.expert, value: say(because) })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Offered only where there is something to give. */
function AssignButton({ group, onOpen }: OfGroup & { readonly onOpen: () => void }) {
  const text = useText(groupText);
  const choices = useToTakeOn(group.id);
  if (choices.data?.rows.length === 0) return <span className="soft">{text.nothingToAssign}</span>;
  return <Button onClick={onOpen}>{text.assign}</Button>;
}

function AssignDialog({ group, onClose }: OfGroup & { readonly onClose: () => void }) {
  const text = useText(groupText);
  const choices = useToTakeOn(group.id);
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.assign} · ${group.name}`}
      consequence={text.assignSays}
      submit={text.assign}
      command={useGroupCommand(group.id, 'assign')}
      order={(values) => values}
      onClose={onClose}
    >
      <Form.Item
        name="inspectionId"
        label={text.inspection}
        rules={[{ required: true, message: useText(uiText).required }]}
      >
        <Select
          loading={choices.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={(choices.data?.rows ?? []).map(({ inspectionId, unitName, roundName, teamName }) => ({
            value: inspectionId,
            label: fill(text.planned, { unit: unitName, round: roundName, team: teamName }),
          }))}
        />
      </Form.Item>
    </CommandDialog>
  );
}

interface OfAssignment {
  readonly assignment: AssignmentAnswer;
  readonly onClose: () => void;
}

function CrewDialog({ group, assignment, onClose }: OfGroup & OfAssignment) {
  const text = useText(groupText);
  const rules = [{ required: true, message: useText(uiText).required }];
  const { id, version, headId, memberIds } = assignment;
  const serving = group.forces.filter(({ untilOn }) => untilOn === null);
  const options = serving.map(({ id: value, personName, bodyId }) => ({
    value,
    label: `${personName}（${group.bodies.find((body) => body.id === bodyId)?.name ?? text.expert}）`,
  }));
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.crew} · ${assignment.unitName}`}
      consequence={text.crewSays}
      submit={text.crew}
      command={useAssignmentCommand(id, 'crew')}
      initial={{ headId, memberIds }}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <Form.Item name="headId" label={text.head} rules={rules}>
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="memberIds" label={text.members} rules={rules}>
        <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    </CommandDialog>
  );
}

function DecideDialog({ act, assignment, onClose }: OfAssignment & { readonly act: 'accept' | 'cancel' }) {
  const text = useText(groupText);
  const message = useText(uiText).required;
  const { id, version, unitName } = assignment;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text[act]} · ${unitName}`}
      consequence={text[`${act}Says`]}
      submit={text[act]}
      isDanger={act === 'cancel'}
      command={useAssignmentCommand(id, act)}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      {act === 'cancel' && (
        <Form.Item name="reason" label={text.reason} rules={[{ required: true, whitespace: true, message }]}>
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
