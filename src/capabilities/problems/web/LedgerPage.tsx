import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useCursor, useFilters, useGo } from '#web/address.ts';
import { withQuery } from '#web/api.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useLanguage, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { followByKey } from '#web/ui/follow-by-key.ts';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { teamRoles } from '../roles.model.ts';
import { BulkBar } from './BulkBar.tsx';
import { LedgerFilterBar, type LedgerFilters, ledgerFilterNames } from './LedgerFilters.tsx';
import { ledgerText } from './ledger.text.ts';
import { ColumnChoice, useChosenColumns, useLedgerColumns } from './ledger-columns.tsx';
import { useLedger, useLedgerCount } from './problem.api.ts';
import { SavedViews } from './SavedViews.tsx';
import './problems.css';

/** The ledger: what is filtered stands in the address, so that a link shows what its sender saw. */
export function LedgerPage() {
  const text = useText(ledgerText);
  const filters = useFilters(ledgerFilterNames);
  const { current, granted } = useJurisdiction();
  const roles = useRoles();
  const go = useGo();
  const { withSubordinates, ...values } = filters.values;
  const query = { ...values, jurisdiction: withSubordinates === 'yes' ? undefined : current?.id };
  const [columns, setColumns] = useChosenColumns();
  const mayRegister = roles.some((role) => (teamRoles as readonly string[]).includes(role));
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        actions={[
          <SavedViews key="views" columns={columns} onColumns={setColumns} />,
          <ExportMenu key="export" query={query} columns={columns} />,
          mayRegister && (
            <Button key="register" onClick={() => go('/problems/register')}>
              {text.register}
            </Button>
          ),
          mayRegister && (
            <Button key="papers" type="primary" onClick={() => go('/papers')}>
              {text.papers}
            </Button>
          ),
        ]}
      />
      <Panel>
        <LedgerFilterBar filters={filters} isWide={granted.length > 1} />
        <Ledger query={query} filters={filters} columns={columns} onColumns={setColumns} />
      </Panel>
    </>
  );
}

/** What is filtered, as a workbook: the columns on the page, or all that is known of each problem. */
function ExportMenu({ query, columns }: Pick<LedgerProps, 'query' | 'columns'>) {
  const text = useText(ledgerText);
  const language = useLanguage();
  const link = (more: Readonly<Record<string, string>>, label: string) => (
    <a href={withQuery('/api/problems.xlsx', { ...query, language, ...more })} download>
      {label}
    </a>
  );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        onClick: followByKey,
        items: [
          { key: 'shown', label: link({ columns: columns.join(',') }, text.exportShown) },
          { key: 'all', label: link({}, text.exportAll) },
        ],
      }}
    >
      <Button>{text.export}</Button>
    </Dropdown>
  );
}

interface LedgerProps {
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly filters: LedgerFilters;
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}

function Ledger({ query, filters, columns: chosenColumns, onColumns }: LedgerProps) {
  const text = useText(ledgerText);
  const formats = useFormats();
  const { cursor } = useCursor();
  const problems = useLedger({ ...query, after: cursor });
  const count = useLedgerCount(query);
  const columns = useLedgerColumns(chosenColumns);
  const [chosen, setChosen] = useState<string[]>([]);
  const isBulk = useRoles().some((role) => ['team-leader', 'office-clerk', 'office-director'].includes(role));
  return (
    <>
      <div className="ledger-line">
        {count.data && (
          <span className="soft" role="status">
            {fill(count.data.isMore ? text.countMore : text.count, { count: formats.number(count.data.total) })}
          </span>
        )}
        <ColumnChoice chosen={chosenColumns} onChange={onColumns} />
      </div>
      {chosen.length > 0 && <BulkBar chosen={chosen} onChoose={setChosen} />}
      <KeysetTable
        data={problems}
        page={(answer) => answer}
        columns={columns}
        rowKey={({ id }) => id}
        label={text.title}
        selection={
          isBulk
            ? { keys: chosen, onChange: setChosen, nameOf: ({ number, title }) => `${number} ${title}` }
            : undefined
        }
        empty={
          filters.isFiltered
            ? { says: text.nothingFound, action: <Button onClick={filters.clear}>{text.clear}</Button> }
            : { says: text.none }
        }
      />
    </>
  );
}
