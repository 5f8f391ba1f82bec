import { Tag } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DueMark } from '#web/ui/DueMark.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { Story } from '#web/ui/Story.tsx';
import { clueCommands } from '../clue.model.ts';
import type { CluePage as Clue } from '../clues.schema.ts';
import { talkRecorders } from '../roles.model.ts';
import { ClueDialog, type ClueDialogName } from './ClueDialog.tsx';
import { casePath, cluePath, personPath, useClue } from './clues.api.ts';
import { listText, pageText } from './clues.text.ts';
import { caseStateText, clueStep, findingText, mannerText, sourceText, stateText, stepText } from './codes.text.ts';
import { commandText } from './commands.text.ts';
import { LinkList } from './marks.tsx';
import { Passed } from './Passed.tsx';
import { talkText } from './persons.text.ts';
import { TalkDialog } from './TalkDialog.tsx';

/** One clue: what is reported, who has it, what was done, and what may be done now. */
export function CluePage() {
  const { clueId } = usePathIds<'clueId'>();
  const data = useClue(clueId);
  return <DataView data={data}>{(clue) => <OneClue key={clue.id} clue={clue} />}</DataView>;
}

function OneClue({ clue }: { readonly clue: Clue }) {
  const text = useText(pageText);
  const list = useText(listText);
  const states = useText(stateText);
  const caseStates = useText(caseStateText);
  return (
    <>
      <PageHeader
        title={clue.number}
        tags={<Tag>{states[clue.state]}</Tag>}
        description={clue.matter}
        back={{ to: '/clues', says: list.title }}
        actions={<ClueActions clue={clue} />}
      />
      <Panel title={text.facts}>
        <ClueFacts clue={clue} />
      </Panel>
      <Panel title={text.people}>
        <People clue={clue} />
      </Panel>
      <Panel title={text.course}>
        <Course clue={clue} />
      </Panel>
      <Panel title={text.cases}>
        <LinkList links={clue.cases} path={casePath} states={caseStates} none={text.noCases} />
      </Panel>
      {clue.passed && <Passed passed={clue.passed} />}
      {clue.duplicates.length > 0 && (
        <Panel title={text.duplicates}>
          <LinkList links={clue.duplicates} path={cluePath} states={states} none="" />
        </Panel>
      )}
      <Panel title={text.story}>
        <Story entries={clue.story} stepText={clueStep} />
      </Panel>
    </>
  );
}

function ClueActions({ clue }: { readonly clue: Clue }) {
  const text = useText(commandText);
  const talk = useText(talkText);
  const mayTalk = useRoles().some((role) => (talkRecorders as readonly string[]).includes(role));
  const [open, setOpen] = useState<ClueDialogName | 'talk' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {clueCommands
        .filter((command) => command !== 'take-back' || clue.state === 'passing')
        .map((command) => (
          <ActionButton key={command} command={command} allowed={clue.allowed} onClick={() => setOpen(command)}>
            {text[command]}
          </ActionButton>
        ))}
      {mayTalk && (
        <ActionButton command="talk" allowed={[{ command: 'talk', allowed: true }]} onClick={() => setOpen('talk')}>
          {talk.record}
        </ActionButton>
      )}
      {open === 'talk' && <TalkDialog clue={clue} onClose={close} />}
      {open !== null && open !== 'talk' && <ClueDialog name={open} clue={clue} onClose={close} />}
    </>
  );
}

function ClueFacts({ clue }: { readonly clue: Clue }) {
  const text = useText(pageText);
  const list = useText(listText);
  const sources = useText(sourceText);
  const steps = useText(stepText);
  const say = useSay();
  const formats = useFormats();
  return (
    <Facts
      facts={[
        { name: list.jurisdiction, value: clue.jurisdictionName },
        { name: list.unit, value: clue.unitName ?? '—' },
        { name: text.round, value: clue.roundName ?? '—' },
        {
          name: text.problem,
          value: clue.problemId ? (
            <PageLink to={`/problems/${clue.problemId}`}>{clue.problemNumber ?? clue.problemId}</PageLink>
          ) : (
            '—'
          ),
        },
        ...(clue.cameFrom === null
          ? []
          : [{ name: text.cameFrom, value: fill(text.commissionOf, { name: clue.cameFrom }) }]),
        { name: text.source, value: sources[clue.source] },
        { name: text.foundOn, value: formats.day(clue.foundOn) },
        { name: text.discipline, value: clue.discipline ? say(clue.discipline.label) : '—' },
        { name: text.reported, value: clue.reported ?? '—' },
        { name: text.evidence, value: clue.evidence ?? '—' },
        { name: list.holder, value: clue.holderName ?? '—' },
        { name: list.nextStep, value: clue.nextStep ? steps[clue.nextStep] : '—' },
        { name: list.due, value: <DueMark dueOn={clue.dueOn} light={clue.light} /> },
        { name: text.talks, value: <PageLink to={`/clues/talks?clueId=${clue.id}`}>{clue.talks}</PageLink> },
      ]}
    />
  );
}

function People({ clue }: { readonly clue: Clue }) {
  const text = useText(pageText);
  if (clue.people.length === 0) return <p className="soft">{text.noPeople}</p>;
  return (
    <ul className="plain-list">
      {clue.people.map(({ id, name, workplace, post, isPrincipal }) => (
        <li key={id}>
          <PageLink to={personPath(id)}>{name}</PageLink> {workplace} {post}{' '}
          {isPrincipal && <Tag>{text.principal}</Tag>}
        </li>
      ))}
    </ul>
  );
}

function Course({ clue }: { readonly clue: Clue }) {
  const text = useText(pageText);
  const list = useText(listText);
  const manners = useText(mannerText);
  const findings = useText(findingText);
  const formats = useFormats();
  const signed = (name: string | null, day: string | null) =>
    name && day ? fill(text.signed, { name, day: formats.day(day) }) : '—';
  return (
    <Facts
      facts={[
        { name: text.transferred, value: signed(clue.transferredByName, clue.transferredOn) },
        { name: text.received, value: signed(clue.receivedByName, clue.receivedOn) },
        { name: text.disposed, value: signed(clue.disposedByName, clue.disposedOn) },
        { name: list.manner, value: clue.manner ? manners[clue.manner] : '—' },
        ...(clue.reviewOn ? [{ name: text.reviewOn, value: formats.day(clue.reviewOn) }] : []),
        ...(clue.duplicateOf
          ? [
              {
                name: text.duplicateOf,
                value: <PageLink to={cluePath(clue.duplicateOf.id)}>{clue.duplicateOf.number}</PageLink>,
              },
            ]
          : []),
        { name: text.concluded, value: signed(clue.concludedByName, clue.concludedOn) },
        { name: list.finding, value: clue.finding ? findings[clue.finding] : '—' },
        { name: text.findingNote, value: clue.findingNote ?? '—' },
        { name: text.proof, value: clue.findingDocument ?? '—' },
        { name: text.returned, value: signed(clue.returnedByName, clue.returnedOn) },
        { name: text.closed, value: signed(clue.signedByName, clue.closedOn) },
      ]}
    />
  );
}
