/** Published figures (数据统计): each counts records and nothing else, says how, and opens exactly the records that it counts. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export const recordKinds = [
  'problem',
  'case',
  'person',
  'unit',
  'body',
  'team',
  'pool-person',
  'talk',
  'letter',
  'accountability',
  'notification',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Headings under which figures stand. */
export const figureGroups = ['results', 'coverage', 'people', 'accountability', 'xixiu', 'puding'] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** What a figure looks at: everything that the actor may see, or a part of it: a jurisdiction with those under it, a round. */
export interface FigureScope {
  readonly jurisdiction?: string | undefined;
  readonly round?: string | undefined;
}

export interface Figure {
  readonly key: string;
  readonly group: FigureGroup;
  readonly label: Says;
  readonly definition: Says;
  readonly kind: RecordKind;
  /** Keys of the figures into which it falls apart without rest. */
  readonly parts?: readonly string[];
}

export interface CountedFigure extends Figure {
  readonly value: number;
  /** Whether the parts add up to the whole; null where it has none. */
  readonly addsUp: boolean | null;
}

export interface FigureRecord {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly day: Day | null;
}

/** A figure as it was published: it stays, whatever the records do afterwards. */
export interface FrozenFigure {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  /** The report or date that it was frozen for. */
  readonly occasion: string;
  readonly key: string;
  readonly definitionZh: string;
  readonly definitionEn: string;
  readonly value: number;
  readonly frozenAt: Instant;
  readonly frozenBy: string;
  readonly frozenByName: string;
}
