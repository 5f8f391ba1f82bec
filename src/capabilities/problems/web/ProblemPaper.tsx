import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { ProblemPage as Problem } from '../problem.schema.ts';
import { proposalTexts, severityTexts, stateTexts } from '../problem.text.ts';
import { itemText } from './item.text.ts';
import { ledgerText } from './ledger.text.ts';
import { PaperHints } from './PaperHints.tsx';
import { useWords } from './problem.api.ts';

/** What was found, by which rule it is a problem, and what proves it. */
export function Paper({ problem }: { readonly problem: Problem }) {
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
  const isBeingWritten = problem.allowed.some(({ command }) => command === 'amend' || command === 'confirm');
  return (
    <Panel>
      {isBeingWritten && (
        <PaperHints paper={problem} place={{ inspectionId: problem.inspectionId, problemId: problem.id }} />
      )}
      {parts.map(([name, value]) => (
        <section key={name} className="problem-paper">
          <h2>{name}</h2>
          {value === null ? <p className="soft">{item.notWritten}</p> : <p className="problem-text">{value}</p>}
        </section>
      ))}
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

/** Roles whose pages show any unit of their jurisdiction. */
const unitReaders = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'unit-contact',
  'unit-secretary',
];

/** Which inspection it comes from, by whose hands it went, and where else the same problem was found. */
export function Origin({ problem }: { readonly problem: Problem }) {
  const text = useText(ledgerText);
  const item = useText(itemText);
  const say = useSay();
  const { day } = useFormats();
  const seesUnit = useRoles().some((role) => unitReaders.includes(role));
  const dated = (on: string | null, by?: string | null) => on && `${day(on)}${by ? ` · ${by}` : ''}`;
  return (
    <Panel title={item.origin}>
      <Facts
        facts={[
          {
            name: text.unit,
            value: seesUnit ? (
              <PageLink to={`/registry/units/${problem.unitId}`}>{problem.unitName}</PageLink>
            ) : (
              problem.unitName
            ),
          },
          { name: text.jurisdiction, value: problem.jurisdictionName },
          { name: item.round, value: <PageLink to={`/rounds/${problem.roundId}`}>{problem.roundName}</PageLink> },
          {
            name: item.inspection,
            value: <PageLink to={`/inspections/${problem.inspectionId}`}>{problem.teamName}</PageLink>,
          },
          { name: item.authorisation, value: problem.authorisedUnder },
          { name: text.foundOn, value: dated(problem.foundOn, problem.foundByName) },
          { name: item.confirmed, value: dated(problem.confirmedOn, problem.confirmedByName) },
          ...(problem.proposedRoute === null
            ? []
            : [{ name: item.proposed, value: say(proposalTexts[problem.proposedRoute]) }]),
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
