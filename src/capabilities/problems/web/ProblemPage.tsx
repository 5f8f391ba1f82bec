import { Tag, Tooltip } from 'antd';
import { useEffect } from 'react';
import { usePathIds } from '#web/address.ts';
import { useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { Story } from '#web/ui/Story.tsx';
import type { ProblemPage as Problem, TimelineEntry } from '../problem.schema.ts';
import { keyKindTexts, nextStepText, stateTexts } from '../problem.text.ts';
import { eventLabels } from './events.text.ts';
import { itemText } from './item.text.ts';
import { StateTag } from './Marks.tsx';
import { ProblemActions } from './ProblemActions.tsx';
import { Became, Where } from './ProblemCourse.tsx';
import { Origin, Paper } from './ProblemPaper.tsx';
import { useProblem, useTimeline } from './problem.api.ts';
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
  const { number, title, state, keyKind, supervisionNumber, isWithoutPaper } = problem;
  return (
    <>
      <PageHeader
        title={title}
        description={number}
        back={{ to: '/problems', says: item.back }}
        tags={
          <>
            <StateTag state={state} says={say(stateTexts[state])} />
            {isWithoutPaper && (
              <Tooltip title={item.withoutPaperSays}>
                <Tag color="orange">{item.withoutPaper}</Tag>
              </Tooltip>
            )}
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
          <TimelinePanel id={problem.id} version={problem.version} />
        </div>
        <div>
          <Where problem={problem} />
          <Became problem={problem} />
          <Origin problem={problem} />
        </div>
      </div>
    </>
  );
}

/** A move by what it leads to, where there is a word for that. */
function told(entry: TimelineEntry): TimelineEntry {
  const event = `${entry.event}-to-${entry.change?.next_step}`;
  return entry.event === 'problem-moved' && event in eventLabels ? { ...entry, event } : entry;
}

/** The timeline, read anew when the version changes. */
function TimelinePanel({ id, version }: { readonly id: string; readonly version: number }) {
  const item = useText(itemText);
  const timeline = useTimeline(id);
  const { refetch } = timeline;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new entries
  useEffect(() => void refetch(), [version, refetch]);
  return (
    <Panel title={item.timeline}>
      <DataView data={timeline}>{(entries) => <Story entries={entries.map(told)} stepText={nextStepText} />}</DataView>
    </Panel>
  );
}
