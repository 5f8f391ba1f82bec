/** The parts of the chart library that our charts use, in a chunk of its own: loaded when a chart is first looked at. */
import { BarChart, SankeyChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, SankeyChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Vectors, so that charts print sharply and grow with the page. */
export function drawnIn(element: HTMLElement): EChartsType {
  return init(element, undefined, { renderer: 'svg' });
}
