import { Steps, Tag } from 'antd';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { OnSiteRooms } from '#web/ui/OnSiteRooms.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { officeRoles } from '../rounds.model.ts';
import type { InspectionPageAnswer } from '../rounds.schema.ts';
import { AuthorisationNote } from './AuthorisationNote.tsx';
import { ClockTable } from './ClockTable.tsx';
import { DeclareTieButton } from './DeclareTieButton.tsx';
import { Holdings } from './Holdings.tsx';
import { InspectionActions } from './InspectionActions.tsx';
import { inspectionText } from './inspection.words.text.ts';
import { NoticeButton } from './NoticeButton.tsx';
import { OwnObjections } from './Objections.tsx';
import { inspectionPath, roundPath, useInspection } from './rounds.api.ts';
import { TeamName } from './TeamName.tsx';
import { TeamPanel } from './TeamPanel.tsx';

const offices: readonly string[] = [...officeRoles, 'leading-group-member'];

/** One inspection: where it stands in its steps, whose clocks run, what comes next. */
export function InspectionPage() {
  const { inspectionId } = usePathIds<'inspectionId'>();
  const inspection = useInspection(inspectionId);
  return <DataView data={inspection}>{(answer) => <OneInspection key={answer.id} inspection={answer} />}</DataView>;
}

function OneInspection({ inspection }: { readonly inspection: InspectionPageAnswer }) {
  const text = useText(inspectionText);
  const { roundId, roundName, teamName, unitName, movedInOn, finishedOn, cancelledOn, along, clocks } = inspection;
  const seesWork = useRoles().some((role) => role.startsWith('team-') || offices.includes(role));
  return (
    <>
      <PageHeader
        title={unitName}
        description={teamName}
        tags={
          <>
            {finishedOn !== null && <Tag color="success">{text.finishedTag}</Tag>}
            {cancelledOn !== null && <Tag>{text.cancelledTag}</Tag>}
          </>
        }
        back={{ to: roundPath(roundId), says: roundName }}
        actions={
          <>
            {inspection.mayDeclareTie && <DeclareTieButton inspectionId={inspection.id} />}
            <NoticeButton
              roundId={roundId}
              inspectionId={inspection.id}
              mayDraft={cancelledOn === null && finishedOn === null && inspection.roundState !== 'planned'}
            />
            <InspectionActions inspection={inspection} />
          </>
        }
      />
      {seesWork && <OnSiteRooms inspectionId={inspection.id} here="inspection" hasMovedIn={movedInOn !== null} />}
      <AuthorisationNote inspection={inspection} />
      <Panel title={text.steps}>
        {finishedOn === null && cancelledOn === null && !isAllowedAtAll(inspection) && (
          <p className="soft">{text.waitsForLeader}</p>
        )}
        <StepStrip inspection={inspection} />
      </Panel>
      <Panel title={text.facts}>
        <InspectionFacts inspection={inspection} />
      </Panel>
      <TeamPanel inspectionId={inspection.id} />
      <OwnObjections inspectionId={inspection.id} />
      <Holdings of={{ inspection: inspection.id }} jurisdictionId={inspection.jurisdictionId} />
      <Panel title={text.clocks}>
        <ClockTable clocks={clocks} />
      </Panel>
      {along.length > 0 && (
        <Panel title={text.along}>
          <ul className="plain-list">
            {along.map((village) => (
              <li key={village.id}>
                <PageLink to={inspectionPath(village.id)}>{village.unitName}</PageLink>
                {village.finishedOn !== null && ` · ${text.finishedTag}`}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

/** Whether the steps are the person's to move, now or later. */
function isAllowedAtAll({ allowed }: InspectionPageAnswer): boolean {
  return allowed.some(({ command }) => command === 'move' || command === 'finish');
}

function StepStrip({
  inspection: { steps, stages, stage, finishedOn },
}: {
  readonly inspection: InspectionPageAnswer;
}) {
  const say = useSay();
  const at = steps.findIndex(({ code }) => code === stage);
  return (
    <Steps
      size="small"
      responsive
      titlePlacement="vertical"
      current={finishedOn === null ? at : steps.length}
      items={steps.map(({ code, label }) => {
        const entered = stages.find(({ step }) => step === code);
        return { title: say(label), content: entered && <StepDay {...entered} /> };
      })}
    />
  );
}

/** The day on which a step was taken, and under which authorisation. */
function StepDay({ on, under }: InspectionPageAnswer['stages'][number]) {
  const formats = useFormats();
  return (
    <>
      {formats.day(on)}
      {under !== null && <div className="small">{under}</div>}
    </>
  );
}

function InspectionFacts({ inspection }: { readonly inspection: InspectionPageAnswer }) {
  const text = useText(inspectionText);
  const say = useSay();
  const formats = useFormats();
  const day = (value: string | null) => value && formats.day(value);
  const kind = inspection.kinds.find(({ code }) => code === inspection.kind);
  const { cancelledOn, cancelledReason } = inspection;
  return (
    <Facts
      facts={[
        { name: text.round, value: <PageLink to={roundPath(inspection.roundId)}>{inspection.roundName}</PageLink> },
        { name: text.unit, value: inspection.unitName },
        { name: text.team, value: <TeamName inspectionId={inspection.id} teamName={inspection.teamName} /> },
        { name: text.leader, value: inspection.leaderName },
        { name: text.kind, value: kind ? say(kind.label) : inspection.kind },
        ...(inspection.subject === null ? [] : [{ name: text.subject, value: inspection.subject }]),
        { name: text.movedIn, value: day(inspection.movedInOn) },
        { name: text.left, value: day(inspection.leftOn) },
        ...(inspection.leftEarlyReason === null ? [] : [{ name: text.leftEarly, value: inspection.leftEarlyReason }]),
        { name: text.finished, value: day(inspection.finishedOn) },
        ...(cancelledOn === null
          ? []
          : [{ name: text.cancelled, value: `${formats.day(cancelledOn)} · ${cancelledReason ?? ''}` }]),
      ]}
    />
  );
}
