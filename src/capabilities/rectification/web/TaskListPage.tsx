import { Button, Select } from 'antd';
import { useCursor, useFilters, useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { useRound } from '#web/round.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { TaskLineAnswer } from '../rectification.schema.ts';
import { completionLabels, stateLabels, taskStepLabels, wayLabels } from '../rectification.text.ts';
import { ChoiceFilter } from './ChoiceFilter.tsx';
import { DueMark } from './DueMark.tsx';
import { pageText } from './pages.text.ts';
import { useTaskCount, useTasks } from './rectification.api.ts';

const filterNames = ['way', 'state', 'completion', 'open', 'roundId', 'unitId', 'problemId'] as const;

/** Every unit's problems on their way to being closed; a unit sees its own. */
export function TaskListPage() {
  const text = useText(pageText);
  const ui = useText(uiText);
  const go = useGo();
  const roles = useRoles();
  const { current } = useJurisdiction();
  const filters = useFilters(filterNames);
  const { cursor } = useCursor();
  const round = useRound();
  const roundId = filters.values.roundId || round.current?.id;
  const filter = { ...filters.values, roundId, jurisdictionId: current?.id };
  const tasks = useTasks({ ...filter, after: cursor });
  const columns = useTaskColumns(tasks.data?.today ?? '');
  const mayHandOn = roles.some((role) => ['office-clerk', 'office-director', 'team-leader'].includes(role));
  const handOn = mayHandOn && (
    <Button type="primary" onClick={() => go('/rectification/hand-on')}>
      {text.handOn}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.tasks} description={text.tasksFor} actions={handOn} />
      <Panel>
        <TaskCounts filter={filter} />
      </Panel>
      <Panel>
        <search className="filters">
          <ChoiceFilter filters={filters} name="way" labels={wayLabels} label={text.way} all={text.allWays} />
          <ChoiceFilter filters={filters} name="state" labels={stateLabels} label={text.state} all={text.allStates} />
          <ChoiceFilter
            filters={filters}
            name="completion"
            labels={completionLabels}
            label={text.completion}
            all={text.allCompletions}
          />
          <Select
            aria-label={text.openness}
            className="filter-select"
            value={filters.values.open}
            onChange={(open) => filters.set({ open })}
            options={[
              { value: '', label: text.allOpenness },
              { value: 'open', label: text.openOnes },
              { value: 'closed', label: text.closedOnes },
              { value: 'overdue', label: text.overdueOnes },
            ]}
          />
        </search>
        <KeysetTable
          data={tasks}
          page={({ rows, next }) => ({ rows, next })}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.tasks}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.noTasks, action: handOn }
          }
        />
      </Panel>
    </>
  );
}

/** The published rate and what stands behind it; each count is the list under the same filters. */
function TaskCounts({ filter }: { readonly filter: Readonly<Record<string, string | undefined>> }) {
  const text = useText(pageText);
  const say = useSay();
  const formats = useFormats();
  return (
    <DataView data={useTaskCount(filter)} lines={2}>
      {(count) => (
        <>
          <Facts
            facts={[
              { name: text.rate, value: count.rate ?? text.noRate },
              { name: text.total, value: formats.number(count.total) },
              { name: say(completionLabels.done), value: formats.number(count.done) },
              { name: say(completionLabels['basically-done']), value: formats.number(count.basicallyDone) },
              { name: say(completionLabels['not-done']), value: formats.number(count.notDone) },
              { name: text.overdue, value: formats.number(count.overdue) },
              { name: text.keptUp, value: formats.number(count.keptUp) },
              { name: text.recovered, value: formats.wan(count.recoveredFen) },
            ]}
          />
          <p className="soft small">{text.rateHelp}</p>
        </>
      )}
    </DataView>
  );
}

function useTaskColumns(today: string): Columns<TaskLineAnswer> {
  const text = useText(pageText);
  const say = useSay();
  return [
    {
      title: text.problem,
      key: 'problem',
      render: (_, { id, problemNumber, problemTitle }) => (
        <div className="cell-words">
          <PageLink to={`/rectification/tasks/${id}`}>{problemTitle}</PageLink>
          <div className="soft small">{problemNumber}</div>
        </div>
      ),
    },
    { title: text.unit, key: 'unit', render: (_, { unitName }) => <div className="cell-words">{unitName}</div> },
    {
      title: text.state,
      key: 'state',
      render: (_, { way, state, completion }) => (
        <>
          {say(stateLabels[state])}
          <div className="soft small">
            {say(wayLabels[way])} · {say(completionLabels[completion])}
          </div>
        </>
      ),
    },
    {
      title: text.due,
      key: 'due',
      render: (_, { heldSince, dueOn }) => (
        <div className="cell-narrow">
          <DueMark heldSince={heldSince} dueOn={dueOn} today={today} />
        </div>
      ),
    },
    {
      title: text.holder,
      key: 'holder',
      render: (_, { holderName, nextStep }) => (
        <div className="cell-narrow">
          {holderName ?? '—'}
          {nextStep && nextStep in taskStepLabels && (
            <div className="soft small">{say(taskStepLabels[nextStep as keyof typeof taskStepLabels])}</div>
          )}
        </div>
      ),
    },
  ];
}
