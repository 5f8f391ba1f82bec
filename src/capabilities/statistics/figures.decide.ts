/** What follows from counted values: whether parts add up, and what is frozen; pure. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { CountedFigure, Figure, FrozenFigure } from './statistics.model.ts';
import { statisticsRefusals } from './statistics.refusals.ts';

/** Puts values beside their figures and compares each whole with its parts (43 = 15 + 12 + 16). */
export function counted(figures: readonly Figure[], values: ReadonlyMap<string, number>): CountedFigure[] {
  const countOf = (key: string) => values.get(key) ?? 0;
  return figures.map((figure) => {
    const value = countOf(figure.key);
    const sum = figure.parts?.reduce((total, key) => total + countOf(key), 0);
    return { ...figure, value, addsUp: sum === undefined ? null : sum === value };
  });
}

export interface FreezeSituation {
  readonly mayFreeze: boolean;
  readonly isOccasionTaken: boolean;
  readonly by: { readonly id: string; readonly name: string };
  readonly now: Instant;
}

/** All figures of a jurisdiction as they are now, for an occasion; what does not add up is not published. */
export function decideFreeze(
  figures: readonly CountedFigure[],
  { occasion, jurisdictionId }: { readonly occasion: string; readonly jurisdictionId: string },
  at: FreezeSituation,
): Decision<readonly Omit<FrozenFigure, 'id' | 'version'>[]> {
  if (!at.mayFreeze) return refuse(statisticsRefusals.notYourOffice);
  if (at.isOccasionTaken) return refuse(statisticsRefusals.occasionTaken, { occasion });
  const wrong = figures.find(({ addsUp }) => addsUp === false);
  if (wrong !== undefined) return refuse(statisticsRefusals.doesNotAddUp, { label: wrong.label.zh });
  return accept(
    figures.map(({ key, definition, value }) => ({
      jurisdictionId,
      occasion,
      key,
      definitionZh: definition.zh,
      definitionEn: definition.en,
      value,
      frozenAt: at.now,
      frozenBy: at.by.id,
      frozenByName: at.by.name,
    })),
  );
}
