import { useCallback } from 'react';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { FigureScope } from '../statistics.model.ts';
import type { ChartsAnswer } from '../statistics.schema.ts';
import { Chart, type Picked } from './Chart.tsx';
import { ChartPanel, Count } from './ChartPanel.tsx';
import { chartText } from './chart.text.ts';
import { type Drawing, flowOption } from './chart-options.ts';
import { recordsOf } from './links.ts';

export interface FlowPanelProps {
  readonly scope: FigureScope;
  readonly flow: ChartsAnswer['flow'];
}

/** Where problems went and what came of them. */
export function FlowPanel({ scope, flow }: FlowPanelProps) {
  const text = useText(chartText);
  const say = useSay();
  const go = useGo();
  const { number } = useFormats();
  const draw = useCallback(
    (drawing: Drawing) => {
      const labelOf = (code: string, key: 'route' | 'outcome') => {
        const line = flow.find((one) => one[key] === code);
        return line === undefined ? code : say(line[`${key}Label`]);
      };
      const names = {
        all: text.all,
        route: (code: string) => labelOf(code, 'route'),
        outcome: (code: string) => labelOf(code, 'outcome'),
      };
      return flowOption(flow, names, drawing);
    },
    [flow, say, text],
  );
  const pick = useCallback(({ data }: Picked) => go(recordsOf('problems', scope, partOf(data))), [scope, go]);
  const says = fill(text.flowSays, { value: number(flow.reduce((sum, { value }) => sum + value, 0)) });
  return (
    <ChartPanel
      title={text.flow}
      chart={<Chart draw={draw} height={440} says={says} onPick={pick} />}
      lines={flow}
      keyOf={({ route, outcome }) => `${route} ${outcome}`}
      columns={[
        { title: text.route, key: 'route', render: (_, { routeLabel }) => say(routeLabel) },
        { title: text.outcome, key: 'outcome', render: (_, { outcomeLabel }) => say(outcomeLabel) },
        {
          title: text.number,
          key: 'value',
          align: 'end',
          render: (_, { route, outcome, routeLabel, outcomeLabel, value }) => (
            <Count
              value={value}
              label={`${say(routeLabel)} → ${say(outcomeLabel)}`}
              to={recordsOf('problems', scope, { route, outcome })}
            />
          ),
        },
      ]}
    />
  );
}

/** Nodes are named `route clue`, `outcome open`, `all`; a band goes from one to another. */
function partOf(data: unknown): { route?: string; outcome?: string } {
  const { name = '', source = '', target = '' } = data as { name?: string; source?: string; target?: string };
  const names = [name, source, target].map((one) => one.split(' '));
  const codeOf = (side: string) => names.find(([kind]) => kind === side)?.[1];
  const [route, outcome] = [codeOf('route'), codeOf('outcome')];
  return { ...(route === undefined ? {} : { route }), ...(outcome === undefined ? {} : { outcome }) };
}
