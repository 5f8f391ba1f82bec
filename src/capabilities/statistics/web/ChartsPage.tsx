import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { CategoryPanel } from './CategoryPanel.tsx';
import { chartText } from './chart.text.ts';
import { FlowPanel } from './FlowPanel.tsx';
import { useScope } from './links.ts';
import { useCharts } from './statistics.api.ts';
import { statisticsText } from './statistics.text.ts';
import { TimePanel } from './TimePanel.tsx';
import { UnitPanel } from './UnitPanel.tsx';

/** What people would rather look at than read, each with its table. */
export function ChartsPage() {
  const text = useText(chartText);
  const words = useText(statisticsText);
  const formats = useFormats();
  const scope = useScope();
  const charts = useCharts(scope);
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <DataView data={charts} lines={14}>
        {({ at, categories, flow, units, years, rounds }) => (
          <div
            aria-busy={charts.isPlaceholderData}
            className={charts.isPlaceholderData ? 'figures-outdated' : undefined}
          >
            <p className="soft">{fill(words.asOf, { at: formats.second(at) })}</p>
            <FlowPanel scope={scope} flow={flow} />
            <CategoryPanel scope={scope} categories={categories} />
            <UnitPanel scope={scope} units={units} />
            <TimePanel scope={scope} years={years} rounds={rounds} />
          </div>
        )}
      </DataView>
    </>
  );
}
