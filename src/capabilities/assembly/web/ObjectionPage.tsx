import { Button, Tag } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { objectionStates } from '../objection.model.ts';
import type { ObjectionAnswer } from '../objection.schema.ts';
import { recusalPath, useObjection } from './assembly.api.ts';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { objectionText } from './objection.text.ts';
import { recusalListText } from './recusals.text.ts';
import { useDue } from './useDue.ts';

/** One objection by an inspected unit: what it says, what the office found, what was decided. */
export function ObjectionPage() {
  const { objectionId } = usePathIds<'objectionId'>();
  return (
    <DataView data={useObjection(objectionId)}>
      {(answer) => <OneObjection key={answer.id} objection={answer} />}
    </DataView>
  );
}

interface OfOne {
  readonly objection: ObjectionAnswer;
}

function OneObjection({ objection }: OfOne) {
  const text = useText(objectionText);
  const list = useText(recusalListText);
  const say = useSay();
  const [open, setOpen] = useState<'verify' | 'decide' | null>(null);
  const { state, personName, teamName, roundName, mayVerify, mayDecide } = objection;
  const act = mayVerify ? 'verify' : mayDecide ? 'decide' : null;
  return (
    <>
      <PageHeader
        title={fill(text.titleOf, { name: personName })}
        description={`${teamName} · ${roundName}`}
        tags={
          <Tag color={['raised', 'verified'].includes(state) ? 'gold' : undefined}>{say(objectionStates[state])}</Tag>
        }
        back={{ to: '/assembly/recusals', says: list.title }}
        actions={
          act !== null && (
            <Button type="primary" onClick={() => setOpen(act)}>
              {text[act]}
            </Button>
          )
        }
      />
      <Panel title={text.facts}>
        <RaisedFacts objection={objection} />
      </Panel>
      {objection.verifiedAt !== null && (
        <Panel title={text.verification}>
          <DecidedFacts objection={objection} />
        </Panel>
      )}
      {open && <ObjectionDialog act={open} objection={objection} onClose={() => setOpen(null)} />}
    </>
  );
}

function RaisedFacts({ objection: one }: OfOne) {
  const text = useText(objectionText);
  const formats = useFormats();
  const due = useDue();
  const isPending = one.decidedAt === null;
  return (
    <Facts
      facts={[
        { name: text.person, value: <PageLink to={`/teams/pool/${one.personId}`}>{one.personName}</PageLink> },
        { name: text.unit, value: <PageLink to={`/inspections/${one.inspectionId}`}>{one.unitName}</PageLink> },
        { name: text.raised, value: `${one.raisedByName} · ${formats.instant(one.raisedAt)}` },
        ...(isPending
          ? [
              { name: text.due, value: due(one.dueOn) },
              { name: text.access, value: one.recusalId === null ? text.keeps : text.closed },
            ]
          : []),
        { name: text.reason, value: one.reason },
        { name: text.evidence, value: one.evidence },
      ]}
    />
  );
}

function DecidedFacts({ objection: one }: OfOne) {
  const text = useText(objectionText);
  const say = useSay();
  const formats = useFormats();
  const { verifiedAt, decidedAt, recusalId } = one;
  return (
    <Facts
      facts={[
        { name: text.note, value: one.verificationNote },
        { name: text.proposal, value: one.proposesRecusal ? text.proposes : text.opposes },
        { name: text.verifiedBy, value: `${one.verifiedByName} · ${formats.instant(verifiedAt ?? '')}` },
        ...(decidedAt === null
          ? []
          : [
              {
                name: text.decision,
                value: [say(objectionStates[one.state]), one.decidedByName, formats.instant(decidedAt)].join(' · '),
              },
              { name: text.decisionReason, value: one.decisionReason },
            ]),
        ...(recusalId === null
          ? []
          : [{ name: text.recusal, value: <PageLink to={recusalPath(recusalId)}>{text.toRecusal}</PageLink> }]),
      ]}
    />
  );
}
