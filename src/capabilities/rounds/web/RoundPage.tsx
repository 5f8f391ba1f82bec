import { Alert, Steps } from 'antd';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { type RoundState, roundStates } from '../rounds.model.ts';
import type { RoundPageAnswer } from '../rounds.schema.ts';
import { roundStateText } from '../rounds.text.ts';
import { Holdings } from './Holdings.tsx';
import { NoticeButton } from './NoticeButton.tsx';
import { RoundActions } from './RoundActions.tsx';
import { RoundInspections } from './RoundInspections.tsx';
import { RoundStateTag } from './RoundStateTag.tsx';
import { useRoundPage } from './rounds.api.ts';
import { listText, nextStepText, roundText } from './rounds.words.text.ts';
import { SitesOfRoundButton, TeamsOfRoundButton } from './TeamsOfRoundButton.tsx';

/** One round: how far it is, what was planned and approved, and its inspections. */
export function RoundPage() {
  const { roundId } = usePathIds<'roundId'>();
  const round = useRoundPage(roundId);
  return <DataView data={round}>{(answer) => <OneRound key={answer.id} round={answer} />}</DataView>;
}

function OneRound({ round }: { readonly round: RoundPageAnswer }) {
  const text = useText(roundText);
  const list = useText(listText);
  const { sentBackByName, sentBackReason } = round;
  return (
    <>
      <PageHeader
        title={round.name}
        tags={<RoundStateTag state={round.state} />}
        description={`${round.jurisdictionName} · ${round.code}`}
        back={{ to: '/rounds', says: list.title }}
        actions={
          <>
            <SitesOfRoundButton round={round} />
            <TeamsOfRoundButton roundId={round.id} />
            <NoticeButton roundId={round.id} mayDraft={['approved', 'announced'].includes(round.state)} />
            <RoundActions round={round} />
          </>
        }
      />
      {sentBackByName !== null && sentBackReason !== null && (
        <Alert
          type="warning"
          showIcon
          className="panel-alert"
          title={fill(text.sentBack, { name: sentBackByName, reason: sentBackReason })}
        />
      )}
      <Panel title={text.stages}>
        <RoundStages round={round} />
      </Panel>
      <Panel title={text.facts}>
        <RoundFacts round={round} />
      </Panel>
      <RoundInspections round={round} />
      <Holdings of={{ round: round.id }} jurisdictionId={round.jurisdictionId} />
    </>
  );
}

function RoundStages({ round }: { readonly round: RoundPageAnswer }) {
  const say = useSay();
  const formats = useFormats();
  const days: Readonly<Record<RoundState, string | null>> = {
    planned: formats.instant(round.plannedAt).slice(0, 10),
    approved: round.approvedAt && formats.instant(round.approvedAt).slice(0, 10),
    announced: round.announcedOn,
    'under-way': round.begunOn,
    'feeding-back': round.feedbackFrom,
    rectifying: round.rectifyingFrom,
    closed: round.closedOn,
  };
  const at = roundStates.indexOf(round.state);
  return (
    <Steps
      size="small"
      current={round.state === 'closed' ? at + 1 : at}
      responsive
      items={roundStates.map((state) => ({ title: say(roundStateText[state]), content: days[state] ?? undefined }))}
    />
  );
}

function RoundFacts({ round }: { readonly round: RoundPageAnswer }) {
  const text = useText(roundText);
  const list = useText(listText);
  const say = useSay();
  const formats = useFormats();
  const kind = round.kinds.find(({ code }) => code === round.kind);
  return (
    <Facts
      facts={[
        { name: text.next, value: say(nextStepText[round.state]) },
        { name: list.kind, value: kind ? say(kind.label) : round.kind },
        { name: list.term, value: `${formats.day(round.plannedFrom)} – ${formats.day(round.plannedTo)}` },
        {
          name: text.edition,
          value: <PageLink to={`/rulebooks/editions/${round.editionId}`}>{say(round.editionName)}</PageLink>,
        },
        { name: text.planned, value: `${round.plannedByName} · ${formats.instant(round.plannedAt)}` },
        {
          name: text.approved,
          value: round.approvedAt && `${round.approvedByName ?? ''} · ${formats.instant(round.approvedAt)}`,
        },
        { name: text.decision, value: round.decisionNumber },
      ]}
    />
  );
}
