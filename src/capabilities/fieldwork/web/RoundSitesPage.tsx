import { Table, Tag } from 'antd';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { StepProgress } from '#web/ui/StepProgress.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { RoundSites } from '../fieldwork.schema.ts';
import { FigureList } from './FiguresPanel.tsx';
import { sitePath, useRoundSites } from './fieldwork.api.ts';
import { roundSitesText, siteText } from './fieldwork.text.ts';
import './fieldwork.css';

type Row = RoundSites['rows'][number];

/** 工作节奏: what the teams of a round do on site, the slowest first. Problems found are not counted here. */
export function RoundSitesPage() {
  const { roundId } = usePathIds<'roundId'>();
  return (
    <DataView data={useRoundSites(roundId)}>
      {(sites) => <OneRound key={roundId} roundId={roundId} sites={sites} />}
    </DataView>
  );
}

function OneRound({ roundId, sites }: { readonly roundId: string; readonly sites: RoundSites }) {
  const text = useText(roundSitesText);
  const formats = useFormats();
  const columns = useColumns(sites);
  return (
    <>
      <PageHeader
        title={fill(text.title, { round: sites.roundName })}
        description={fill(text.about, { from: formats.day(sites.plannedFrom), to: formats.day(sites.plannedTo) })}
        back={{ to: `/rounds/${roundId}`, says: text.round }}
      />
      <Panel title={text.together}>
        <FigureList figures={sites.total} />
      </Panel>
      <Panel title={text.sideBySide}>
        <Table<Row>
          size="middle"
          rowKey="inspectionId"
          dataSource={[...sites.rows]}
          locale={{ emptyText: text.none }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          {...useStacked(columns, 1100)}
        />
      </Panel>
    </>
  );
}

function useColumns({ steps }: RoundSites): Columns<Row> {
  const text = useText(roundSitesText);
  return [
    {
      title: text.unit,
      key: 'unit',
      render: (_, { inspectionId, unitName, teamName }) => (
        <>
          <PageLink to={sitePath(inspectionId)}>{unitName}</PageLink>
          <div className="soft">{teamName}</div>
        </>
      ),
    },
    { title: text.stage, key: 'stage', width: 150, render: (_, row) => <Stage row={row} steps={steps} /> },
    { title: text.daysLeft, key: 'daysLeft', render: (_, row) => <Days row={row} /> },
    {
      title: text.checks,
      key: 'checks',
      render: (_, { checks, done, waived }) => (
        <>
          {checks === 0 ? '—' : `${done} / ${checks}`}
          {waived > 0 && <div className="soft">{fill(text.waived, { count: waived })}</div>}
        </>
      ),
    },
    {
      title: text.talks,
      key: 'talks',
      render: (_, { figures: { talks, talksSigned } }) => fill(text.talksOf, { count: talks, signed: talksSigned }),
    },
    { title: text.requests, key: 'requests', render: (_, row) => <Requests row={row} /> },
    { title: text.documents, key: 'documents', align: 'right', render: (_, row) => row.figures.documents },
    { title: text.papers, key: 'papers', render: (_, row) => <Papers row={row} /> },
  ];
}

function Stage({ row: { stage, stepsTaken }, steps }: { readonly row: Row; readonly steps: number }) {
  const notMovedIn = useText(siteText).notMovedIn;
  const say = useSay();
  return <StepProgress name={stage === null ? notMovedIn : say(stage)} taken={stepsTaken} of={steps} />;
}

function Days({ row: { daysLeft, delay, leftOn, stayed } }: { readonly row: Row }) {
  const text = useText(roundSitesText);
  const formats = useFormats();
  return (
    <>
      {leftOn === null
        ? delay === 0 && fill(text.days, { count: daysLeft ?? 0 })
        : fill(text.leftOn, { day: formats.day(leftOn) })}{' '}
      {delay > 0 && <Tag color="error">{fill(text.delay, { count: delay })}</Tag>}
      {stayed.daysOver > 0 && <Tag color="error">{fill(text.daysOver, { count: stayed.daysOver })}</Tag>}
      {stayed.daysShort > 0 && <Tag color="warning">{fill(text.daysShort, { count: stayed.daysShort })}</Tag>}
      {stayed.leftEarlyReason !== null && <div className="soft">{stayed.leftEarlyReason}</div>}
    </>
  );
}

function Requests({ row: { requests } }: { readonly row: Row }) {
  const text = useText(roundSitesText);
  return (
    <>
      {requests.asked === 0 ? '—' : `${requests.settled} / ${requests.asked}`}{' '}
      {requests.late > 0 && <Tag color="error">{fill(text.late, { count: requests.late })}</Tag>}
    </>
  );
}

function Papers({ row: { papers } }: { readonly row: Row }) {
  const text = useText(roundSitesText);
  const shown = (['writing', 'inSigning', 'toBeDecided', 'decided'] as const).filter((state) => papers[state] > 0);
  if (shown.length === 0) return '—';
  return shown.map((state) => (
    <div key={state}>
      {text[state]} {papers[state]}
    </div>
  ));
}
