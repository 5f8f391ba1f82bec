import { Button, Dropdown, Tag } from 'antd';
import { useState } from 'react';
import { useCursor, useFilters, useGo } from '#web/address.ts';
import { withQuery } from '#web/api.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useLanguage, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { followByKey } from '#web/ui/follow-by-key.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { UnitLine, UnitList } from '../registry.schema.ts';
import { sectors, unitKinds, unitLevels } from '../unit.model.ts';
import { RegisterUnit } from './RegisterUnit.tsx';
import { useUnit, useUnitList } from './registry.api.ts';
import './registry.css';
import { listText, unitText } from './registry.text.ts';
import { filterNames, UnitFilterBar, type UnitFilters } from './UnitFilters.tsx';
import { UnitTree } from './UnitTree.tsx';
import { today, useWord } from './words.ts';

/** The register of a jurisdiction as of any day: its tree on the left, its units on the right. */
export function UnitListPage() {
  const text = useText(listText);
  const { current, granted } = useJurisdiction();
  const mayWrite = useRoles().some((role) => role === 'office-clerk' || role === 'office-director');
  const filters = useFilters(filterNames);
  const [isRegistering, setRegistering] = useState(false);
  const go = useGo();
  const actions = [
    mayWrite && (
      <Button key="import" onClick={() => go(withQuery('/registry/import', { jurisdiction: current?.id }))}>
        {text.import}
      </Button>
    ),
    <ExportButton key="export" filters={filters} jurisdictionId={current?.id} />,
    mayWrite && (
      <Button key="register" type="primary" onClick={() => setRegistering(true)}>
        {text.register}
      </Button>
    ),
  ];
  return (
    <>
      <PageHeader title={text.title} description={text.description} actions={actions} />
      <div className="registry-columns">
        <Panel title={text.tree}>
          {current && (
            <UnitTree
              jurisdictionId={current.id}
              on={filters.values.on || today()}
              chosen={filters.values.parentId}
              onChoose={(parentId) => filters.set({ parentId })}
            />
          )}
        </Panel>
        <Panel>
          <UnitFilterBar filters={filters} isWide={current?.level === 'city' && granted.length > 1} />
          {filters.values.parentId !== '' && (
            <ParentTag unitId={filters.values.parentId} onClear={() => filters.set({ parentId: '' })} />
          )}
          {current && (
            <Units
              filters={filters}
              jurisdictionId={current.id}
              mayWrite={mayWrite}
              onRegister={() => setRegistering(true)}
            />
          )}
        </Panel>
      </div>
      {isRegistering && current && (
        <RegisterUnit
          jurisdiction={current}
          parentId={filters.values.parentId || null}
          onClose={() => setRegistering(false)}
          onDone={(id) => go(`/registry/units/${id}`)}
        />
      )}
    </>
  );
}

interface UnitsProps {
  readonly filters: UnitFilters;
  readonly jurisdictionId: string;
  readonly mayWrite: boolean;
  readonly onRegister: () => void;
}

function Units({ filters, jurisdictionId, mayWrite, onRegister }: UnitsProps) {
  const text = useText(listText);
  const ui = useText(uiText);
  const { cursor } = useCursor();
  const units = useUnitList({ ...queryOf(filters, jurisdictionId), after: cursor });
  const columns = useUnitColumns(filters.values.withSubordinates === 'true');
  const nothingYet = mayWrite
    ? { says: text.none, action: <Button onClick={onRegister}>{text.register}</Button> }
    : { says: text.noneReadOnly };
  return (
    <>
      {units.data && <Counted list={units.data} />}
      <KeysetTable
        data={units}
        page={(answer) => answer}
        columns={columns}
        rowKey={({ id }) => id}
        label={text.title}
        empty={
          filters.isFiltered
            ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
            : nothingYet
        }
      />
    </>
  );
}

function Counted({ list: { total, isMore, on } }: { readonly list: UnitList }) {
  const text = useText(listText);
  const formats = useFormats();
  return (
    <p className="soft registry-count">
      {fill(isMore ? text.countMore : text.count, { count: formats.number(total), day: formats.day(on) })}
    </p>
  );
}

function ParentTag({ unitId, onClear }: { readonly unitId: string; readonly onClear: () => void }) {
  const text = useText(listText);
  const unit = useUnit(unitId);
  return (
    <p>
      <Tag closable onClose={onClear}>
        {fill(text.onlyUnder, { name: unit.data?.states[0]?.name ?? text.chosenUnit })}
      </Tag>
    </p>
  );
}

function queryOf({ values }: UnitFilters, jurisdictionId: string | undefined): Record<string, string | undefined> {
  const { parentId, withSubordinates, ...rest } = values;
  // Under a unit also units of other jurisdictions are shown.
  return {
    ...rest,
    withSubordinates: withSubordinates || undefined,
    parentId,
    jurisdictionId: parentId === '' ? jurisdictionId : undefined,
  };
}

function ExportButton({
  filters,
  jurisdictionId,
}: {
  readonly filters: UnitFilters;
  readonly jurisdictionId: string | undefined;
}) {
  const text = useText(listText);
  const language = useLanguage();
  const link = (form: string) =>
    withQuery(`/api/registry/units.${form}`, { ...queryOf(filters, jurisdictionId), language });
  return (
    <Dropdown
      menu={{
        onClick: followByKey,
        items: [
          {
            key: 'xlsx',
            label: (
              <a href={link('xlsx')} download>
                {text.exportXlsx}
              </a>
            ),
          },
          {
            key: 'csv',
            label: (
              <a href={link('csv')} download>
                {text.exportCsv}
              </a>
            ),
          },
        ],
      }}
      trigger={['click']}
    >
      <Button>{text.export}</Button>
    </Dropdown>
  );
}

function useUnitColumns(isWide: boolean): Columns<UnitLine> {
  const text = useText(listText);
  const unit = useText(unitText);
  const word = useWord();
  return [
    {
      title: `${text.name} / ${text.code}`,
      key: 'name',
      render: (_, { id, name, code, abolishedOn }) => (
        <>
          <PageLink to={`/registry/units/${id}`}>{name}</PageLink>{' '}
          {abolishedOn !== null && abolishedOn <= today() && <Tag>{unit.isAbolished}</Tag>}
          <div className="soft small">{code}</div>
        </>
      ),
    },
    ...(isWide ? [{ title: text.jurisdiction, dataIndex: 'jurisdictionName' }] : []),
    {
      title: text.kind,
      key: 'kind',
      render: (_, { kind, sector }) => (
        <>
          {word(unitKinds, kind)}
          <div className="soft small">{word(sectors, sector)}</div>
        </>
      ),
    },
    { title: text.level, key: 'level', render: (_, { level }) => word(unitLevels, level) },
    {
      title: text.parent,
      key: 'parent',
      render: (_, { parentName }) => (
        <div className="unit-parent-cell">{parentName ?? <span className="soft">—</span>}</div>
      ),
    },
    { title: text.heads, key: 'heads', render: (_, { heads }) => heads ?? <span className="soft">—</span> },
  ];
}
