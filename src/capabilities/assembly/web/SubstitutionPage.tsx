import { Alert, Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { substitutionGrounds, substitutionStates } from '../substitution.model.ts';
import type { SubstitutionAnswer } from '../substitution.schema.ts';
import { type Order, useSubstitution, useSubstitutionCommand } from './assembly.api.ts';
import { recusalListText } from './recusals.text.ts';
import { SuccessorPanel } from './SuccessorPanel.tsx';
import { substitutionText } from './substitution.text.ts';
import { useDue } from './useDue.ts';

/** One seat to be taken over: why, by whom, and who approves it. */
export function SubstitutionPage() {
  const { substitutionId } = usePathIds<'substitutionId'>();
  return (
    <DataView data={useSubstitution(substitutionId)}>
      {(answer) => <OneSubstitution key={answer.id} substitution={answer} />}
    </DataView>
  );
}

interface OfOne {
  readonly substitution: SubstitutionAnswer;
}
type Act = 'withdraw' | 'return' | 'approve';

function OneSubstitution({ substitution }: OfOne) {
  const text = useText(substitutionText);
  const say = useSay();
  const list = useText(recusalListText);
  const [open, setOpen] = useState<Act | null>(null);
  const { state, personName, mayPropose, mayWithdraw, mayApprove, teamName, roundName } = substitution;
  const acts: readonly Act[] = [
    ...(mayWithdraw ? (['withdraw'] as const) : []),
    ...(mayApprove ? (['return', 'approve'] as const) : []),
  ];
  return (
    <>
      <PageHeader
        title={fill(text.titleOf, { name: personName })}
        description={`${teamName} · ${roundName}`}
        tags={<Tag color={state === 'approved' ? 'green' : 'gold'}>{say(substitutionStates[state])}</Tag>}
        back={{ to: '/assembly/recusals', says: list.title }}
        actions={acts.map((act) => (
          <Button key={act} type={act === 'approve' ? 'primary' : 'default'} onClick={() => setOpen(act)}>
            {text[act]}
          </Button>
        ))}
      />
      <Panel title={text.facts}>
        {state === 'approved' && <Alert type="info" showIcon className="panel-alert" title={text.afterwards} />}
        <AuthorisationNote substitution={substitution} />
        <SubstitutionFacts substitution={substitution} />
      </Panel>
      {isPending(state) && <SuccessorPanel substitution={substitution} mayPropose={mayPropose} />}
      {open && <ActDialog act={open} substitution={substitution} onClose={() => setOpen(null)} />}
    </>
  );
}

/** 一次一授权: the leader's successor needs an authorisation of his own, and the team is shut out until he has it. */
function AuthorisationNote({ substitution }: OfOne) {
  const text = useText(substitutionText);
  const { isLeader, state, unauthorised, roundId, mayAuthorise } = substitution;
  if (!isLeader || (state !== 'approved' && !isPending(state))) return null;
  if (isPending(state)) return <Alert type="warning" showIcon className="panel-alert" title={text.leaderBefore} />;
  if (unauthorised.length === 0) return null;
  const links = unauthorised.map(({ inspectionId, unitName }) => (
    <li key={inspectionId}>
      {mayAuthorise ? (
        <PageLink to={`/authorisations/rounds/${roundId}?draft=${inspectionId}`}>
          {fill(text.authorise, { unit: unitName })}
        </PageLink>
      ) : (
        unitName
      )}
    </li>
  ));
  return (
    <Alert
      type="warning"
      showIcon
      className="panel-alert"
      title={text.leaderAfter}
      description={<ul className="plain-list">{links}</ul>}
    />
  );
}

function isPending(state: SubstitutionAnswer['state']): boolean {
  return state === 'open' || state === 'proposed';
}

function SubstitutionFacts({ substitution: one }: OfOne) {
  const text = useText(substitutionText);
  const say = useSay();
  const formats = useFormats();
  const due = useDue();
  const signed = (name: string | null, at: string | null, note?: string | null) =>
    at === null ? null : [name, formats.instant(at), note].filter(Boolean).join(' · ');
  return (
    <Facts
      facts={[
        { name: text.person, value: <PageLink to={`/teams/pool/${one.personId}`}>{one.personName}</PageLink> },
        { name: text.seat, value: `${one.teamName} · ${say(one.seat)}` },
        { name: text.round, value: <PageLink to={`/rounds/${one.roundId}`}>{one.roundName}</PageLink> },
        { name: text.units, value: one.units.join('、') },
        { name: text.ground, value: `${say(substitutionGrounds[one.ground])} · ${one.words}` },
        { name: text.opened, value: signed(one.openedByName, one.openedAt) },
        ...(isPending(one.state) ? [{ name: text.due, value: due(one.dueOn) }] : []),
        ...(one.successorId === null
          ? []
          : [
              {
                name: text.successor,
                value: <PageLink to={`/teams/pool/${one.successorId}`}>{one.successorName}</PageLink>,
              },
              { name: text.proposal, value: one.proposalReason },
              { name: text.proposed, value: signed(one.proposedByName, one.proposedAt) },
            ]),
        ...(one.returnedReason === null ? [] : [{ name: text.returned, value: one.returnedReason }]),
        ...(one.decidedAt === null
          ? []
          : [{ name: text.decided, value: signed(one.decidedByName, one.decidedAt, one.decisionNote) }]),
      ]}
    />
  );
}

function ActDialog({ act, substitution, onClose }: OfOne & { readonly act: Act; readonly onClose: () => void }) {
  const text = useText(substitutionText);
  const message = useText(uiText).required;
  const { id, version, personName, isLeader } = substitution;
  const isApproval = act === 'approve';
  const consequence = isApproval && isLeader ? `${text.approveSays}${text.leaderBefore}` : text[`${act}Says`];
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text[act]} · ${fill(text.titleOf, { name: personName })}`}
      consequence={consequence}
      submit={text[act]}
      command={useSubstitutionCommand(id, act)}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <Form.Item
        name={isApproval ? 'note' : 'reason'}
        label={isApproval ? text.note : text.reason}
        rules={[{ required: true, whitespace: true, message }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
      </Form.Item>
    </CommandDialog>
  );
}
