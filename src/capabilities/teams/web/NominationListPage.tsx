import { Button, Form, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useFilters, useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { type NominationState, nominationStates, pools } from '../pool.model.ts';
import type { NominationList } from '../pool.schema.ts';
import { ManyNominations } from './ManyNominations.tsx';
import { PersonFields } from './PersonFields.tsx';
import { nominationText, poolText } from './pool.text.ts';
import { poolImportText } from './pool-import.text.ts';
import { nominationPath, type Order, useNominations, useTeamsCommand } from './teams.api.ts';

const filterNames = ['state'] as const;
export const stateColours: Record<NominationState, string> = {
  recommended: 'blue',
  qualified: 'gold',
  unqualified: 'default',
  approved: 'green',
  declined: 'default',
};

/** Who is recommended for the pools, and how far each has come. */
export function NominationListPage() {
  const text = useText(nominationText);
  const imports = useText(poolImportText);
  const go = useGo();
  const say = useSay();
  const { current, granted } = useJurisdiction();
  const { values, set } = useFilters(filterNames);
  const isWide = current?.level === 'city' && granted.length > 1;
  const list = useNominations({ jurisdictionId: isWide ? undefined : current?.id, state: values.state || undefined });
  const [isEntering, setEntering] = useState(false);
  const mayEnter = current !== undefined && (list.data?.keeps ?? []).includes(current.id);
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        actions={
          mayEnter && (
            <>
              <Button onClick={() => go('/teams/nominations/import')}>{imports.import}</Button>
              <Button type="primary" onClick={() => setEntering(true)}>
                {text.enter}
              </Button>
            </>
          )
        }
      />
      <Panel>
        <search className="filters">
          <Select
            aria-label={text.state}
            className="filter-select"
            value={values.state}
            onChange={(state) => set({ state })}
            options={[
              { value: '', label: text.open },
              ...Object.entries(nominationStates).map(([value, name]) => ({ value, label: say(name) })),
            ]}
          />
        </search>
        <DataView data={list}>{({ rows }) => <Nominations rows={rows} />}</DataView>
      </Panel>
      {isEntering && current && <EnterNomination jurisdictionId={current.id} onClose={() => setEntering(false)} />}
    </>
  );
}

function Nominations({ rows }: { readonly rows: NominationList['rows'] }) {
  const [keys, setKeys] = useState<readonly string[]>([]);
  const chosen = rows.filter(({ id }) => keys.includes(id));
  const text = useText(nominationText);
  const pool = useText(poolText);
  const say = useSay();
  const formats = useFormats();
  return (
    <>
      <ManyNominations chosen={chosen} onDone={() => setKeys([])} />
      <Table<NominationList['rows'][number]>
        size="middle"
        rowKey="id"
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        {...(rows.some(({ mayCheck, mayDecide }) => mayCheck || mayDecide) && {
          rowSelection: {
            selectedRowKeys: [...keys],
            preserveSelectedRowKeys: true,
            selections: [Table.SELECTION_ALL, Table.SELECTION_NONE],
            onChange: (to) => setKeys(to.map(String)),
            getCheckboxProps: ({ name, mayCheck, mayDecide }) => ({
              'aria-label': name,
              disabled: !mayCheck && !mayDecide,
            }),
          },
        })}
        dataSource={rows}
        locale={{ emptyText: text.none }}
        columns={[
          {
            title: pool.person,
            key: 'name',
            render: (_, { id, name }) => <PageLink to={nominationPath(id)}>{name}</PageLink>,
          },
          { title: pool.jurisdiction, dataIndex: 'jurisdictionName' },
          { title: pool.pool, key: 'pool', render: (_, row) => say(pools[row.pool]) },
          { title: text.by, dataIndex: 'recommendedByUnit' },
          { title: text.on, key: 'on', render: (_, { recommendedOn }) => formats.day(recommendedOn) },
          {
            title: text.state,
            key: 'state',
            render: (_, { state }) => <Tag color={stateColours[state]}>{say(nominationStates[state])}</Tag>,
          },
        ]}
      />
    </>
  );
}

function EnterNomination({
  jurisdictionId,
  onClose,
}: {
  readonly jurisdictionId: string;
  readonly onClose: () => void;
}) {
  const text = useText(nominationText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  const go = useGo();
  const today = dayOf(new Date());
  return (
    <CommandDialog<Record<string, unknown>, Order, { readonly id: string }>
      title={text.enter}
      consequence={text.enterSays}
      submit={text.enter}
      width={900}
      command={useTeamsCommand('/nominations')}
      initial={{ recommendedOn: today, facts: { pool: 'talent', resume: [{}], relatives: [{}] } }}
      order={(values) => ({ ...values, jurisdictionId })}
      onDone={({ id }) => go(nominationPath(id))}
      onClose={onClose}
    >
      <div className="field-pair">
        <Form.Item name="recommendedByUnit" label={text.by} rules={[needed]}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="recommendedOn" label={text.on} rules={[{ ...needed, whitespace: false }]}>
          <DayPicker isRequired latest={today} />
        </Form.Item>
      </div>
      <PersonFields jurisdictionId={jurisdictionId} />
    </CommandDialog>
  );
}
