/** What all lives of one jurisdiction share: people, words, running numbers and the changes made so far. */
import type { Vocabulary } from '#capabilities/problems/problem.decide.ts';
import type { RecusalRule } from '#capabilities/teams/recusal.model.ts';
import type { Change } from '#platform/journal/record.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './luck.ts';
import type { DemoPlace } from './places.ts';
import type { EditionCode } from './plan.ts';
import type { Finding } from './words.data.ts';
import { findings } from './words.data.ts';

export interface Edition {
  readonly id: string;
  readonly words: Vocabulary;
  /** Categories that the demonstration has words for. */
  readonly categories: readonly string[];
  readonly sanctions: readonly {
    readonly code: string;
    readonly sphere: 'party' | 'administrative';
    readonly neverEnds: boolean;
    readonly months?: number | undefined;
    readonly afterwardsMonths?: number | undefined;
    readonly form?: string | undefined;
  }[];
  readonly forms: readonly string[];
  readonly recusalRules: readonly RecusalRule[];
  readonly talks: readonly string[];
}

export interface TeamRow {
  readonly id: string;
  readonly ordinal: number;
  readonly name: string;
}

export interface Scene {
  readonly place: DemoPlace;
  readonly today: Day;
  readonly luck: Chance;
  readonly cast: Cast;
  readonly editions: Readonly<Record<EditionCode, Edition>>;
  readonly teams: readonly TeamRow[];
  readonly out: Change[];
  /** Rows that have to wait for another one's end, with the number of its versions. */
  readonly delays: Map<string, number>;
  /** The next number of a series, from 1. */
  next(series: string): number;
  /** How many numbers of each series were used. */
  readonly used: ReadonlyMap<string, number>;
}

export function sceneOf(parts: Omit<Scene, 'out' | 'delays' | 'next' | 'used'>): Scene {
  const used = new Map<string, number>();
  const next = (series: string): number => {
    const number = (used.get(series) ?? 0) + 1;
    used.set(series, number);
    return number;
  };
  return { ...parts, out: [], delays: new Map(), next, used };
}

/** A finding of a category, filled in for a unit and a year. */
export function worded({ luck }: Scene, category: string, unit: string, year: number): Finding {
  return filled(luck, luck.pick(findings[category] ?? []), unit, year);
}

export function filled(luck: Chance, finding: Finding, unit: string, year: number): Finding {
  const facts = finding.facts
    .replace('{unit}', unit)
    .replace('{year}', String(year - luck.number(3)))
    .replace('{n}', String(2 + luck.number(28)))
    .replace('{wan}', `${1 + luck.number(180)}.${luck.number(10)}`)
    .replace('{who}', `${luck.pick([...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'])}某`);
  return { ...finding, facts };
}
