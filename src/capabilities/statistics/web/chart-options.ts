/** What each chart draws, from the answer's data; pure. Patterns stand beside colours wherever two colours meet. */
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartsAnswer } from '../statistics.schema.ts';

/** Colours of the theme. */
export interface Palette {
  readonly first: string;
  readonly second: string;
  readonly good: string;
  readonly warn: string;
  readonly rest: string;
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  readonly font: string;
}

export interface Drawing {
  readonly palette: Palette;
  readonly isMoving: boolean;
  readonly number: (value: number) => string;
}

const rowHeight = 27;
export const heightOf = (lines: number): number => 24 + lines * rowHeight;

function base({ palette, isMoving }: Drawing): EChartsCoreOption {
  return {
    animation: isMoving,
    animationDuration: 200,
    textStyle: { fontFamily: palette.font, color: palette.text, fontSize: 13 },
    // The panel describes the chart; the library only draws its patterns.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    tooltip: {
      trigger: 'item',
      confine: true,
      transitionDuration: 0,
      textStyle: { color: palette.text, fontSize: 13 },
    },
  };
}

const axisText = ({ palette }: Drawing) => ({ color: palette.text, fontSize: 13 });
const noPattern = { decal: { symbol: 'none' } };

/** Bars lying one under the other, the longest first. */
export function categoriesOption(
  lines: readonly { readonly name: string; readonly value: number }[],
  drawing: Drawing,
): EChartsCoreOption {
  return {
    ...base(drawing),
    grid: { left: 8, right: 56, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: lines.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: drawing.palette.line } },
      axisLabel: { ...axisText(drawing), width: 320, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        cursor: 'pointer',
        barMaxWidth: 16,
        itemStyle: { color: drawing.palette.first, ...noPattern },
        data: lines.map(({ value }) => value),
        label: {
          show: true,
          position: 'right',
          ...axisText(drawing),
          formatter: ({ value }: { value: number }) => drawing.number(value),
        },
      },
    ],
  };
}

export interface FlowNames {
  readonly all: string;
  route(code: string): string;
  outcome(code: string): string;
}

/** Problem → route → outcome; bands as wide as they are many, every node with its name and number. */
export function flowOption(flow: ChartsAnswer['flow'], names: FlowNames, drawing: Drawing): EChartsCoreOption {
  const { palette } = drawing;
  const routes = Map.groupBy(flow, ({ route }) => route);
  const outcomes = Map.groupBy(flow, ({ outcome }) => outcome);
  const many = (lines: readonly { value: number }[]) => lines.reduce((sum, { value }) => sum + value, 0);
  const colourOf: Readonly<Record<string, string>> = {
    rectification: palette.first,
    immediate: palette.good,
    inquiry: palette.warn,
    clue: palette.second,
  };
  const node = (name: string, says: string, value: number, color: string) => ({
    name,
    itemStyle: { color, borderWidth: 0, ...noPattern },
    label: { formatter: `${says}  ${drawing.number(value)}` },
    tooltip: { formatter: `${says}<br>${drawing.number(value)}` },
  });
  return {
    ...base(drawing),
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 190,
        top: 8,
        bottom: 8,
        nodeGap: 20,
        nodeWidth: 14,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: { ...axisText(drawing) },
        lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
        data: [
          node('all', names.all, many(flow), palette.soft),
          ...[...routes].map(([code, lines]) =>
            node(`route ${code}`, names.route(code), many(lines), colourOf[code] ?? palette.rest),
          ),
          ...[...outcomes].map(([code, lines]) =>
            node(`outcome ${code}`, names.outcome(code), many(lines), palette.soft),
          ),
        ],
        links: [
          ...[...routes].map(([code, lines]) => ({
            source: 'all',
            target: `route ${code}`,
            value: many(lines),
            lineStyle: { color: 'target' },
          })),
          ...flow.map(({ route, outcome, value }) => ({
            source: `route ${route}`,
            target: `outcome ${outcome}`,
            value,
            tooltip: { formatter: `${names.route(route)} → ${names.outcome(outcome)}<br>${drawing.number(value)}` },
          })),
        ],
      },
    ],
  };
}

export interface CompletionNames {
  readonly done: string;
  readonly basicallyDone: string;
  readonly notDone: string;
}

/** One bar for each unit, whole at 100 %; the rate stands beside the name. */
export function unitsOption(units: ChartsAnswer['units'], names: CompletionNames, drawing: Drawing): EChartsCoreOption {
  const { palette } = drawing;
  const parts = [
    { key: 'done', name: names.done, color: palette.good, decal: noPattern.decal },
    { key: 'basicallyDone', name: names.basicallyDone, color: palette.warn, decal: stripes },
    { key: 'notDone', name: names.notDone, color: palette.line, decal: dots(palette) },
  ] as const;
  return {
    ...base(drawing),
    legend: { top: 0, left: 8, textStyle: axisText(drawing), itemHeight: 14, selectedMode: false },
    grid: { left: 8, right: 16, top: 32, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false, max: 100 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: units.map(({ unitName, rate }) => `${unitName}  {rate|${rate}}`),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: {
        ...axisText(drawing),
        interval: 0,
        rich: { rate: { fontWeight: 'bold', width: 56, align: 'right' } },
      },
    },
    series: parts.map(({ key, name, color, decal }) => ({
      type: 'bar',
      name,
      stack: 'tasks',
      barMaxWidth: 16,
      cursor: 'pointer',
      itemStyle: { color, decal, borderColor: '#fff', borderWidth: 1 },
      data: units.map((unit) => ({
        value: (unit[key] * 100) / unit.tasks,
        tooltip: {
          formatter: `${unit.unitName}<br>${name}  ${drawing.number(unit[key])} / ${drawing.number(unit.tasks)}`,
        },
      })),
    })),
  };
}

const stripes = {
  symbol: 'rect',
  color: 'rgba(255,255,255,.55)',
  dashArrayX: [1, 0],
  dashArrayY: [3, 4],
  rotation: -Math.PI / 4,
};
const dots = (palette: Palette) => ({
  symbol: 'circle',
  symbolSize: 0.5,
  color: palette.soft,
  dashArrayX: [
    [0, 7],
    [3.5, 7],
  ],
  dashArrayY: [7, 0],
});

export interface TimeSeries {
  readonly name: string;
  readonly values: readonly number[];
}

export const timeHeight = (many: number): number => (isCrowded(many) ? 540 : 480);
const isCrowded = (many: number): boolean => many > 14;

/** One row of columns for each series under the others, each with its own measure: their sizes differ by far. */
export function timeOption(
  periods: readonly string[],
  series: readonly TimeSeries[],
  drawing: Drawing,
): EChartsCoreOption {
  const { palette } = drawing;
  const colours = [palette.first, palette.second, palette.good];
  const crowded = isCrowded(periods.length);
  const [nameSpace, labelSpace] = [46, crowded ? 104 : 28];
  const each = (timeHeight(periods.length) - labelSpace) / series.length;
  const rows = series.map((_, index) => index);
  const side = crowded ? 72 : 8;
  return {
    ...base(drawing),
    grid: rows.map((row) => ({ left: side, right: 16, top: row * each + nameSpace, height: each - nameSpace - 8 })),
    xAxis: rows.map((row) => ({
      type: 'category',
      gridIndex: row,
      data: [...periods],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: {
        ...axisText(drawing),
        show: row === series.length - 1,
        interval: 0,
        rotate: crowded ? 45 : 0,
        width: 120,
        overflow: 'truncate',
      },
    })),
    yAxis: rows.map((row) => ({
      type: 'value',
      gridIndex: row,
      name: series[row]?.name,
      nameGap: 24,
      nameTextStyle: { ...axisText(drawing), fontWeight: 'bold', align: 'left' },
      axisLabel: { show: false },
      splitLine: { show: false },
    })),
    series: series.map(({ name, values }, row) => ({
      type: 'bar',
      name,
      xAxisIndex: row,
      yAxisIndex: row,
      cursor: 'pointer',
      barMaxWidth: 38,
      itemStyle: { color: colours[row] ?? palette.rest, ...noPattern },
      data: [...values],
      label: {
        show: true,
        position: 'top',
        ...axisText(drawing),
        formatter: ({ value }: { value: number }) => drawing.number(value),
      },
    })),
  };
}
