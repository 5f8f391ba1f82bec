import { Button, Form, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import { useGo } from '#web/address.ts';
import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { ObjectDialog } from './Objections.tsx';
import type { Order } from './rounds.api.ts';
import { groundTexts, teamText } from './team.text.ts';

/** One of `/api/assembly/inspections/…/team`: assembly stands above rounds, which only read its answer. */
export interface Member {
  readonly seatId: string;
  readonly name: string;
  readonly homeUnit: string;
  readonly post: string;
  readonly seat: Says;
  readonly fromOn: string;
  readonly endedOn: string | null;
  readonly endReason: Says | null;
  readonly isRecused: boolean;
  /** Whether the unit's own objection against him is undecided. */
  readonly isObjected: boolean;
  readonly substitutionId: string | null;
}
interface Team {
  readonly rows: readonly Member[];
  readonly mayReplace: boolean;
  readonly mayObject: boolean;
}

/** Who inspects: the seats of the team, and for the office who left and who takes over. */
export function TeamPanel({ inspectionId }: { readonly inspectionId: string }) {
  const text = useText(teamText);
  const team = useData<Team>(`/api/assembly/inspections/${inspectionId}/team`);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [objected, setObjected] = useState<Member | null>(null);
  const columns = useColumns(
    team.data?.mayReplace === true ? setLeaving : null,
    team.data?.mayObject === true ? setObjected : null,
  );
  const table = useStacked(columns, 'max-content');
  return (
    <Panel title={text.title}>
      <DataView data={team} lines={3} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
        {({ rows }) => <Table<Member> size="small" rowKey="seatId" {...table} dataSource={rows} pagination={false} />}
      </DataView>
      {objected && <ObjectDialog inspectionId={inspectionId} member={objected} onClose={() => setObjected(null)} />}
      {leaving && <ReplaceDialog member={leaving} onClose={() => setLeaving(null)} />}
    </Panel>
  );
}

type Doing = ((member: Member) => void) | null;

function useColumns(onReplace: Doing, onObject: Doing): Columns<Member> {
  const text = useText(teamText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.seat, key: 'seat', render: (_, { seat }) => say(seat) },
    { title: text.name, dataIndex: 'name' },
    { title: text.home, key: 'home', render: (_, { homeUnit, post: held }) => `${homeUnit} ${held}` },
    {
      title: text.time,
      key: 'time',
      render: (_, { fromOn, endedOn, endReason, isRecused }) => (
        <>
          {endedOn === null
            ? fill(text.since, { day: formats.day(fromOn) })
            : `${formats.day(fromOn)} – ${formats.day(endedOn)}`}{' '}
          {endReason !== null && <Tag>{`${text.left} · ${say(endReason)}`}</Tag>}
          {endedOn === null && isRecused && <Tag color="red">{text.recused}</Tag>}
        </>
      ),
    },
    ...(onObject === null
      ? []
      : [
          {
            title: text.act,
            key: 'object',
            render: (_: unknown, member: Member) =>
              member.isObjected ? (
                <span className="soft">{text.objected}</span>
              ) : (
                <Button size="small" aria-label={`${text.object} ${member.name}`} onClick={() => onObject(member)}>
                  {text.object}
                </Button>
              ),
          },
        ]),
    ...(onReplace === null
      ? []
      : [
          {
            title: text.act,
            key: 'act',
            render: (_: unknown, member: Member) => {
              if (member.endedOn !== null) return null;
              if (member.substitutionId !== null)
                return <PageLink to={`/assembly/substitutions/${member.substitutionId}`}>{text.being}</PageLink>;
              return (
                <Button size="small" aria-label={`${text.replace} ${member.name}`} onClick={() => onReplace(member)}>
                  {text.replace}
                </Button>
              );
            },
          },
        ]),
  ];
}

function ReplaceDialog({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const text = useText(teamText);
  const say = useSay();
  const go = useGo();
  const rules = [{ required: true, whitespace: true, message: useText(uiText).required }];
  const replace = useCommand((order: Order) => post<{ readonly id: string }>('/api/assembly/substitutions', order), {
    refresh: ['/api/assembly'],
  });
  return (
    <CommandDialog<Record<string, unknown>, Order, { readonly id: string }>
      title={`${text.replace} · ${member.name}`}
      consequence={text.replaceSays}
      submit={text.replace}
      command={replace}
      order={(values) => ({ ...values, seatId: member.seatId })}
      onClose={onClose}
      onDone={({ id }) => go(`/assembly/substitutions/${id}`)}
    >
      <Form.Item name="ground" label={text.ground} rules={rules}>
        <Select options={Object.entries(groundTexts).map(([value, label]) => ({ value, label: say(label) }))} />
      </Form.Item>
      <Form.Item name="words" label={text.reason} rules={rules}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </CommandDialog>
  );
}
