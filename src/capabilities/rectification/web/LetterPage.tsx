import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { Story } from '#web/ui/Story.tsx';
import { type LetterCommand, letterCommands } from '../letter.model.ts';
import type { LetterPageAnswer } from '../rectification.schema.ts';
import {
  letterKindLabels,
  letterOutcomeLabels,
  letterStateLabels,
  letterStep,
  letterStepLabels,
} from '../rectification.text.ts';
import { DueMark } from './DueMark.tsx';
import { LetterDialog } from './LetterDialogs.tsx';
import { dialogText, pageText } from './pages.text.ts';
import { useLetter } from './rectification.api.ts';

/** One letter: its words, what it lists, the answer and what it changed. */
export function LetterPage() {
  const { letterId } = usePathIds<'letterId'>();
  return <DataView data={useLetter(letterId)}>{(answer) => <OneLetter key={answer.letter.id} {...answer} />}</DataView>;
}

function OneLetter({ letter, problems, story, allowed, today }: LetterPageAnswer) {
  const text = useText(pageText);
  const dialog = useText(dialogText);
  const say = useSay();
  const formats = useFormats();
  const [open, setOpen] = useState<LetterCommand['type'] | null>(null);
  const by = (name: string | null, on: string | null) => name && `${name}${on ? ` · ${formats.day(on)}` : ''}`;
  const step = letter.nextStep as keyof typeof letterStepLabels | null;
  return (
    <>
      <PageHeader
        title={letter.title}
        description={`${say(letterKindLabels[letter.kind])} ${letter.number ?? ''} · ${letter.unitName} · ${say(letterStateLabels[letter.state])}`}
        back={{ to: '/rectification/letters', says: text.letters }}
        actions={
          <>
            {letterCommands.map((command) => (
              <ActionButton key={command} command={command} allowed={allowed} onClick={() => setOpen(command)}>
                {dialog[command]}
              </ActionButton>
            ))}
            <DocumentButton url={`/api/rectification/letters/${letter.id}/document`} />
          </>
        }
      />
      <Panel>
        <Facts
          facts={[
            { name: text.holder, value: letter.holderName },
            { name: text.nextStep, value: step && say(letterStepLabels[step]) },
            { name: text.due, value: <DueMark {...letter} today={today} /> },
            { name: text.answerBy, value: formats.day(letter.answerBy) },
            { name: text.draftedBy, value: by(letter.draftedByName, letter.draftedOn) },
            { name: text.issuedOn, value: by(letter.issuedByName, letter.issuedOn) },
          ]}
        />
      </Panel>
      <Panel title={text.body}>
        <p className="written">{letter.body}</p>
      </Panel>
      <Panel title={text.listed}>
        {problems.length === 0 && <p className="soft">{text.noneListed}</p>}
        {problems.map(({ id, number, title }) => (
          <p key={id}>
            <PageLink to={`/problems/${id}`}>{`${number} ${title}`}</PageLink>
          </p>
        ))}
      </Panel>
      {letter.answer && (
        <Panel title={text.answerTitle}>
          <p className="written">{letter.answer}</p>
          <Facts
            facts={[
              { name: text.answerProof, value: letter.answerProof },
              { name: text.answerTitle, value: by(letter.answeredByName, letter.answeredOn) },
            ]}
          />
        </Panel>
      )}
      {letter.outcome && (
        <Panel title={text.outcome}>
          <Facts
            facts={[
              { name: text.outcome, value: say(letterOutcomeLabels[letter.outcome]) },
              { name: text.outcomeReason, value: letter.outcomeReason },
              { name: text.effect, value: letter.effect },
              { name: text.settledBy, value: by(letter.signedByName, letter.closedOn) },
            ]}
          />
        </Panel>
      )}
      <Panel title={text.story}>
        <Story entries={story} stepText={letterStep} />
      </Panel>
      {open && <LetterDialog command={open} letter={letter} onClose={() => setOpen(null)} />}
    </>
  );
}
