import { Segmented } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import type { FigureScope } from '../statistics.model.ts';
import type { ChartsAnswer } from '../statistics.schema.ts';
import { Chart, type Picked } from './Chart.tsx';
import { ChartPanel, Count } from './ChartPanel.tsx';
import { chartText } from './chart.text.ts';
import { type Drawing, timeHeight, timeOption } from './chart-options.ts';
import { recordsOf } from './links.ts';

export interface TimePanelProps {
  readonly scope: FigureScope;
  readonly years: ChartsAnswer['years'];
  readonly rounds: ChartsAnswer['rounds'];
}

interface Period {
  readonly key: string;
  readonly name: string;
  readonly counts: readonly number[];
  readonly linkOf: (figure: string) => string;
}

const most = 24;
const figures = ['problems', 'cases', 'inspected.units'] as const;
const countsOf = ({ problems, cases, units }: { problems: number; cases: number; units: number }) => [
  problems,
  cases,
  units,
];

/** Problems, cases and inspected units, year by year or round by round. */
export function TimePanel({ scope, years, rounds }: TimePanelProps) {
  const text = useText(chartText);
  const go = useGo();
  const { number } = useFormats();
  const [unit, setUnit] = useState<'year' | 'round'>('year');
  const periods = useMemo<Period[]>(() => {
    if (unit === 'year')
      return years.map((line) => ({
        key: String(line.year),
        name: String(line.year),
        counts: countsOf(line),
        linkOf: (figure) => recordsOf(figure, scope, { year: line.year }),
      }));
    const isOnePlace = new Set(rounds.map(({ place }) => place)).size === 1;
    return rounds.map((line) => ({
      key: line.id,
      name: isOnePlace ? `${line.code} ${line.name}` : `${line.place} ${line.code}`,
      counts: countsOf(line),
      linkOf: (figure) => recordsOf(figure, { ...scope, round: line.id }),
    }));
  }, [unit, years, rounds, scope]);
  const drawn = useMemo(() => (unit === 'year' ? periods : periods.slice(-most)), [unit, periods]);
  const names = useMemo(() => [text.problems, text.cases, text.inspectedUnits], [text]);
  const draw = useCallback(
    (drawing: Drawing) => {
      const series = names.map((name, index) => ({ name, values: drawn.map(({ counts }) => counts[index] ?? 0) }));
      return timeOption(
        drawn.map(({ name }) => name),
        series,
        drawing,
      );
    },
    [drawn, names],
  );
  const pick = useCallback(
    ({ index, seriesIndex }: Picked) => {
      const [period, figure] = [drawn[index], figures[seriesIndex]];
      if (period && figure) go(period.linkOf(figure));
    },
    [drawn, go],
  );
  const says = fill(text.timeSays, { first: drawn[0]?.name ?? '', last: drawn.at(-1)?.name ?? '' });
  return (
    <ChartPanel<Period>
      title={text.time}
      note={fill(text.timeNote, { many: number(Math.min(most, rounds.length)), all: number(rounds.length) })}
      actions={
        <Segmented
          key="period"
          aria-label={text.periods}
          value={unit}
          onChange={setUnit}
          options={[
            { value: 'year', label: text.byYear },
            { value: 'round', label: text.byRound },
          ]}
        />
      }
      chart={<Chart draw={draw} height={timeHeight(drawn.length)} says={says} onPick={pick} />}
      lines={periods}
      keyOf={({ key }) => key}
      columns={[
        { title: unit === 'year' ? text.year : text.round, dataIndex: 'name' },
        ...figures.map((figure, index) => ({
          title: names[index],
          key: figure,
          align: 'end' as const,
          render: (_: unknown, { name, counts, linkOf }: Period) => (
            <Count value={counts[index] ?? 0} label={`${name} ${names[index]}`} to={linkOf(figure)} />
          ),
        })),
      ]}
    />
  );
}
