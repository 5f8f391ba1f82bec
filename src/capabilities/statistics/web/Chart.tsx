import { theme } from 'antd';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { chartText } from './chart.text.ts';
import type { Drawing } from './chart-options.ts';
import './statistics.css';

/** What is drawn: names are the library's, `index` counts from 0 along the axis. */
export interface Picked {
  readonly index: number;
  readonly seriesIndex: number;
  readonly data: unknown;
}

export interface ChartProps {
  readonly draw: (drawing: Drawing) => EChartsCoreOption;
  /** In pixels of the page. */
  readonly height: number;
  /** What the picture shows, for those who do not see it. */
  readonly says: string;
  /** A mouse's short way; the table beside offers the same to the keyboard. */
  readonly onPick: (picked: Picked) => void;
}

/** A drawn chart. Its library comes when first needed; where it does not come, the table beside still says all. */
export function Chart({ draw, height, says, onPick }: ChartProps) {
  const text = useText(chartText);
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | 'failed'>();
  const drawing = useDrawing();
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let drawn: EChartsType | undefined;
    let isGone = false;
    const watch = new ResizeObserver(() => drawn?.resize());
    import('./echarts.ts').then(
      ({ drawnIn }) => {
        if (isGone) return;
        drawn = drawnIn(element);
        watch.observe(element);
        setChart(drawn);
      },
      () => setChart('failed'),
    );
    return () => {
      isGone = true;
      watch.disconnect();
      drawn?.dispose();
    };
  }, []);
  useEffect(() => {
    if (chart === undefined || chart === 'failed') return;
    chart.setOption(draw(drawing), { notMerge: true });
    const pick = (event: unknown) => {
      const { dataIndex, seriesIndex, data } = event as { dataIndex: number; seriesIndex: number; data: unknown };
      onPick({ index: dataIndex, seriesIndex, data });
    };
    chart.on('click', pick);
    return () => {
      chart.off('click', pick);
    };
  }, [chart, draw, drawing, onPick]);
  return (
    <>
      {chart === 'failed' && <p>{text.notDrawn}</p>}
      <div
        ref={place}
        className="chart"
        role="img"
        aria-label={says}
        aria-busy={chart === undefined}
        style={{ height: chart === 'failed' ? 0 : height }}
      />
    </>
  );
}

/** Colours and motion of the theme, numbers in the person's language. */
function useDrawing(): Drawing {
  const { token } = theme.useToken();
  const { number } = useFormats();
  return useMemo(
    () => ({
      palette: {
        first: token.colorInfo,
        second: token.colorPrimary,
        good: token.colorSuccess,
        warn: token.colorWarning,
        rest: token.colorBorder,
        text: token.colorText,
        soft: token.colorTextSecondary,
        line: token.colorBorderSecondary,
        font: token.fontFamily,
      },
      isMoving: token.motion,
      number,
    }),
    [token, number],
  );
}
