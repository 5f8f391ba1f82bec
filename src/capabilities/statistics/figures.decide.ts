/** What follows from counted values: whether parts add up, and what is frozen; pure. */
import { accept, type Decision, type Refusal, refuse, type Says } from '#platform/kernel/decision.ts';
import { percentText, rateOf } from '#platform/kernel/rate.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { CountedFigure, Figure, FrozenFigure } from './statistics.model.ts';
import { statisticsRefusals } from './statistics.refusals.ts';

/** Puts values beside their figures and compares each whole with its parts (43 = 15 + 12 + 16). */
export function counted(figures: readonly Figure[], values: ReadonlyMap<string, number>): CountedFigure[] {
  const countOf = (key: string) => values.get(key) ?? 0;
  return figures.map((figure) => {
    const value = countOf(figure.key);
    const sum = figure.parts?.reduce((total, key) => total + countOf(key), 0);
    const { shareOf } = figure;
    const share = shareOf === undefined ? null : (percentText(rateOf(value, countOf(shareOf))) ?? null);
    return { ...figure, value, addsUp: sum === undefined ? null : sum === value, share };
  });
}

/** A jurisdiction of the scope; `year` is that of the scope's round, null where it has none. */
export interface PlaceInScope {
  readonly code: string;
  readonly year: number | null;
}

/** Whether a figure tells something about a scope: Xixiu's nothing about Pingba, and the pool nothing about a round. */
export function isTold(
  { only }: Figure,
  places: readonly PlaceInScope[],
  { hasRound, isOfRounds }: { readonly hasRound: boolean; readonly isOfRounds: boolean },
): boolean {
  if (hasRound && !isOfRounds) return false;
  return (
    only === undefined || places.some(({ code, year }) => code === only.code && (year === null || year === only.year))
  );
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
  if (wrong !== undefined) return refuse(named(statisticsRefusals.doesNotAddUp, wrong.label));
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

/** A refusal that names something in either language. */
function named(refusal: Refusal, label: Says): Refusal {
  const { zh, en } = refusal.says;
  return { ...refusal, says: { zh: zh.replace('{label}', label.zh), en: en.replace('{label}', label.en) } };
}
