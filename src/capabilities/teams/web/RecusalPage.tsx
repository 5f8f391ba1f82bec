import { Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { recusalKinds } from '../recusal.model.ts';
import type { FindingAnswer, RecusalAnswer } from '../recusal.schema.ts';
import { useCodeWord } from './PersonRecord.tsx';
import { recusalText } from './recusal.text.ts';
import { seatNames } from './seats.text.ts';
import { personPath, useRecusals, useUnitsFound } from './teams.api.ts';
import './teams.css';

const filterNames = ['unit', 'unitName'] as const;

/** Who of the pools may not inspect a unit, and why. */
export function RecusalPage() {
  const text = useText(recusalText);
  const { values, set } = useFilters(filterNames);
  const answer = useRecusals(values.unit);
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <search className="filters">
          <UnitChoice
            unit={values.unit}
            name={values.unitName}
            onChoose={(unit, unitName) => set({ unit, unitName })}
          />
        </search>
        {values.unit === '' ? (
          <p className="soft">{text.chooseFirst}</p>
        ) : (
          <DataView data={answer}>{(found) => <Findings answer={found} />}</DataView>
        )}
      </Panel>
    </>
  );
}

interface UnitChoiceProps {
  readonly unit: string;
  readonly name: string;
  readonly onChoose: (unit: string, name: string) => void;
}

function UnitChoice({ unit, name, onChoose }: UnitChoiceProps) {
  const text = useText(recusalText);
  const { current } = useJurisdiction();
  const [search, setSearch] = useState('');
  const units = useUnitsFound(current?.id, search);
  const found = (units.data?.rows ?? []).map((row) => ({
    value: row.id,
    label: `${row.name}（${row.jurisdictionName}）`,
    name: row.name,
  }));
  const known = unit === '' || found.some(({ value }) => value === unit) ? [] : [{ value: unit, label: name, name }];
  return (
    <Select
      aria-label={text.unit}
      className="recusal-unit"
      placeholder={text.choose}
      value={unit || undefined}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={[...known, ...found]}
      onChange={(id) => onChoose(id, [...known, ...found].find(({ value }) => value === id)?.name ?? '')}
    />
  );
}

interface Row extends FindingAnswer {
  readonly key: string;
  readonly person: RecusalAnswer['people'][number];
  readonly span: number;
}

function Findings({ answer: { checked, people, hasRules } }: { readonly answer: RecusalAnswer }) {
  const text = useText(recusalText);
  const say = useSay();
  const formats = useFormats();
  const word = useCodeWord();
  if (!hasRules) return <p>{text.noRules}</p>;
  const rows: Row[] = people.flatMap((person) =>
    person.findings.map((finding, at) => ({
      ...finding,
      person,
      key: `${person.id} ${at}`,
      span: at === 0 ? person.findings.length : 0,
    })),
  );
  const ofPerson = (row: Row) => ({ rowSpan: row.span });
  const seatsOf = ({ seats }: Row) =>
    seats.length >= Object.keys(seatNames).length
      ? text.allSeats
      : seats.map((seat) => word(seatNames, seat)).join('、');
  return (
    <>
      <p role="status">{fill(text.counted, { checked, tied: people.length })}</p>
      <Table<Row>
        size="middle"
        rowKey="key"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: text.none }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: text.person,
            key: 'name',
            onCell: ofPerson,
            render: (_, { person }) => <PageLink to={personPath(person.id)}>{person.name}</PageLink>,
          },
          { title: text.homeUnit, key: 'home', onCell: ofPerson, render: (_, { person }) => person.homeUnit },
          { title: text.rule, key: 'rule', render: (_, { label }) => say(label) },
          { title: text.kind, key: 'kind', render: (_, { kind }) => say(recusalKinds[kind]) },
          {
            title: text.evidence,
            key: 'evidence',
            render: (_, { evidence, basis }) => (
              <>
                {say(evidence)} {basis === 'same-name' && <Tag color="gold">{text.verify}</Tag>}
              </>
            ),
          },
          { title: text.seats, key: 'seats', render: (_, row) => seatsOf(row) },
          {
            title: text.until,
            key: 'until',
            render: (_, { until }) => (until === null ? text.noEnd : formats.day(until)),
          },
        ]}
      />
    </>
  );
}
