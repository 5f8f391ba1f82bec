import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Button, Form, Input, Tag } from 'antd';
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
import { nominationStates } from '../pool.model.ts';
import type { NominationAnswer } from '../pool.schema.ts';
import { stateColours } from './NominationListPage.tsx';
import { PersonRecord } from './PersonRecord.tsx';
import { nominationText } from './pool.text.ts';
import { type Order, personPath, useNomination, useTeamsCommand } from './teams.api.ts';

/** One recommendation on its way into a pool. */
export function NominationPage() {
  const { nominationId } = usePathIds<'nominationId'>();
  return (
    <DataView data={useNomination(nominationId)}>
      {(answer) => <OneNomination key={answer.id} nomination={answer} />}
    </DataView>
  );
}

type Act = 'check' | 'reject' | 'approve' | 'decline';

function OneNomination({ nomination }: { readonly nomination: NominationAnswer }) {
  const text = useText(nominationText);
  const say = useSay();
  const [open, setOpen] = useState<Act | null>(null);
  const { state, name, mayCheck, mayDecide, personId } = nomination;
  const acts: readonly Act[] = mayCheck ? ['reject', 'check'] : mayDecide ? ['decline', 'approve'] : [];
  return (
    <>
      <PageHeader
        title={name}
        description={text.description}
        back={{ to: '/teams/nominations', says: text.title }}
        tags={<Tag color={stateColours[state]}>{say(nominationStates[state])}</Tag>}
        actions={acts.map((act, at) => (
          <Button key={act} type={at === acts.length - 1 ? 'primary' : 'default'} onClick={() => setOpen(act)}>
            {text[act]}
          </Button>
        ))}
      />
      <Panel title={text.checks}>
        <ul className="plain-list panel-alert">
          {nomination.checks.map(({ says, holds }) => (
            <li key={says.zh}>
              {holds ? (
                <CheckCircleOutlined style={{ color: 'var(--good, #237804)' }} aria-label={text.holds} />
              ) : (
                <CloseCircleOutlined style={{ color: 'var(--bad, #a8071a)' }} aria-label={text.fails} />
              )}{' '}
              {say(says)}
            </li>
          ))}
        </ul>
        <NominationFacts nomination={nomination} />
        {personId !== null && <PageLink to={personPath(personId)}>{text.toPerson}</PageLink>}
      </Panel>
      <PersonRecord facts={nomination.facts} />
      {open && <ActDialog act={open} nomination={nomination} onClose={() => setOpen(null)} />}
    </>
  );
}

function NominationFacts({ nomination }: { readonly nomination: NominationAnswer }) {
  const text = useText(nominationText);
  const formats = useFormats();
  const { checkedAt, checkedByName, checkNote, decidedAt, decidedByName, decisionNumber, declineReason } = nomination;
  const signed = (at: string | null, by: string | null, note: string | null) =>
    at === null ? null : [by, formats.instant(at), note].filter(Boolean).join(' · ');
  return (
    <Facts
      facts={[
        { name: text.by, value: nomination.recommendedByUnit },
        { name: text.on, value: formats.day(nomination.recommendedOn) },
        { name: text.enteredBy, value: nomination.enteredByName },
        { name: text.checked, value: signed(checkedAt, checkedByName, checkNote) },
        { name: text.decided, value: signed(decidedAt, decidedByName, decisionNumber ?? declineReason) },
      ]}
    />
  );
}

interface ActDialogProps {
  readonly act: Act;
  readonly nomination: NominationAnswer;
  readonly onClose: () => void;
}

function ActDialog({ act, nomination, onClose }: ActDialogProps) {
  const text = useText(nominationText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  const verb = act === 'reject' ? 'check' : act;
  const { id, version, name } = nomination;
  const verdict = act === 'check' || act === 'reject' ? { isQualified: act === 'check' } : {};
  const field = { check: 'note', reject: 'note', approve: 'decisionNumber', decline: 'reason' }[act];
  const label = { check: text.note, reject: text.note, approve: text.decision, decline: text.reason }[act];
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text[act]} · ${name}`}
      consequence={fill(text[`${act}Says`], { name })}
      submit={text[act]}
      command={useTeamsCommand(`/nominations/${id}/${verb}`)}
      order={(values) => ({ ...values, ...verdict, version })}
      onClose={onClose}
    >
      <Form.Item name={field} label={label} rules={act === 'check' ? [] : [needed]}>
        {act === 'approve' ? <Input maxLength={60} autoFocus /> : <Input.TextArea rows={2} maxLength={300} autoFocus />}
      </Form.Item>
    </CommandDialog>
  );
}
