import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { lightTexts } from '#web/ui/light.text.ts';
import { type Light, lights, type View, views } from '../workbench.model.ts';
import type { CountsAnswer } from '../workbench.schema.ts';
import { useCounts } from './workbench.api.ts';
import { viewTexts, workbenchText } from './workbench.text.ts';

export interface Choice {
  readonly view: View;
  readonly light: Light | '';
}

export interface LightCountsProps {
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** How many items wait and went on, by light; each number opens the items that it counts. */
export function LightCounts(props: LightCountsProps) {
  const counts = useCounts();
  const of = (answer: CountsAnswer | undefined) =>
    views.map((view) => <CountsOfView key={view} view={view} counts={answer} {...props} />);
  return (
    <div className="desk-counts" aria-busy={counts.isFetching}>
      {/* The buttons stand before their numbers come: the list below would jump from under a click that is on its way. */}
      {counts.data === undefined && counts.error === null ? of(undefined) : <DataView data={counts}>{of}</DataView>}
    </div>
  );
}

interface CountsOfViewProps extends LightCountsProps {
  readonly view: View;
  readonly counts: CountsAnswer | undefined;
}

function CountsOfView({ view, counts, chosen, onChoose }: CountsOfViewProps) {
  const say = useSay();
  const text = useText(workbenchText);
  const numbers = useNumbers(view, counts);
  const choices = [
    { light: '' as const, name: text.all },
    ...lights.map((light) => ({ light, name: say(lightTexts[light]) })),
  ];
  return (
    <section className="desk-counts-view" aria-labelledby={`desk-${view}`}>
      <h2 id={`desk-${view}`}>{say(viewTexts[view])}</h2>
      <div className="desk-counts-row">
        {choices.map(({ light, name }) => (
          <button
            key={name}
            type="button"
            className="desk-count"
            data-light={light}
            aria-pressed={chosen.view === view && chosen.light === light}
            onClick={() => onChoose({ view, light })}
          >
            <strong>{numbers(light)}</strong>
            <span>{name}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

/** What the buttons of a view say: a number, "more than" where the counting stopped, a dash until it is known. */
function useNumbers(view: View, counts: CountsAnswer | undefined): (light: Light | '') => string {
  const text = useText(workbenchText);
  const formats = useFormats();
  return (light) => {
    if (counts === undefined) return '—';
    const { countedTo, [view]: ofLight } = counts;
    const isMore = light === '' ? lights.some((one) => ofLight[one] > countedTo) : ofLight[light] > countedTo;
    if (isMore) return fill(text.moreThan, { count: formats.number(countedTo) });
    return formats.number(light === '' ? ofLight.red + ofLight.yellow + ofLight.green : ofLight[light]);
  };
}
