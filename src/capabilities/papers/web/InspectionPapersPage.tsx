import { Button, Checkbox, Segmented, Space, Table } from 'antd';
import { useState } from 'react';
import { useFilters, useGo, usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { OnSiteRooms } from '#web/ui/OnSiteRooms.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { paperStates } from '../paper.model.ts';
import { isMinor, minorShareOf } from '../paper-share.model.ts';
import type { InspectionPapers, MeetingLine, PaperLine } from '../papers.schema.ts';
import { OpenMeetingDialog } from './OpenMeetingDialog.tsx';
import { meetingPath, paperPath, useBegin, useInspectionPapers } from './papers.api.ts';
import { paperStateTexts, papersText } from './papers.text.ts';
import { SheetTag, StateTag } from './StateTag.tsx';
import './papers.css';

/** All papers of an inspection by their state, and the meetings that decided on them. */
export function InspectionPapersPage() {
  const { inspectionId } = usePathIds<'inspectionId'>();
  return (
    <DataView data={useInspectionPapers(inspectionId)}>
      {(answer) => <Papers key={answer.inspectionId} of={answer} />}
    </DataView>
  );
}

function Papers({ of: answer }: { readonly of: InspectionPapers }) {
  const text = useText(papersText);
  const go = useGo();
  const begin = useBegin();
  const [isMeeting, setIsMeeting] = useState(false);
  const { inspectionId, unitName, teamName, mayWrite, mayMeet, meetings } = answer;
  const openOne = meetings.find(({ state }) => state === 'open');
  const written = () => begin.mutate({ inspectionId }, { onSuccess: ({ id }) => go(paperPath(id)) });
  return (
    <>
      <PageHeader
        title={`${text.title} · ${unitName}`}
        description={teamName}
        back={{ to: '/papers', says: text.title }}
        actions={
          <>
            {mayMeet && openOne && <Button onClick={() => go(meetingPath(openOne.id))}>{text.goOnMeeting}</Button>}
            {mayMeet && !openOne && <Button onClick={() => setIsMeeting(true)}>{text.openMeeting}</Button>}
            {mayWrite && (
              <Button type="primary" loading={begin.isPending} onClick={written}>
                {text.begin}
              </Button>
            )}
          </>
        }
      />
      <OnSiteRooms inspectionId={inspectionId} here="papers" />
      {begin.error && <FailureNote failure={begin.error} />}
      <PaperTable papers={answer.papers} />
      <Panel title={text.meetings}>
        <MeetingTable meetings={meetings} />
      </Panel>
      {isMeeting && <OpenMeetingDialog of={answer} onClose={() => setIsMeeting(false)} />}
    </>
  );
}

function PaperTable({ papers }: { readonly papers: readonly PaperLine[] }) {
  const text = useText(papersText);
  const say = useSay();
  const { values, set } = useFilters(['state', 'weight']);
  const columns = useColumns();
  const share = minorShareOf(papers);
  const isMinorOnly = values.weight === 'minor';
  const present = paperStates.filter((state) => papers.some((paper) => paper.state === state));
  const count = (state: string) => papers.filter((paper) => paper.state === state).length;
  const shown = papers.filter(
    (paper) => (values.state === '' || paper.state === values.state) && (!isMinorOnly || isMinor(paper)),
  );
  return (
    <Panel>
      <search className="filters">
        {present.length > 1 && (
          <Segmented
            className="papers-states"
            aria-label={text.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={[
              { value: '', label: `${text.all} ${papers.length}` },
              ...present.map((state) => ({ value: state, label: `${say(paperStateTexts[state])} ${count(state)}` })),
            ]}
          />
        )}
        {share && (
          <Checkbox checked={isMinorOnly} onChange={({ target }) => set({ weight: target.checked ? 'minor' : '' })}>
            {fill(text.minorShare, { ...share })}
          </Checkbox>
        )}
      </search>
      <Table<PaperLine>
        size="middle"
        rowKey="id"
        dataSource={[...shown]}
        locale={{ emptyText: papers.length === 0 ? text.noPapers : text.noneOfThese }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        {...useStacked(columns, 720)}
      />
    </Panel>
  );
}

function useColumns(): Columns<PaperLine> {
  const text = useText(papersText);
  const formats = useFormats();
  return [
    { title: text.number, dataIndex: 'number', className: 'papers-number' },
    {
      title: text.paperTitle,
      key: 'title',
      minWidth: 200,
      render: (_, { id, title }) => <PageLink to={paperPath(id)}>{title || text.untitled}</PageLink>,
    },
    {
      title: text.state,
      key: 'state',
      render: (_, line) => (
        <Space wrap size={4}>
          <StateTag {...line} />
          {line.sheetState && <SheetTag state={line.sheetState} />}
        </Space>
      ),
    },
    {
      title: text.finder,
      key: 'finder',
      className: 'papers-number',
      render: (_, { foundByName, writtenByName }) => (
        <>
          {foundByName}
          {writtenByName !== foundByName && (
            <div className="soft small">{formats.named(text.writer, writtenByName)}</div>
          )}
        </>
      ),
    },
    {
      title: text.since,
      dataIndex: 'heldSince',
      className: 'papers-number',
      render: (day: string) => formats.day(day),
    },
  ];
}

function MeetingTable({ meetings }: { readonly meetings: readonly MeetingLine[] }) {
  const text = useText(papersText);
  const formats = useFormats();
  const table = useStacked<MeetingLine>(
    [
      {
        title: text.heldOn,
        key: 'on',
        render: (_, { id, heldOn }) => <PageLink to={meetingPath(id)}>{formats.day(heldOn)}</PageLink>,
      },
      { title: text.chair, dataIndex: 'chairedByName' },
      { title: text.papersCount, dataIndex: 'papers', align: 'right' },
      { title: text.state, key: 'state', render: (_, { state }) => text[state] },
    ],
    480,
  );
  if (meetings.length === 0) return <p className="soft">{text.noMeetings}</p>;
  return (
    <Table<MeetingLine>
      size="middle"
      rowKey="id"
      dataSource={[...meetings]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      {...table}
    />
  );
}
