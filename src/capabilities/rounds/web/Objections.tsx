import { Form, Input, Table, Tag } from 'antd';
import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { Order } from './rounds.api.ts';
import type { Member } from './TeamPanel.tsx';
import { objectionTexts, teamText } from './team.text.ts';

const unitRoles = ['unit-contact', 'unit-secretary'];

/** One of `/api/assembly/inspections/…/objections`. */
interface Objection {
  readonly id: string;
  readonly personName: string;
  readonly reason: string;
  readonly state: string;
  readonly raisedAt: string;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

/** What the unit said against members of the team, and what was decided. */
export function OwnObjections({ inspectionId }: { readonly inspectionId: string }) {
  return useRoles().some((role) => unitRoles.includes(role)) ? <ObjectionTable inspectionId={inspectionId} /> : null;
}

function ObjectionTable({ inspectionId }: { readonly inspectionId: string }) {
  const text = useText(teamText);
  const list = useData<{ readonly rows: readonly Objection[] }>(`/api/assembly/inspections/${inspectionId}/objections`);
  const table = useStacked(useColumns(), 700);
  return (
    <Panel title={text.own}>
      <DataView data={list} lines={2} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.noneRaised }}>
        {({ rows }) => <Table<Objection> size="small" rowKey="id" dataSource={rows} pagination={false} {...table} />}
      </DataView>
    </Panel>
  );
}

function useColumns(): Columns<Objection> {
  const text = useText(teamText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.name, dataIndex: 'personName', width: 90 },
    { title: text.objectReason, dataIndex: 'reason' },
    { title: text.raised, key: 'raised', render: (_, { raisedAt }) => formats.instant(raisedAt) },
    {
      title: text.state,
      key: 'state',
      render: (_, { state }) => (
        <Tag color={state === 'upheld' ? 'green' : state === 'rejected' ? undefined : 'gold'}>
          {say(objectionTexts[state] ?? { zh: state, en: state })}
        </Tag>
      ),
    },
    {
      title: text.decision,
      key: 'decision',
      render: (_, { decidedAt, decisionReason }) =>
        decidedAt === null ? '—' : `${formats.instant(decidedAt)} · ${decisionReason ?? ''}`,
    },
  ];
}

interface ObjectDialogProps {
  readonly inspectionId: string;
  readonly member: Pick<Member, 'seatId' | 'name'>;
  readonly onClose: () => void;
}

export function ObjectDialog({ inspectionId, member, onClose }: ObjectDialogProps) {
  const text = useText(teamText);
  const rules = [{ required: true, whitespace: true, message: useText(uiText).required }];
  const object = useCommand((order: Order) => post('/api/assembly/objections', order), { refresh: ['/api/assembly'] });
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.object} · ${member.name}`}
      consequence={text.objectSays}
      submit={text.object}
      command={object}
      order={(values) => ({ ...values, inspectionId, seatId: member.seatId })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={text.objectReason} rules={rules}>
        <Input.TextArea rows={3} maxLength={1000} showCount autoFocus />
      </Form.Item>
      <Form.Item name="evidence" label={text.evidence} rules={rules}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </CommandDialog>
  );
}
