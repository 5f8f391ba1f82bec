import { Alert, Button, Progress, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { BoardAnswer } from '../assembly.schema.ts';
import { proposalStates } from '../proposal.model.ts';
import { type Order, useProposalCommand } from './assembly.api.ts';
import { boardText } from './assembly.words.text.ts';
import { SettingsDialog } from './SettingsDialog.tsx';

interface OfBoard {
  readonly board: BoardAnswer;
}
type Proposal = NonNullable<BoardAnswer['proposal']>;

/** How far the teams are: what was computed, proved, changed, and what can be done now. */
export function ProposalPanel({ board }: OfBoard) {
  const text = useText(boardText);
  const say = useSay();
  const [open, setOpen] = useState<'ask' | 'accept' | null>(null);
  const { proposal, mayForm, notBecause } = board;
  const isRunning = proposal?.state === 'queued' || proposal?.state === 'computing';
  return (
    <Panel
      title={text.standing}
      actions={
        mayForm && (
          <>
            {!isRunning && (
              <Button type={proposal === null ? 'primary' : 'default'} onClick={() => setOpen('ask')}>
                {proposal === null ? text.ask : text.askAgain}
              </Button>
            )}
            {proposal?.state === 'proposed' && (
              <Button type="primary" disabled={board.violations > 0} onClick={() => setOpen('accept')}>
                {text.accept}
              </Button>
            )}
          </>
        )
      }
    >
      {proposal === null ? (
        <p className="soft">{mayForm ? text.nothing : notBecause ? say(notBecause) : text.nothingToSee}</p>
      ) : (
        <Standing board={board} proposal={proposal} />
      )}
      {open === 'ask' && <SettingsDialog board={board} onClose={() => setOpen(null)} />}
      {open === 'accept' && proposal && <AcceptDialog proposal={proposal} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function Standing({ board, proposal }: OfBoard & { readonly proposal: Proposal }) {
  const text = useText(boardText);
  const say = useSay();
  const formats = useFormats();
  const { state, relaxations, decidedByName, decidedAt } = proposal;
  if (state === 'queued' || state === 'computing') return <Running board={board} proposal={proposal} />;
  if (state === 'failed') return <Alert type="warning" showIcon title={text.failed} />;
  if (state === 'impossible')
    return (
      <Alert
        type="warning"
        showIcon
        title={text.impossible}
        description={
          <ul>
            {relaxations.map((each) => (
              <li key={each.zh}>{say(each)}</li>
            ))}
          </ul>
        }
      />
    );
  return (
    <>
      <p>
        <Tag color={state === 'accepted' ? 'green' : 'blue'}>{say(proposalStates[state])}</Tag>{' '}
        <strong>{fill(text.pointsOf, { points: formats.number(board.points) })}</strong>{' '}
        {board.violations === 0 ? (
          <Tag color="green">{text.lawful}</Tag>
        ) : (
          <Tag color="red">{fill(text.broken, { count: board.violations })}</Tag>
        )}
      </p>
      <p>{state === 'proposed' ? <Proof board={board} proposal={proposal} /> : null}</p>
      <p className="soft">
        {fill(text.askedBy, { name: proposal.askedByName, at: formats.instant(proposal.askedAt) })}
        {decidedByName !== null &&
          decidedAt !== null &&
          ` · ${fill(text.acceptedBy, { name: decidedByName, at: formats.instant(decidedAt) })}`}
      </p>
    </>
  );
}

function Proof({ board, proposal }: OfBoard & { readonly proposal: Proposal }) {
  const text = useText(boardText);
  const { isProven, foundPoints, bound, isChanged } = proposal;
  if (foundPoints === null) return null;
  if (isChanged) return fill(text.changed, { points: board.points, found: foundPoints });
  return isProven ? text.proven : fill(text.gap, { gap: (bound ?? foundPoints) - foundPoints, bound: bound ?? '' });
}

function Running({ board, proposal }: OfBoard & { readonly proposal: Proposal }) {
  const text = useText(boardText);
  const cancel = useProposalCommand(proposal.id, 'cancel');
  const most = board.settings.seconds;
  const began = proposal.begunAt === null ? null : Date.parse(proposal.begunAt);
  const seconds = began === null ? 0 : Math.max(0, Math.min(most, Math.round((Date.now() - began) / 1000)));
  const { points = null, bound = null } = proposal.progress ?? {};
  const soFar =
    points !== null
      ? fill(text.found, { points, bound: bound ?? '' })
      : bound !== null && fill(text.boundOnly, { bound });
  return (
    <div role="status">
      <p>
        {began === null ? text.queued : fill(text.computing, { seconds, most })} {soFar}
      </p>
      <Progress percent={Math.round((seconds / most) * 100)} showInfo={false} status="active" aria-label={text.ask} />
      {cancel.error && <FailureNote failure={cancel.error} />}
      {board.mayForm && (
        <Button loading={cancel.isPending} onClick={() => cancel.mutate({ version: proposal.version })}>
          {text.cancel}
        </Button>
      )}
    </div>
  );
}

function AcceptDialog({ proposal, onClose }: { readonly proposal: Proposal; readonly onClose: () => void }) {
  const text = useText(boardText);
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.accept}
      consequence={text.acceptSays}
      submit={text.accept}
      command={useProposalCommand(proposal.id, 'accept')}
      order={() => ({ version: proposal.version })}
      onClose={onClose}
    />
  );
}
