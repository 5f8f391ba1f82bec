import { Select } from 'antd';
import { useCursor, useFilters, useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { useRound } from '#web/round.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { NoticeAnswer } from '../notices.schema.ts';
import { DraftNotice } from './DraftNotice.tsx';
import { useNotices } from './notices.api.ts';
import { kindText, noticeText, stateText } from './notices.text.ts';

/** Forecasts and notices; with `?draft=<round>[&inspection=<inspection>]` a new one is drafted. */
export function NoticeListPage() {
  const text = useText(noticeText);
  const go = useGo();
  const { current } = useJurisdiction();
  const filters = useFilters(['state', 'roundId']);
  const drafting = useFilters(['draft', 'inspection']);
  const { cursor } = useCursor();
  const round = useRound();
  const roundId = filters.values.roundId || round.current?.id;
  const notices = useNotices({ ...filters.values, roundId, jurisdictionId: current?.id, after: cursor });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={text.notices} description={text.noticesFor} />
      <Panel>
        <search className="filters">
          <StateFilter value={filters.values.state} onChange={(state) => filters.set({ state })} />
        </search>
        <KeysetTable
          data={notices}
          page={({ rows, next }) => ({ rows, next })}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.notices}
          empty={{ says: text.noNotices }}
        />
      </Panel>
      {drafting.values.draft !== '' && (
        <DraftNotice
          roundId={drafting.values.draft}
          inspectionId={drafting.values.inspection}
          onClose={drafting.clear}
          onDone={(id) => go(`/notices/${id}`)}
        />
      )}
    </>
  );
}

interface StateFilterProps {
  readonly value: string;
  readonly onChange: (state: string) => void;
}

export function StateFilter({ value, onChange }: StateFilterProps) {
  const text = useText(noticeText);
  const say = useSay();
  return (
    <Select
      aria-label={text.state}
      className="filter-select"
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: text.allStates },
        ...Object.entries(stateText).map(([state, says]) => ({ value: state, label: say(says) })),
      ]}
    />
  );
}

function useColumns(): Columns<NoticeAnswer> {
  const text = useText(noticeText);
  const say = useSay();
  const formats = useFormats();
  return [
    {
      title: text.title,
      key: 'title',
      render: (_, { id, title }) => <PageLink to={`/notices/${id}`}>{title}</PageLink>,
    },
    { title: text.kind, key: 'kind', render: (_, { kind }) => say(kindText[kind]) },
    { title: text.issuer, dataIndex: 'issuer' },
    { title: text.state, key: 'state', render: (_, { state }) => say(stateText[state]) },
    {
      title: text.publishedOn,
      key: 'publishedOn',
      render: (_, { publishedOn }) => publishedOn && formats.day(publishedOn),
    },
  ];
}
