import { Tag } from 'antd';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { ProblemPage as Problem } from '../problem.schema.ts';
import { keyKindTexts, nextStepText, outcomeTexts, routeTexts, severityTexts, stateTexts } from '../problem.text.ts';
import { itemText } from './item.text.ts';
import { ledgerText } from './ledger.text.ts';
import { Due, StateTag } from './Marks.tsx';
import { ProblemActions } from './ProblemActions.tsx';
import { useProblem, useWords } from './problem.api.ts';
import { Timeline } from './Timeline.tsx';
import './problems.css';

/** One problem: what it is, where it came from, who has it, what became of it. */
export function ProblemPage() {
  const { problemId } = usePathIds<'problemId'>();
  const problem = useProblem(problemId);
  return (
    <DataView data={problem} lines={16}>
      {(found) => <Whole problem={found} />}
    </DataView>
  );
}

function Whole({ problem }: { readonly problem: Problem }) {
  const item = useText(itemText);
  const say = useSay();
  const { number, title, state, keyKind, supervisionNumber } = problem;
  return (
    <>
      <PageHeader
        title={title}
        description={number}
        back={{ to: '/problems', says: item.back }}
        tags={
          <>
            <StateTag state={state} says={say(stateTexts[state])} />
            {keyKind !== null && (
              <Tag color="red">
                {say(keyKindTexts[keyKind])} {supervisionNumber}
              </Tag>
            )}
          </>
        }
        actions={<ProblemActions problem={problem} />}
      />
      <div className="problem-columns">
        <div>
          <Paper problem={problem} />
          <Panel title={item.timeline}>
            <Timeline id={problem.id} version={problem.version} />
          </Panel>
        </div>
        <div>
          <Where problem={problem} />
          <Origin problem={problem} />
        </div>
      </div>
    </>
  );
}

function Paper({ problem }: { readonly problem: Problem }) {
  const text = useText(ledgerText);
  const item = useText(itemText);
  const say = useSay();
  const words = useWords();
  const { editionId, facts, basis, evidence, responsible } = problem;
  const parts = [
    [item.facts, facts],
    [item.basis, basis],
    [item.evidence, evidence],
    [item.responsible, responsible],
  ] as const;
  return (
    <Panel>
      {parts.map(([name, value]) =>
        value === null ? null : (
          <section key={name}>
            <h2>{name}</h2>
            <p className="problem-text">{value}</p>
          </section>
        ),
      )}
      <Facts
        facts={[
          { name: text.category, value: words.label('categories', editionId, problem.category) },
          { name: text.discipline, value: words.label('disciplines', editionId, problem.discipline) },
          { name: text.responsibility, value: words.label('responsibilities', editionId, problem.responsibility) },
          { name: text.severity, value: say(severityTexts[problem.severity]) },
        ]}
      />
    </Panel>
  );
}

function Where({ problem }: { readonly problem: Problem }) {
  const text = useText(ledgerText);
  const item = useText(itemText);
  const say = useSay();
  const formats = useFormats();
  const { holderName, nextStep, dueOn, light, route, outcome, timesReopened } = problem;
  const open = [
    { name: text.holder, value: holderName },
    { name: text.nextStep, value: nextStep && say(nextStepText(nextStep)) },
    { name: text.due, value: dueOn && <Due on={dueOn} light={light} /> },
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
      <Facts facts={outcome === null ? open : ended} />
      <Facts
        facts={[
          { name: text.route, value: route && say(routeTexts[route]) },
          ...(timesReopened > 0 ? [{ name: item.reopened, value: fill(item.times, { count: timesReopened }) }] : []),
          ...(problem.supervisorName === null ? [] : [{ name: item.supervisor, value: problem.supervisorName }]),
        ]}
      />
      {route === 'clue' && <PageLink to={`/clues?problemId=${problem.id}`}>{item.clue}</PageLink>}
      {route !== null && route !== 'clue' && (
        <PageLink to={`/rectification?problemId=${problem.id}`}>{item.tasks}</PageLink>
      )}
    </Panel>
  );
}

function Origin({ problem }: { readonly problem: Problem }) {
  const text = useText(ledgerText);
  const item = useText(itemText);
  const say = useSay();
  const { day } = useFormats();
  const dated = (on: string | null, by?: string | null) => on && `${day(on)}${by ? ` · ${by}` : ''}`;
  return (
    <Panel title={item.origin}>
      <Facts
        facts={[
          { name: text.unit, value: problem.unitName },
          { name: text.jurisdiction, value: problem.jurisdictionName },
          { name: item.round, value: <PageLink to={`/rounds/${problem.roundId}`}>{problem.roundName}</PageLink> },
          { name: item.team, value: problem.teamName },
          { name: text.foundOn, value: dated(problem.foundOn, problem.foundByName) },
          { name: item.confirmed, value: dated(problem.confirmedOn, problem.confirmedByName) },
          { name: item.fedBack, value: dated(problem.fedBackOn) },
          { name: item.handedOn, value: dated(problem.handedOnOn) },
        ]}
      />
      {problem.line.length > 0 && (
        <>
          <h3>{item.line}</h3>
          <p className="soft">{item.lineSays}</p>
          <ul>
            {problem.line.map(({ id, number, foundOn, state }) => (
              <li key={id}>
                <PageLink to={`/problems/${id}`}>{number}</PageLink> · {day(foundOn)} · {say(stateTexts[state])}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
