/** Published figures (数据统计): each counts records and nothing else, says how, and opens exactly the records that it counts. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export const recordKinds = [
  'problem',
  'case',
  'person',
  'sanction',
  'unit',
  'body',
  'team',
  'pool-person',
  'talk',
  'letter',
  'accountability',
  'notification',
  'task',
  'look-back',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Headings under which figures stand. */
export const figureGroups = [
  'results',
  'routes',
  'rectification',
  'coverage',
  'people',
  'accountability',
  'xixiu',
  'puding',
] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** What a figure looks at: everything that the actor may see, or a part of it: a jurisdiction with those under it, a round. */
export interface FigureScope {
  readonly jurisdiction?: string | undefined;
  readonly round?: string | undefined;
}

/** The part of a figure that a bar, a band or a point of a chart stands for. */
export interface FigurePart {
  /** Code of a problem's category. */
  readonly category?: string | undefined;
  /** Code of a problem's route; `none` where it was not handed on yet. */
  readonly route?: string | undefined;
  /** Code of a problem's outcome; `open` where it has none yet. */
  readonly outcome?: string | undefined;
  readonly unit?: string | undefined;
  /** The calendar year of the record's day. */
  readonly year?: number | undefined;
}

export interface Figure {
  readonly key: string;
  readonly group: FigureGroup;
  readonly label: Says;
  readonly definition: Says;
  readonly kind: RecordKind;
  /** Keys of the figures into which it falls apart without rest. */
  readonly parts?: readonly string[];
  /** Key of the figure that this one is a share of: the published rate. */
  readonly shareOf?: string;
  /** Where it belongs to one jurisdiction and the rounds of one year there; elsewhere it is not shown. */
  readonly only?: { readonly code: string; readonly year: number };
}

export interface CountedFigure extends Figure {
  readonly value: number;
  /** Whether the parts add up to the whole; null where it has none. */
  readonly addsUp: boolean | null;
  /** Its share with two decimals, `98.71%`; null where it is no share, or one of nothing. */
  readonly share: string | null;
}

export interface FigureRecord {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Code of the record's state, of a sanction its sphere; null where it has none. */
  readonly state: string | null;
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
