import { Button, Tag } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { MeetingPageAnswer } from '../papers.schema.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { Minutes } from './Minutes.tsx';
import { inspectionPapersPath, type Order, paperPath, useMeeting, usePaperCommand } from './papers.api.ts';
import { decisionTexts, meetingText, papersText } from './papers.text.ts';
import { SheetTag } from './StateTag.tsx';
import './papers.css';

/** One meeting of the team: the papers before it, what it decided on each, its minutes. Printed as it stands. */
export function MeetingPage() {
  const { meetingId } = usePathIds<'meetingId'>();
  return (
    <DataView data={useMeeting(meetingId)}>{(meeting) => <OneMeeting key={meeting.id} meeting={meeting} />}</DataView>
  );
}

function OneMeeting({ meeting }: { readonly meeting: MeetingPageAnswer }) {
  const text = useText(meetingText);
  const papers = useText(papersText);
  const formats = useFormats();
  const [isClosing, setIsClosing] = useState(false);
  const { id, version, heldOn, chairedByName, present, state, closedByName, closedAt, unitName, teamName } = meeting;
  const closing = usePaperCommand(`meetings/${id}/close`);
  return (
    <>
      <PageHeader
        title={`${text.title} · ${formats.day(heldOn)}`}
        description={`${unitName} · ${teamName}`}
        tags={<Tag color={state === 'open' ? 'blue' : 'green'}>{papers[state]}</Tag>}
        back={{ to: inspectionPapersPath(meeting.inspectionId), says: papers.title }}
        actions={
          <>
            <DocumentButton url={`/api/papers/meetings/${id}/document`} />
            <Button onClick={() => window.print()}>{text.print}</Button>
            {meeting.mayClose && (
              <Button type="primary" onClick={() => setIsClosing(true)}>
                {text.close}
              </Button>
            )}
          </>
        }
      />
      <Panel>
        <Facts
          facts={[
            { name: papers.chair, value: chairedByName },
            { name: papers.present, value: formats.list(present.map(({ name }) => name)) },
            ...(closedAt ? [{ name: text.by, value: `${closedByName ?? ''} · ${formats.instant(closedAt)}` }] : []),
          ]}
        />
      </Panel>
      <Tabled meeting={meeting} />
      {state === 'open' && meeting.ready.length > 0 && meeting.mayWrite && <Ready meeting={meeting} />}
      <Panel title={text.minutes}>
        <Minutes meeting={meeting} />
      </Panel>
      {isClosing && (
        <CommandDialog<object, Order, unknown>
          title={text.close}
          consequence={text.closeSays}
          submit={text.close}
          command={closing}
          order={() => ({ version })}
          onClose={() => setIsClosing(false)}
        />
      )}
    </>
  );
}

function Tabled({ meeting }: { readonly meeting: MeetingPageAnswer }) {
  const text = useText(meetingText);
  return (
    <Panel title={text.tabled}>
      {meeting.tabled.length === 0 ? (
        <p className="soft">{text.noTabled}</p>
      ) : (
        meeting.tabled.map((paper) => <TabledPaper key={paper.id} paper={paper} others={meeting.others} />)
      )}
    </Panel>
  );
}

interface TabledPaperProps {
  readonly paper: MeetingPageAnswer['tabled'][number];
  readonly others: MeetingPageAnswer['others'];
}

function TabledPaper({ paper, others }: TabledPaperProps) {
  const text = useText(meetingText);
  const { opinion } = useText(papersText);
  const say = useSay();
  const [isDeciding, setIsDeciding] = useState(false);
  const { id, number, title, seen, decision, decisionOpinion, otherBody, mergedIntoNumber, sheetState } = paper;
  const decided = decision && [say(decisionTexts[decision]), otherBody, mergedIntoNumber].filter(Boolean).join(' · ');
  return (
    <article className="meeting-paper">
      <div className="meeting-paper-head">
        <h3>
          <PageLink to={paperPath(id)}>
            {number} {title}
          </PageLink>
        </h3>
        {decided ? <Tag color="green">{decided}</Tag> : <Tag color="gold">{text.undecided}</Tag>}
        {sheetState && <SheetTag state={sheetState} />}
      </div>
      <p className="paper-words">{seen}</p>
      {decisionOpinion && (
        <p className="paper-words">
          <span className="soft">{opinion}</span> {decisionOpinion}
        </p>
      )}
      {paper.mayDecide && (
        <Button className="no-print" onClick={() => setIsDeciding(true)}>
          {text.decide}
        </Button>
      )}
      {isDeciding && <DecideDialog paper={paper} others={others} onClose={() => setIsDeciding(false)} />}
    </article>
  );
}

function Ready({ meeting }: { readonly meeting: MeetingPageAnswer }) {
  const text = useText(meetingText);
  return (
    <div className="no-print">
      <Panel title={text.ready}>
        <ul className="plain-list">
          {meeting.ready.map((paper) => (
            <ReadyPaper key={paper.id} paper={paper} meetingId={meeting.id} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function ReadyPaper({
  paper,
  meetingId,
}: {
  readonly paper: MeetingPageAnswer['ready'][number];
  readonly meetingId: string;
}) {
  const text = useText(meetingText);
  const { id, version, number, title } = paper;
  const table = usePaperCommand(`${id}/table`);
  return (
    <li>
      <PageLink to={paperPath(id)}>
        {number} {title}
      </PageLink>{' '}
      <Button
        size="small"
        loading={table.isPending}
        aria-label={`${text.table} ${number}`}
        onClick={() => table.mutate({ version, meetingId })}
      >
        {text.table}
      </Button>
    </li>
  );
}
