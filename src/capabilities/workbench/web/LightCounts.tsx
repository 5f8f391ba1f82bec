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
export function LightCounts({ chosen, onChoose }: LightCountsProps) {
  return (
    <div className="desk-counts">
      <DataView data={useCounts()} lines={3}>
        {(counts) =>
          views.map((view) => (
            <CountsOfView key={view} view={view} counts={counts} chosen={chosen} onChoose={onChoose} />
          ))
        }
      </DataView>
    </div>
  );
}

interface CountsOfViewProps extends LightCountsProps {
  readonly view: View;
  readonly counts: CountsAnswer;
}

function CountsOfView({ view, counts, chosen, onChoose }: CountsOfViewProps) {
  const say = useSay();
  const text = useText(workbenchText);
  const count = useCountText(counts.countedTo);
  const ofLight = counts[view];
  const isMore = lights.some((light) => ofLight[light] > counts.countedTo);
  const total = isMore ? counts.countedTo + 1 : ofLight.red + ofLight.yellow + ofLight.green;
  const choices = [
    { light: '' as const, name: text.all, says: isMore ? count(total) : count(total, total) },
    ...lights.map((light) => ({ light, name: say(lightTexts[light]), says: count(ofLight[light]) })),
  ];
  return (
    <section className="desk-counts-view" aria-labelledby={`desk-${view}`}>
      <h2 id={`desk-${view}`}>{say(viewTexts[view])}</h2>
      <div className="desk-counts-row">
        {choices.map(({ light, name, says }) => (
          <button
            key={name}
            type="button"
            className="desk-count"
            data-light={light}
            aria-pressed={chosen.view === view && chosen.light === light}
            onClick={() => onChoose({ view, light })}
          >
            <strong>{says}</strong>
            <span>{name}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

/** A number, or "more than" where the counting stopped. */
function useCountText(countedTo: number): (count: number, certain?: number) => string {
  const text = useText(workbenchText);
  const formats = useFormats();
  return (count, certain) => {
    if (certain !== undefined || count <= countedTo) return formats.number(certain ?? count);
    return fill(text.moreThan, { count: formats.number(countedTo) });
  };
}
