import { Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { DueMark } from '#web/ui/DueMark.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { ProblemPage as Problem } from '../problem.schema.ts';
import { nextStepText, outcomeTexts, routeTexts } from '../problem.text.ts';
import { clueSeers, type FollowUp, receiptSeers, taskSeers, useFollowUp, useReceipts } from './follow-up.api.ts';
import {
  followUpText,
  letterKindText,
  lookBackConclusionText,
  lookBackStateText,
  taskStateText,
} from './follow-up.text.ts';
import { itemText } from './item.text.ts';
import { ledgerText } from './ledger.text.ts';

/** Who has it, until when, and what comes next; or how it ended. */
export function Where({ problem }: { readonly problem: Problem }) {
  const text = useText(ledgerText);
  const item = useText(itemText);
  const say = useSay();
  const formats = useFormats();
  const { holderName, nextStep, dueOn, light, route, outcome, timesReopened } = problem;
  const open = [
    { name: text.holder, value: holderName },
    { name: text.nextStep, value: nextStep && say(nextStepText(nextStep)) },
    { name: text.due, value: dueOn && <DueMark dueOn={dueOn} light={light} /> },
    { name: item.heldSince, value: problem.heldSince && formats.day(problem.heldSince) },
  ];
  const ended = [
    { name: text.outcome, value: outcome && say(outcomeTexts[outcome]) },
    { name: item.outcomeReason, value: problem.outcomeReason },
    { name: item.proof, value: problem.proof },
    { name: item.doneBy, value: problem.doneByName },
    { name: item.signedBy, value: problem.signedByName },
    { name: text.closedOn, value: problem.closedOn && formats.day(problem.closedOn) },
  ];
  return (
    <Panel title={outcome === null ? item.where : item.became}>
      <Facts
        facts={[
          ...(outcome === null ? open : ended),
          { name: text.route, value: route && say(routeTexts[route]) },
          ...(timesReopened > 0 ? [{ name: item.reopened, value: fill(item.times, { count: timesReopened }) }] : []),
          ...(problem.supervisorName === null ? [] : [{ name: item.supervisor, value: problem.supervisorName }]),
        ]}
      />
    </Panel>
  );
}

/** What it became where it was handed to: tasks and letters, the clue, or of the clue only the receipt. */
export function Became({ problem }: { readonly problem: Problem }) {
  const item = useText(itemText);
  const roles = useRoles();
  const isOne = (of: readonly string[]) => roles.some((role) => of.includes(role));
  const { route, id } = problem;
  if (route === null) return null;
  if (route !== 'clue') return isOne(taskSeers) ? <FollowUps id={id} /> : null;
  return (
    <Panel title={item.handedTo}>
      {isOne(clueSeers) && (
        <p>
          <PageLink to={`/clues?problemId=${id}`}>{item.clue}</PageLink>
        </p>
      )}
      {isOne(receiptSeers) ? <Receipts id={id} /> : !isOne(clueSeers) && <p className="soft">{item.clueHidden}</p>}
    </Panel>
  );
}

function FollowUps({ id }: { readonly id: string }) {
  const item = useText(itemText);
  const text = useText(followUpText);
  return (
    <Panel title={item.handedTo}>
      <DataView
        data={useFollowUp(id)}
        lines={3}
        isEmpty={({ tasks }) => tasks.length === 0}
        empty={{ says: text.none }}
      >
        {({ tasks, lookBacks, letters }) => (
          <ul className="plain-list">
            {tasks.map((task) => (
              <li key={task.id}>
                <Task task={task} />
              </li>
            ))}
            {lookBacks.map((lookBack) => (
              <li key={lookBack.id}>
                <LookBack lookBack={lookBack} />
              </li>
            ))}
            {letters.map((letter) => (
              <li key={letter.id}>
                <Letter letter={letter} />
              </li>
            ))}
          </ul>
        )}
      </DataView>
    </Panel>
  );
}

function Task({ task }: { readonly task: FollowUp['tasks'][number] }) {
  const text = useText(followUpText);
  const say = useSay();
  const { day } = useFormats();
  const { id, state, assignedOn, closedOn } = task;
  return (
    <>
      <PageLink to={`/rectification/tasks/${id}`}>{fill(text.task, { day: day(assignedOn) })}</PageLink>{' '}
      <Tag>{say(taskStateText(state))}</Tag>
      {closedOn !== null && <span className="soft small">{fill(text.closedOn, { day: day(closedOn) })}</span>}
    </>
  );
}

function LookBack({ lookBack }: { readonly lookBack: FollowUp['lookBacks'][number] }) {
  const text = useText(followUpText);
  const say = useSay();
  const { day } = useFormats();
  const { id, state, lookedByName, lookedOn, conclusion } = lookBack;
  return (
    <>
      <PageLink to={`/rectification/look-backs/${id}`}>
        {fill(text.lookBack, { day: day(lookedOn), name: lookedByName })}
      </PageLink>{' '}
      <Tag color={conclusion === 'held' ? 'success' : 'error'}>{say(lookBackConclusionText(conclusion))}</Tag>
      <Tag>{say(lookBackStateText(state))}</Tag>
    </>
  );
}

function Letter({ letter: { id, kind, number, title } }: { readonly letter: FollowUp['letters'][number] }) {
  const text = useText(followUpText);
  const say = useSay();
  return (
    <>
      <PageLink to={`/rectification/letters/${id}`}>{title}</PageLink>{' '}
      <span className="soft small">
        {say(letterKindText(kind))} · {number ?? text.noNumber}
      </span>
    </>
  );
}

function Receipts({ id }: { readonly id: string }) {
  const text = useText(followUpText);
  const { day } = useFormats();
  const signed = (name: string | null, on: string | null) => (name && on ? `${name} · ${day(on)}` : null);
  return (
    <DataView
      data={useReceipts(id)}
      lines={3}
      isEmpty={({ rows }) => rows.length === 0}
      empty={{ says: text.noReceipt }}
    >
      {({ rows }) =>
        rows.map((receipt) => (
          <Facts
            key={receipt.id}
            facts={[
              { name: text.receipt, value: receipt.number },
              { name: text.transferred, value: signed(receipt.transferredByName, receipt.transferredOn) },
              { name: text.received, value: signed(receipt.receivedByName, receipt.receivedOn) ?? text.notReceived },
            ]}
          />
        ))
      }
    </DataView>
  );
}
