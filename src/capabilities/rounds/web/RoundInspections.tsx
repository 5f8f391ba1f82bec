import { Button, Table } from 'antd';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { InspectionLine, KindAnswer, RoundPageAnswer } from '../rounds.schema.ts';
import { AddInspection } from './AddInspection.tsx';
import { inspectionPath } from './rounds.api.ts';
import { roundText } from './rounds.words.text.ts';

/** The units of the round with their teams and how far each is. */
export function RoundInspections({ round }: { readonly round: RoundPageAnswer }) {
  const text = useText(roundText);
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={text.inspections}
      actions={
        <>
          <DrawButton round={round} />
          <FormTeamsButton round={round} />
          <ActionButton command="add-inspection" allowed={round.allowed} onClick={() => setAdding(true)}>
            {text.add}
          </ActionButton>
        </>
      }
    >
      <Table<InspectionLine>
        size="middle"
        rowKey="id"
        columns={useColumns(round)}
        dataSource={round.inspections}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: text.noInspections }}
      />
      {isAdding && <AddInspection round={round} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

/** The way to the lots that decide which team goes where. */
function DrawButton({ round }: { readonly round: RoundPageAnswer }) {
  const text = useText(roundText);
  const go = useGo();
  const teams = new Set(round.inspections.map(({ teamId }) => teamId));
  if (teams.size < 2) return null;
  return <Button onClick={() => go(`/assembly/draws/${round.id}`)}>{text.draws}</Button>;
}

/** The way to the board where the round's teams are proposed. */
function FormTeamsButton({ round }: { readonly round: RoundPageAnswer }) {
  const text = useText(roundText);
  const go = useGo();
  const isReader = useRoles().some((role) => teamFormers.includes(role));
  if (!isReader || round.inspections.length === 0) return null;
  return <Button onClick={() => go(`/assembly/${round.id}`)}>{text.formTeams}</Button>;
}
const teamFormers = ['office-clerk', 'office-director', 'leading-group-member', 'organisation-officer'];

/** The kind, and beneath it the matter that the inspection is about. */
function KindAndSubject({ line, kinds }: { readonly line: InspectionLine; readonly kinds: readonly KindAnswer[] }) {
  const say = useSay();
  const kind = kinds.find(({ code }) => code === line.kind);
  return (
    <>
      {kind ? say(kind.label) : line.kind}
      {line.subject !== null && <div className="small soft">{line.subject}</div>}
    </>
  );
}

function useColumns(round: RoundPageAnswer): Columns<InspectionLine> {
  const text = useText(roundText);
  const say = useSay();
  const formats = useFormats();
  const stageOf = ({ stage, finishedOn, cancelledOn }: InspectionLine) => {
    if (cancelledOn !== null) return text.cancelled;
    if (finishedOn !== null) return `${text.finished} · ${formats.day(finishedOn)}`;
    const step = round.steps.find(({ code }) => code === stage);
    return step ? say(step.label) : text.notMovedIn;
  };
  return [
    {
      title: text.unit,
      key: 'unit',
      render: (_, { id, unitName, underInspectionId }) => (
        <>
          {underInspectionId !== null && '　'}
          <PageLink to={inspectionPath(id)}>{unitName}</PageLink>
        </>
      ),
    },
    { title: text.kind, key: 'kind', render: (_, line) => <KindAndSubject line={line} kinds={round.kinds} /> },
    { title: text.team, dataIndex: 'teamName' },
    { title: text.leader, dataIndex: 'leaderName', render: (name: string | null) => name ?? '—' },
    { title: text.stage, key: 'stage', render: (_, line) => stageOf(line) },
    {
      title: text.left,
      dataIndex: 'leftOn',
      render: (day: string | null) => (day === null ? '—' : formats.day(day)),
    },
  ];
}
