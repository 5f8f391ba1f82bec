import { useCallback, useMemo } from 'react';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import type { FigureScope } from '../statistics.model.ts';
import type { ChartsAnswer } from '../statistics.schema.ts';
import { Chart, type Picked } from './Chart.tsx';
import { ChartPanel, Count } from './ChartPanel.tsx';
import { chartText } from './chart.text.ts';
import { type Drawing, heightOf, unitsOption } from './chart-options.ts';
import { recordsOf } from './links.ts';

export interface UnitPanelProps {
  readonly scope: FigureScope;
  readonly units: ChartsAnswer['units'];
}

const most = 20;
const parts = ['done', 'basicallyDone', 'notDone'] as const;

/** Rectification rates by unit: the chart shows those that need looking at, the table all. */
export function UnitPanel({ scope, units }: UnitPanelProps) {
  const text = useText(chartText);
  const go = useGo();
  const { number } = useFormats();
  const drawn = useMemo(() => units.slice(0, most), [units]);
  const draw = useCallback((drawing: Drawing) => unitsOption(drawn, text, drawing), [drawn, text]);
  const pick = useCallback(
    ({ index, seriesIndex }: Picked) => {
      const [unit, part] = [drawn[index], parts[seriesIndex]];
      if (unit && part) go(recordsOf(`rectification.${part}`, scope, { unit: unit.unitId }));
    },
    [drawn, scope, go],
  );
  const lowest = drawn[0];
  const many = number(drawn.length);
  const count = (key: 'tasks' | (typeof parts)[number]) => ({
    title: text[key],
    key,
    align: 'end' as const,
    render: (_: unknown, unit: ChartsAnswer['units'][number]) => (
      <Count
        value={unit[key]}
        label={`${unit.unitName} ${text[key]}`}
        to={recordsOf(`rectification.${key}`, scope, { unit: unit.unitId })}
      />
    ),
  });
  return (
    <ChartPanel
      title={text.units}
      note={fill(text.unitsNote, { many, all: number(units.length) })}
      chart={
        <Chart
          draw={draw}
          height={heightOf(drawn.length) + 28}
          says={fill(text.unitsSay, { many, unit: lowest?.unitName ?? '', rate: lowest?.rate ?? '' })}
          onPick={pick}
        />
      }
      lines={units}
      keyOf={({ unitId }) => unitId}
      columns={[
        { title: text.unit, dataIndex: 'unitName' },
        { title: text.rate, dataIndex: 'rate', align: 'end' },
        count('tasks'),
        ...parts.map(count),
      ]}
    />
  );
}
