import { Alert, Table } from 'antd';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { requestKinds } from '../authorisation.model.ts';
import type { AuthorisationPageAnswer } from '../authorisations.schema.ts';
import { AuthorisationActions } from './AuthorisationActions.tsx';
import { roundTeamsPath, useAuthorisation } from './authorisations.api.ts';
import { authorisationText } from './authorisations.text.ts';
import { StandingTag } from './StandingTag.tsx';

/** One authorisation: whom it lets in where and until when, who gave it, what was asked for since. */
export function AuthorisationPage() {
  const { authorisationId } = usePathIds<'authorisationId'>();
  return (
    <DataView data={useAuthorisation(authorisationId)}>
      {(answer) => <OneAuthorisation key={answer.id} row={answer} />}
    </DataView>
  );
}

function OneAuthorisation({ row }: { readonly row: AuthorisationPageAnswer }) {
  const text = useText(authorisationText);
  const isTeam = useRoles().every((role) => role.startsWith('team-'));
  const back = isTeam
    ? { to: '/authorisations', says: text.title }
    : { to: roundTeamsPath(row.roundId), says: row.roundName };
  return (
    <>
      <PageHeader
        title={row.decisionNumber}
        description={`${row.unitName} · ${row.teamName}`}
        tags={<StandingTag {...row} />}
        back={back}
        actions={<AuthorisationActions row={row} />}
      />
      <AskedNote row={row} />
      {row.standing === 'other-leader' && (
        <Alert type="warning" showIcon className="panel-alert" title={text.otherLeader} />
      )}
      {row.standing === 'drafted' && <PreparationNote row={row} />}
      <Panel title={text.facts}>
        <AuthorisationFacts row={row} />
      </Panel>
      {row.requests.length > 0 && (
        <Panel title={text.requests}>
          <Requests row={row} />
        </Panel>
      )}
    </>
  );
}

/** Tells the leading group before it approves. */
function PreparationNote({ row: { preparation } }: { readonly row: AuthorisationPageAnswer }) {
  const formats = useFormats();
  const text = useText(authorisationText);
  const { hasMembers, unprepared } = preparation;
  if (hasMembers && unprepared.length === 0) return null;
  const says = hasMembers ? fill(text.unprepared, { names: formats.list(unprepared) }) : text.noMembers;
  return <Alert type="warning" showIcon className="panel-alert" title={says} />;
}

function AskedNote({ row }: { readonly row: AuthorisationPageAnswer }) {
  const text = useText(authorisationText);
  const say = useSay();
  const formats = useFormats();
  const { asked, askedTo, askedReason, askedByName } = row;
  if (asked === null) return null;
  const words = { name: askedByName ?? '', reason: askedReason ?? '', kind: say(requestKinds[asked]) };
  const says =
    askedTo === null ? fill(text.waiting, words) : fill(text.waitingTo, { ...words, day: formats.day(askedTo) });
  return <Alert type="info" showIcon className="panel-alert" title={says} />;
}

function AuthorisationFacts({ row }: { readonly row: AuthorisationPageAnswer }) {
  const text = useText(authorisationText);
  const formats = useFormats();
  const signed = (by: string | null, at: string | null) => at && `${by ?? ''} · ${formats.instant(at)}`;
  const { declineReason, withdrawnOn, objects, deputies } = row;
  const only = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);
  return (
    <Facts
      facts={[
        { name: text.unit, value: <PageLink to={`/inspections/${row.inspectionId}`}>{row.unitName}</PageLink> },
        ...only(text.objects, objects.length === 0 ? null : formats.list(objects)),
        { name: text.team, value: row.teamName },
        { name: text.round, value: row.roundName },
        { name: text.leader, value: row.leaderName },
        { name: text.deputies, value: deputies.length === 0 ? null : formats.list(deputies) },
        { name: text.term, value: `${formats.day(row.fromOn)} – ${formats.day(row.toOn)}` },
        { name: text.drafted, value: signed(row.draftedByName, row.draftedAt) },
        { name: text.approved, value: signed(row.decidedByName, row.decidedAt) },
        ...only(text.declined, declineReason),
        ...only(text.waiver, row.waiver),
        ...only(text.withdrawn, withdrawnOn && formats.day(withdrawnOn)),
      ]}
    />
  );
}

type Request = AuthorisationPageAnswer['requests'][number];

function Requests({ row }: { readonly row: AuthorisationPageAnswer }) {
  const text = useText(authorisationText);
  const say = useSay();
  const formats = useFormats();
  const columns: Columns<Request> = [
    {
      title: text.request,
      key: 'request',
      render: (_, { kind, from, to }) =>
        to === null
          ? say(requestKinds[kind])
          : formats.named(
              say(requestKinds[kind]),
              fill(text.extendedTo, { from: formats.day(from), to: formats.day(to) }),
            ),
    },
    { title: text.reason, dataIndex: 'reason' },
    {
      title: text.askedBy,
      key: 'asked',
      render: (_, each) => `${each.askedByName} · ${formats.instant(each.askedAt)}`,
    },
    {
      title: text.outcome,
      key: 'outcome',
      render: (_, { isGranted, decidedByName, decidedAt, note }) =>
        [isGranted ? text.granted : text.refused, decidedByName, formats.instant(decidedAt), note]
          .filter(Boolean)
          .join(' · '),
    },
  ];
  return (
    <Table<Request>
      size="middle"
      rowKey="decidedAt"
      columns={columns}
      dataSource={[...row.requests]}
      pagination={false}
      scroll={{ x: 700 }}
    />
  );
}
