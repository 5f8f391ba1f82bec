import { Table, Tag, Tooltip } from 'antd';
import { useFormats } from '#web/format.ts';
import { type Texts, useSay, useText } from '#web/language.ts';
import { Facts } from '#web/ui/Facts.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { relations } from '../kinship.model.ts';
import { degrees, poolFields, pools, ranks, strengths } from '../pool.model.ts';
import type { ShownFacts } from '../pool.schema.ts';
import { personText, poolText } from './pool.text.ts';
import { seatNames } from './seats.text.ts';

/** A person's whole record, as somebody who chooses teams reads it. */
export function PersonRecord({
  facts,
  more = [],
}: {
  readonly facts: ShownFacts;
  readonly more?: readonly { name: string; value: React.ReactNode }[];
}) {
  const text = useText(personText);
  const pool = useText(poolText);
  const formats = useFormats();
  const word = useCodeWord();
  const say = useSay();
  return (
    <>
      <Panel title={text.facts}>
        <Facts
          facts={[
            { name: pool.pool, value: say(pools[facts.pool]) },
            { name: pool.field, value: word(poolFields, facts.field) },
            { name: pool.homeUnit, value: <UnitName name={facts.homeUnit} id={facts.homeUnitId} /> },
            { name: pool.post, value: facts.post },
            { name: pool.rank, value: facts.rank && word(ranks, facts.rank) },
            { name: text.birth, value: facts.birthOn && formats.day(facts.birthOn) },
            { name: text.nativePlace, value: facts.nativePlace },
            { name: text.growthPlace, value: facts.growthPlace },
            { name: text.health, value: facts.health },
            { name: text.titles, value: facts.titles.join('、') || null },
            {
              name: text.strengths,
              value:
                facts.strengths.length === 0
                  ? null
                  : facts.strengths.map((code) => <Tag key={code}>{word(strengths, code)}</Tag>),
            },
            ...more,
          ]}
        />
      </Panel>
      <RecordLists facts={facts} />
    </>
  );
}

function RecordLists({ facts }: { readonly facts: ShownFacts }) {
  const text = useText(personText);
  const pool = useText(poolText);
  const say = useSay();
  const formats = useFormats();
  const span = ({ from, until }: { readonly from: string; readonly until: string | null }) =>
    `${formats.day(from)} – ${until === null ? text.now : formats.day(until)}`;
  return (
    <>
      <Lines
        title={text.resume}
        rows={facts.resume}
        columns={[
          { title: `${text.from} – ${text.until}`, key: 'span', render: (_, line) => span(line) },
          { title: text.unit, key: 'unit', render: (_, { unit, unitId }) => <UnitName name={unit} id={unitId} /> },
          { title: pool.post, dataIndex: 'post' },
          { title: text.leading, key: 'leading', render: (_, { isLeading }) => (isLeading ? text.yes : '—') },
        ]}
      />
      <Lines
        title={text.relatives}
        rows={facts.relatives}
        columns={[
          { title: pool.person, dataIndex: 'name' },
          { title: text.relation, key: 'relation', render: (_, { relation }) => say(relations[relation]) },
          { title: text.unit, key: 'unit', render: (_, { unit, unitId }) => <UnitName name={unit} id={unitId} /> },
          { title: pool.post, key: 'post', render: (_, { post }) => post ?? '—' },
        ]}
      />
      <Lines
        title={text.education}
        rows={facts.education}
        columns={[
          { title: `${text.from} – ${text.until}`, key: 'span', render: (_, line) => span(line) },
          {
            title: text.school,
            key: 'school',
            render: (_, { school, unitId }) => <UnitName name={school} id={unitId} />,
          },
          { title: text.degree, key: 'degree', render: (_, { degree }) => say(degrees[degree]) },
        ]}
      />
      <Lines
        title={text.appraisals}
        rows={facts.appraisals}
        columns={[
          { title: text.year, dataIndex: 'year' },
          { title: text.grade, key: 'grade', render: (_, { label }) => say(label) },
        ]}
      />
      <Lines
        title={text.service}
        rows={facts.service}
        columns={[
          { title: text.round, dataIndex: 'round' },
          { title: text.unit, key: 'unit', render: (_, { unit, unitId }) => <UnitName name={unit} id={unitId} /> },
          { title: text.seat, key: 'seat', render: (_, { seat }) => <SeatName code={seat} /> },
        ]}
      />
    </>
  );
}

function Lines<Row extends object>({
  title,
  rows,
  columns,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: Columns<Row>;
}) {
  const text = useText(personText);
  return (
    <Panel title={title}>
      <Table<Row>
        size="small"
        rowKey={(row) => JSON.stringify(row)}
        pagination={false}
        dataSource={[...rows]}
        columns={columns}
        locale={{ emptyText: text.noLines }}
        scroll={{ x: 'max-content' }}
      />
    </Panel>
  );
}

/** A unit by name; a link where the register knows it. */
export function UnitName({ name, id }: { readonly name: string | null; readonly id: string | null }) {
  const text = useText(personText);
  if (name === null) return '—';
  if (id === null) return name;
  return (
    <Tooltip title={text.isRegistered}>
      <PageLink to={`/registry/units/${id}`}>{name}</PageLink>
    </Tooltip>
  );
}

export function SeatName({ code }: { readonly code: string }) {
  return useCodeWord()(seatNames, code);
}

/** The name of a code in a table of names; the code itself where an edition has one of its own. */
export function useCodeWord(): (names: Texts, code: string) => string {
  const say = useSay();
  return (names, code) => {
    const found = names[code];
    return found === undefined ? code : say(found);
  };
}
