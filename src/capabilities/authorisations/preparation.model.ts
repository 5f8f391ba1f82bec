/** What goes before the work on site and comes after it: undertakings, training, materials handed out. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';

export const undertakingWays = {
  online: { zh: '本人签署', en: 'Signed by himself' },
  paper: { zh: '纸质登记', en: 'On paper' },
} as const satisfies Record<string, Says>;
export type UndertakingWay = keyof typeof undertakingWays;

export const materialStates = {
  out: { zh: '未清退', en: 'Out' },
  returned: { zh: '已清退', en: 'Returned' },
  'written-off': { zh: '已核销', en: 'Written off' },
} as const satisfies Record<string, Says>;
export type MaterialState = keyof typeof materialStates;

export interface Material {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly personId: string;
  readonly name: string;
  readonly copies: number;
  readonly issuedOn: Day;
  readonly state: MaterialState;
}

export interface Training {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly heldOn: Day;
  readonly hours: number;
  readonly topics: string;
  readonly givenBy: string;
  readonly attended: readonly string[];
}
export type TrainingFacts = Pick<Training, 'heldOn' | 'hours' | 'topics' | 'givenBy' | 'attended'>;

/** The round that something belongs to, and who sits in its teams. */
export interface RoundOfTeams {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly isClosed: boolean;
  /** Ids of the people with a seat. */
  readonly seated: ReadonlySet<string>;
}

export type TeamTable = 'undertaking' | 'training' | 'material';

/** A change of one row of these tables with its journal event. */
export interface TeamChange {
  readonly table: TeamTable;
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}
