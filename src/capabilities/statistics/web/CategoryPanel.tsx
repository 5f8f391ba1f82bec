import { useCallback, useMemo } from 'react';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { FigureScope } from '../statistics.model.ts';
import type { ChartsAnswer } from '../statistics.schema.ts';
import { Chart, type Picked } from './Chart.tsx';
import { ChartPanel, Count } from './ChartPanel.tsx';
import { chartText } from './chart.text.ts';
import { categoriesOption, type Drawing, heightOf } from './chart-options.ts';
import { recordsOf } from './links.ts';

export interface CategoryPanelProps {
  readonly scope: FigureScope;
  readonly categories: ChartsAnswer['categories'];
}

/** Problems by category, the most first. */
export function CategoryPanel({ scope, categories }: CategoryPanelProps) {
  const text = useText(chartText);
  const say = useSay();
  const go = useGo();
  const { number } = useFormats();
  const lines = useMemo(
    () => categories.map(({ category, label, value }) => ({ category, name: say(label), value })),
    [categories, say],
  );
  const draw = useCallback((drawing: Drawing) => categoriesOption(lines, drawing), [lines]);
  const pick = useCallback(
    ({ index }: Picked) => {
      const line = lines[index];
      if (line) go(recordsOf('problems', scope, { category: line.category }));
    },
    [lines, scope, go],
  );
  const most = lines[0];
  const says = fill(text.categoriesSay, { most: most?.name ?? '', value: number(most?.value ?? 0) });
  return (
    <ChartPanel
      title={text.categories}
      chart={<Chart draw={draw} height={heightOf(lines.length)} says={says} onPick={pick} />}
      lines={lines}
      keyOf={({ category }) => category}
      columns={[
        { title: text.category, dataIndex: 'name' },
        {
          title: text.number,
          key: 'value',
          align: 'end',
          render: (_, { category, name, value }) => (
            <Count value={value} label={name} to={recordsOf('problems', scope, { category })} />
          ),
        },
      ]}
    />
  );
}
