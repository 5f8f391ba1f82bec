import { Button, Form, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { pools } from '../pool.model.ts';
import type { PersonAnswer } from '../pool.schema.ts';
import { PersonFields } from './PersonFields.tsx';
import { PersonRecord } from './PersonRecord.tsx';
import { personText, poolText } from './pool.text.ts';
import { SeatsServed } from './SeatsServed.tsx';
import { nominationPath, type Order, usePerson, useTeamsChange, useTeamsCommand } from './teams.api.ts';

/** One person of the pools: the record, and what the office may do with it. */
export function PersonPage() {
  const { personId } = usePathIds<'personId'>();
  return <DataView data={usePerson(personId)}>{(person) => <OnePerson key={person.id} person={person} />}</DataView>;
}

type Open = 'edit' | 'review' | 'leave' | 'account';

function OnePerson({ person }: { readonly person: PersonAnswer }) {
  const text = useText(personText);
  const pool = useText(poolText);
  const say = useSay();
  const formats = useFormats();
  const [open, setOpen] = useState<Open | null>(null);
  const { facts, leftOn, leftReason, reviewedYear, year, nominations } = person;
  const close = () => setOpen(null);
  const mayAct = person.mayKeep && leftOn === null;
  return (
    <>
      <PageHeader
        title={facts.name}
        description={`${facts.homeUnit} ${facts.post}`}
        back={{ to: '/teams/pool', says: pool.title }}
        tags={leftOn === null ? <Tag color="blue">{say(pools[facts.pool])}</Tag> : <Tag>{pool.left}</Tag>}
        actions={
          mayAct && (
            <>
              <Button onClick={() => setOpen('leave')}>{text.leave}</Button>
              <Button onClick={() => setOpen('account')}>{text.account}</Button>
              {(reviewedYear ?? 0) < year && <Button onClick={() => setOpen('review')}>{text.review}</Button>}
              <Button type="primary" onClick={() => setOpen('edit')}>
                {text.edit}
              </Button>
            </>
          )
        }
      />
      <PersonRecord
        facts={facts}
        more={[
          { name: pool.jurisdiction, value: person.jurisdictionName },
          { name: pool.joined, value: formats.day(person.joinedOn) },
          { name: text.reviewed, value: reviewedYear },
          { name: text.account, value: person.accountName },
          ...nominations.map(({ id, recommendedByUnit, decisionNumber }) => ({
            name: text.cameBy,
            value: <PageLink to={nominationPath(id)}>{`${recommendedByUnit} ${decisionNumber ?? ''}`}</PageLink>,
          })),
          ...(leftOn === null
            ? []
            : [{ name: text.leftBecause, value: `${formats.day(leftOn)} · ${leftReason ?? ''}` }]),
        ]}
      />
      <SeatsServed personId={person.id} />
      {open === 'edit' && <EditPerson person={person} onClose={close} />}
      {open === 'review' && <ReviewPerson person={person} onClose={close} />}
      {open === 'account' && <LinkAccount person={person} onClose={close} />}
      {open === 'leave' && <LeavePool person={person} onClose={close} />}
    </>
  );
}

interface OfPerson {
  readonly person: PersonAnswer;
  readonly onClose: () => void;
}

function EditPerson({ person, onClose }: OfPerson) {
  const text = useText(personText);
  const { facts, version } = person;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.edit} · ${facts.name}`}
      consequence={text.editSays}
      submit={text.edit}
      width={900}
      command={useTeamsChange(`/pool/${person.id}`)}
      initial={{ facts }}
      // What the form does not show stays as it is: rounds served.
      order={(values) => ({ version, facts: { service: facts.service, ...(values.facts as object) } })}
      onClose={onClose}
    >
      <PersonFields jurisdictionId={person.jurisdictionId} isPoolFixed appraisals={facts.appraisals} />
    </CommandDialog>
  );
}

function ReviewPerson({ person, onClose }: OfPerson) {
  const text = useText(personText);
  const { facts, version, year } = person;
  const move =
    facts.pool === 'leader'
      ? { value: 'to-talent', label: text.toTalent }
      : { value: 'to-leader', label: text.toLeader };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.review}
      consequence={fill(text.reviewSays, { name: facts.name, year })}
      submit={text.review}
      command={useTeamsCommand(`/pool/${person.id}/review`)}
      initial={{ outcome: 'stays' }}
      order={(values) => ({ ...values, version, year })}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={text.outcome}>
        <Select options={[{ value: 'stays', label: text.stays }, move]} />
      </Form.Item>
    </CommandDialog>
  );
}

function LinkAccount({ person, onClose }: OfPerson) {
  const text = useText(personText);
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.account}
      consequence={text.accountSays}
      submit={text.account}
      command={useTeamsCommand(`/pool/${person.id}/account`)}
      order={(values) => ({ ...values, version: person.version })}
      onClose={onClose}
    >
      <Form.Item name="loginName" label={text.loginName} extra={text.loginNameHelp}>
        <Input maxLength={64} autoComplete="off" autoFocus />
      </Form.Item>
    </CommandDialog>
  );
}

function LeavePool({ person, onClose }: OfPerson) {
  const text = useText(personText);
  const needed = { required: true, message: useText(uiText).required };
  const today = dayOf(new Date());
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.leave}
      consequence={fill(text.leaveSays, { name: person.facts.name })}
      submit={text.leave}
      command={useTeamsCommand(`/pool/${person.id}/leave`)}
      initial={{ on: today }}
      order={(values) => ({ ...values, version: person.version })}
      onClose={onClose}
    >
      <Form.Item name="on" label={text.on} rules={[needed]}>
        <DayPicker isRequired earliest={person.joinedOn} latest={today} />
      </Form.Item>
      <Form.Item name="reason" label={text.reason} rules={[{ ...needed, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </CommandDialog>
  );
}
