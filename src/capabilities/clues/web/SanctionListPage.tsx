import { Select } from 'antd';
import { useCursor, useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { useRound } from '#web/round.ts';
import { type Columns, KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { SanctionLine } from '../case.schema.ts';
import { options } from './ClueListPage.tsx';
import { sanctionText } from './cases.text.ts';
import { casePath, personPath, useSanctions } from './clues.api.ts';
import { sphereText } from './codes.text.ts';

/** Every sanction, one a line. */
export function SanctionListPage() {
  const text = useText(sanctionText);
  const spheres = useText(sphereText);
  const { current } = useJurisdiction();
  const round = useRound();
  const filters = useFilters(['sphere', 'roundId', 'personId']);
  const { cursor } = useCursor();
  const sanctions = useSanctions({
    ...filters.values,
    roundId: filters.values.roundId || round.current?.id,
    jurisdictionId: current?.id,
    withSubordinates: current?.level === 'city' ? 'true' : undefined,
    after: cursor,
  });
  const columns = useSanctionColumns(true);
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <search className="filters">
          <Select
            aria-label={text.anySphere}
            className="filter-select"
            value={filters.values.sphere}
            onChange={(sphere) => filters.set({ sphere })}
            options={[{ value: '', label: text.anySphere }, ...options(spheres)]}
          />
        </search>
        <KeysetTable
          data={sanctions}
          page={(answer) => answer}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.title}
          empty={{ says: text.none }}
        />
      </Panel>
    </>
  );
}

/** The columns of a sanction; with its case where it is not the case's own page. */
export function useSanctionColumns(withCase: boolean): Columns<SanctionLine> {
  const text = useText(sanctionText);
  const spheres = useText(sphereText);
  const say = useSay();
  const formats = useFormats();
  const ofCase: Columns<SanctionLine> = [
    {
      title: text.case,
      key: 'case',
      render: (_, { caseId, caseNumber }) => <PageLink to={casePath(caseId)}>{caseNumber}</PageLink>,
    },
  ];
  return [
    {
      title: text.person,
      key: 'person',
      render: (_, { personId, personName, workplace }) => (
        <>
          <PageLink to={personPath(personId)}>{personName ?? personId}</PageLink>{' '}
          <span className="soft">{workplace}</span>
        </>
      ),
    },
    { title: text.sphere, key: 'sphere', render: (_, { sphere }) => spheres[sphere] },
    { title: text.sanction, key: 'sanction', render: (_, { code, label }) => (label ? say(label) : code) },
    { title: text.decidedOn, key: 'decidedOn', render: (_, { decidedOn }) => formats.day(decidedOn) },
    {
      title: text.effectUntil,
      key: 'effectUntil',
      render: (_, { effectUntil }) => (effectUntil ? formats.day(effectUntil) : text.never),
    },
    { title: text.document, dataIndex: 'document' },
    ...(withCase ? ofCase : []),
  ];
}
