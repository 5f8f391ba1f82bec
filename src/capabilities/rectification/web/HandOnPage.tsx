import { Button, Form, Select, Table } from 'antd';
import { useState } from 'react';
import { useFilters, useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { AssignableAnswer } from '../rectification.schema.ts';
import { wayLabels } from '../rectification.text.ts';
import { ways } from '../task.model.ts';
import { pageText } from './pages.text.ts';
import type { AssignOrder } from './rectification.api.ts';
import { useAssign, useAssignable } from './rectification.api.ts';

type Line = AssignableAnswer[number];

/** Problems that wait to be handed on, chosen and given to their units together. */
export function HandOnPage() {
  const text = useText(pageText);
  const go = useGo();
  const { current } = useJurisdiction();
  const { values } = useFilters(['problemId', 'unitId']);
  const waiting = useAssignable({ ...values, jurisdictionId: values.problemId ? undefined : current?.id });
  const [chosen, setChosen] = useState<readonly string[]>(values.problemId ? [values.problemId] : []);
  const [isOpen, setOpen] = useState(false);
  const columns = useColumns();
  const lines = (waiting.data ?? []).filter(({ id }) => chosen.includes(id));
  return (
    <>
      <PageHeader
        title={text.handOn}
        description={text.handOnFor}
        back={{ to: '/rectification', says: text.tasks }}
        actions={
          <>
            <Button onClick={() => go(`/rectification/letters?draft=${lines[0]?.unitId ?? ''}`)}>{text.draft}</Button>
            <Button type="primary" disabled={lines.length === 0} onClick={() => setOpen(true)}>
              {fill(text.handOnChosen, { count: lines.length })}
            </Button>
          </>
        }
      />
      <Panel>
        <DataView data={waiting} isEmpty={(rows) => rows.length === 0} empty={{ says: text.nothingToHandOn }}>
          {(rows) => (
            <Table<Line>
              columns={columns}
              dataSource={rows}
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
            />
          )}
        </DataView>
      </Panel>
      {isOpen && (
        <HandOnDialog
          lines={lines}
          onClose={() => setOpen(false)}
          onDone={(taskIds) => go(taskIds.length === 1 ? `/rectification/tasks/${taskIds[0]}` : '/rectification')}
        />
      )}
    </>
  );
}

interface HandOnDialogProps {
  readonly lines: readonly Line[];
  readonly onClose: () => void;
  readonly onDone: (taskIds: readonly string[]) => void;
}

function HandOnDialog({ lines, onClose, onDone }: HandOnDialogProps) {
  const text = useText(pageText);
  const say = useSay();
  const assign = useAssign();
  const roles = useRoles();
  const isOffice = roles.includes('office-clerk') || roles.includes('office-director');
  const possible = isOffice && lines.every(({ state }) => state === 'fed-back') ? ways : (['immediate'] as const);
  const units = [...new Set(lines.map(({ unitName }) => unitName))].join('、');
  return (
    <CommandDialog<Omit<AssignOrder, 'problemIds'>, AssignOrder, { taskIds: string[] }>
      title={text.handOn}
      consequence={fill(text.handOnConsequence, { count: lines.length, units })}
      submit={text.handOn}
      command={assign}
      initial={{ way: possible[0] }}
      order={(values) => ({ ...values, problemIds: lines.map(({ id }) => id) })}
      onClose={onClose}
      onDone={({ taskIds }) => onDone(taskIds)}
    >
      <Form.Item name="way" label={text.way} rules={[{ required: true }]}>
        <Select options={possible.map((value) => ({ value, label: say(wayLabels[value]) }))} />
      </Form.Item>
      <Form.Item name="completeBy" label={text.completeBy} extra={text.completeByHelp}>
        <DayPicker aria-label={text.completeBy} />
      </Form.Item>
    </CommandDialog>
  );
}

function useColumns(): Columns<Line> {
  const text = useText(pageText);
  const formats = useFormats();
  return [
    {
      title: text.problem,
      key: 'problem',
      render: (_, { id, number, title }) => (
        <>
          <PageLink to={`/problems/${id}`}>{title}</PageLink>
          <div className="soft small">{number}</div>
        </>
      ),
    },
    { title: text.unit, dataIndex: 'unitName' },
    {
      title: text.fedBackOn,
      key: 'fedBackOn',
      render: (_, { fedBackOn }) => (fedBackOn ? formats.day(fedBackOn) : text.onSite),
    },
  ];
}
