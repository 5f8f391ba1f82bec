import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { withQuery } from '#web/api.ts';
import { useText } from '#web/language.ts';
import { useAccount } from '#web/session.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { jurisdictionKinds } from '../jurisdiction.model.ts';
import type { JurisdictionAnswer } from '../registry.schema.ts';
import {
  type IdAnswer,
  type Order,
  useAllJurisdictions,
  useMakeJurisdiction,
  useRenameJurisdiction,
} from './registry.api.ts';
import { jurisdictionText } from './registry.text.ts';
import { useFilled } from './UnitFields.tsx';
import { useChoices, useWord } from './words.ts';

/** The city and what lies under it. */
export function JurisdictionsPage() {
  const text = useText(jurisdictionText);
  const all = useAllJurisdictions();
  const directs = useDirects();
  const [isMaking, setMaking] = useState(false);
  const [renaming, setRenaming] = useState<JurisdictionAnswer | null>(null);
  const columns = useColumns(directs, setRenaming);
  const cities = (all.data ?? []).filter(({ level, id }) => level === 'city' && directs(id));
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        actions={
          cities.length > 0 && (
            <Button type="primary" onClick={() => setMaking(true)}>
              {text.create}
            </Button>
          )
        }
      />
      <Panel>
        <DataView data={all} isEmpty={(rows) => rows.length === 0} empty={{ says: text.none }}>
          {(rows) => (
            <Table<JurisdictionAnswer>
              columns={columns}
              dataSource={[...rows]}
              rowKey="id"
              pagination={false}
              size="middle"
              scroll={{ x: 'max-content' }}
            />
          )}
        </DataView>
      </Panel>
      {isMaking && <MakeJurisdiction cities={cities} onClose={() => setMaking(false)} />}
      {renaming && <RenameJurisdiction jurisdiction={renaming} onClose={() => setRenaming(null)} />}
    </>
  );
}

/** Whether the person directs the office of a jurisdiction. */
function useDirects(): (id: string) => boolean {
  const { grants } = useAccount();
  return (id) => grants.some(({ role, scopeId }) => role === 'office-director' && scopeId === id);
}

function useColumns(
  directs: (id: string) => boolean,
  onRename: (jurisdiction: JurisdictionAnswer) => void,
): Columns<JurisdictionAnswer> {
  const text = useText(jurisdictionText);
  const word = useWord();
  return [
    { title: text.name, dataIndex: 'name' },
    { title: text.nameEn, key: 'nameEn', render: (_, { nameEn }) => nameEn ?? <span className="soft">—</span> },
    { title: text.code, dataIndex: 'code' },
    { title: text.kind, key: 'kind', render: (_, { kind }) => word(jurisdictionKinds, kind) },
    {
      title: text.units,
      key: 'units',
      render: (_, { id }) => (
        <PageLink to={withQuery('/registry/units', { jurisdiction: id })}>{text.showUnits}</PageLink>
      ),
    },
    {
      title: text.actions,
      key: 'actions',
      render: (_, jurisdiction) =>
        directs(jurisdiction.parentId ?? jurisdiction.id) && (
          <Button size="small" onClick={() => onRename(jurisdiction)}>
            {text.rename}
          </Button>
        ),
    },
  ];
}

function MakeJurisdiction({
  cities,
  onClose,
}: {
  readonly cities: readonly JurisdictionAnswer[];
  readonly onClose: () => void;
}) {
  const text = useText(jurisdictionText);
  const filled = useFilled();
  const kinds = useChoices(jurisdictionKinds).filter(({ value }) => value !== 'city');
  return (
    <CommandDialog<Order, Order, IdAnswer>
      title={text.create}
      consequence={text.createConsequence}
      submit={text.save}
      command={useMakeJurisdiction()}
      order={(values) => values}
      initial={{ parentId: cities[0]?.id, kind: 'county' }}
      onClose={onClose}
    >
      <Form.Item name="parentId" label={text.parent} rules={[filled]}>
        <Select options={cities.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <NameFields />
      <div className="field-pair">
        <Form.Item
          name="code"
          label={text.code}
          extra={text.codeHelp}
          rules={[filled, { pattern: /^[0-9A-Z]{2,12}$/, message: text.codeForm }]}
        >
          <Input maxLength={12} autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label={text.kind} rules={[filled]}>
          <Select options={kinds} />
        </Form.Item>
      </div>
    </CommandDialog>
  );
}

function RenameJurisdiction({
  jurisdiction,
  onClose,
}: {
  readonly jurisdiction: JurisdictionAnswer;
  readonly onClose: () => void;
}) {
  const text = useText(jurisdictionText);
  const { id, version, name, nameEn } = jurisdiction;
  return (
    <CommandDialog<Order, Order, IdAnswer>
      title={text.rename}
      consequence={text.renameConsequence}
      submit={text.save}
      command={useRenameJurisdiction(id)}
      order={(values) => ({ ...values, version })}
      initial={{ name, nameEn }}
      onClose={onClose}
    >
      <NameFields />
    </CommandDialog>
  );
}

function NameFields() {
  const text = useText(jurisdictionText);
  return (
    <div className="field-pair">
      <Form.Item name="name" label={text.name} rules={[{ ...useFilled(), whitespace: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={text.nameEn}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
    </div>
  );
}
