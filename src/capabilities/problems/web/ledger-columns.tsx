import { Button, Checkbox, Popover, Tag } from 'antd';
import { useCallback, useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { DueMark } from '#web/ui/DueMark.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import type { ProblemLine } from '../problem.schema.ts';
import { nextStepText, outcomeTexts, routeTexts, severityTexts, stateTexts } from '../problem.text.ts';
import { ledgerText } from './ledger.text.ts';
import { StateTag } from './Marks.tsx';
import { useWords } from './problem.api.ts';

const columnNames = [
  'number',
  'problem',
  'due',
  'state',
  'holder',
  'nextStep',
  'unit',
  'category',
  'discipline',
  'responsibility',
  'severity',
  'route',
  'outcome',
  'foundOn',
  'foundBy',
  'closedOn',
] as const;
type ColumnName = (typeof columnNames)[number];
const usual: readonly string[] = ['number', 'problem', 'due', 'state', 'holder', 'nextStep', 'unit'];
const storeName = 'zhuoluo.ledger-columns';

/** Which columns are shown; remembered on this computer (names of columns, nothing of any problem). */
export function useChosenColumns(): [readonly string[], (columns: readonly string[]) => void] {
  const [chosen, setChosen] = useState<readonly string[]>(remembered);
  const choose = useCallback((columns: readonly string[]) => {
    const known = columnNames.filter((name) => columns.includes(name));
    const kept = known.length === 0 ? usual : known;
    setChosen(kept);
    try {
      globalThis.localStorage?.setItem(storeName, kept.join(','));
    } catch {
      // A browser that forbids storage shows the columns until it is closed.
    }
  }, []);
  return [chosen, choose];
}

function remembered(): readonly string[] {
  try {
    return globalThis.localStorage?.getItem(storeName)?.split(',') ?? usual;
  } catch {
    return usual;
  }
}

export function ColumnChoice({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}) {
  const text = useText(ledgerText);
  const boxes = (
    <Checkbox.Group
      className="ledger-column-choice"
      value={[...chosen]}
      onChange={(names) => onChange(names.map(String))}
      options={columnNames.map((name) => ({ value: name, label: text[name] }))}
    />
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={boxes}>
      <Button size="small">{text.columns}</Button>
    </Popover>
  );
}

export function useLedgerColumns(chosen: readonly string[]): Columns<ProblemLine> {
  const text = useText(ledgerText);
  const say = useSay();
  const formats = useFormats();
  const words = useWords();
  const none = <span className="soft">—</span>;
  const cells: Record<ColumnName, (line: ProblemLine) => React.ReactNode> = {
    number: ({ id, number }) => <PageLink to={`/problems/${id}`}>{number}</PageLink>,
    problem: (line) => <ProblemTitle line={line} />,
    unit: ({ unitName }) => <span className="ledger-name">{unitName}</span>,
    state: ({ state }) => <StateTag state={state} says={say(stateTexts[state])} />,
    holder: ({ holderName }) => (holderName === null ? none : <span className="ledger-name">{holderName}</span>),
    nextStep: ({ nextStep }) => (nextStep === null ? none : say(nextStepText(nextStep))),
    due: ({ dueOn, light }) => (dueOn === null ? none : <DueMark dueOn={dueOn} light={light} />),
    category: ({ editionId, category }) => words.label('categories', editionId, category),
    discipline: ({ editionId, discipline }) => words.label('disciplines', editionId, discipline),
    responsibility: ({ editionId, responsibility }) => words.label('responsibilities', editionId, responsibility),
    severity: ({ severity }) => say(severityTexts[severity]),
    route: ({ route }) => (route === null ? none : say(routeTexts[route])),
    outcome: ({ outcome }) => (outcome === null ? none : say(outcomeTexts[outcome])),
    foundOn: ({ foundOn }) => formats.day(foundOn),
    foundBy: ({ foundByName }) => foundByName,
    closedOn: ({ closedOn }) => (closedOn === null ? none : formats.day(closedOn)),
  };
  return columnNames
    .filter((name) => chosen.includes(name))
    .map((name) => ({ title: text[name], key: name, render: (_: unknown, line: ProblemLine) => cells[name](line) }));
}

function ProblemTitle({ line: { title, keyKind, ancestorId } }: { readonly line: ProblemLine }) {
  const text = useText(ledgerText);
  return (
    <span className="ledger-title">
      {title} {keyKind !== null && <Tag color="red">{text.key}</Tag>}
      {ancestorId !== null && <Tag>{text.refound}</Tag>}
    </span>
  );
}
