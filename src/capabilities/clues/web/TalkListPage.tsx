import { useCursor, useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { useRound } from '#web/round.ts';
import { type Columns, KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { TalkLine } from '../clues.schema.ts';
import { personPath, useTalks } from './clues.api.ts';
import { listText } from './clues.text.ts';
import { talkText } from './persons.text.ts';

/** Talks under the first form, one person-time a line. */
export function TalkListPage() {
  const text = useText(talkText);
  const { current } = useJurisdiction();
  const round = useRound();
  const filters = useFilters(['roundId', 'personId', 'clueId']);
  const { cursor } = useCursor();
  const talks = useTalks({
    ...filters.values,
    roundId: filters.values.roundId || round.current?.id,
    jurisdictionId: current?.id,
    withSubordinates: current?.level === 'city' ? 'true' : undefined,
    after: cursor,
  });
  const columns = useTalkColumns();
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <KeysetTable
          data={talks}
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

function useTalkColumns(): Columns<TalkLine> {
  const text = useText(talkText);
  const list = useText(listText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.heldOn, key: 'heldOn', render: (_, { heldOn }) => formats.day(heldOn) },
    {
      title: text.person,
      key: 'person',
      render: (_, { personId, personName, post }) => (
        <>
          <PageLink to={personPath(personId)}>{personName ?? personId}</PageLink> <span className="soft">{post}</span>
        </>
      ),
    },
    {
      title: text.measure,
      key: 'measure',
      render: (_, { measure, measureLabel }) => (measureLabel ? say(measureLabel) : measure),
    },
    { title: text.matter, dataIndex: 'matter' },
    { title: text.heldBy, dataIndex: 'heldByName' },
    { title: list.unit, key: 'unit', render: (_, { unitName }) => unitName ?? '—' },
    { title: list.jurisdiction, dataIndex: 'jurisdictionName' },
  ];
}
