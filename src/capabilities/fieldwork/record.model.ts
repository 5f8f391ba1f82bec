/** The other ways of finding out (了解情况的方式), what proves the checklists, and what the leader waives. */
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { EntryNeed, Inspector, Origin, RecordShape } from './site.model.ts';

export interface FindingOut extends Origin {
  readonly id: string;
  readonly version: number;
  /** Code of the pinned edition's ways. */
  readonly way: string;
  readonly shape: RecordShape;
  readonly heldOn: Day;
  readonly subject: string;
  readonly category: string | null;
  readonly people: number | null;
  readonly documents: number | null;
  readonly place: string | null;
  readonly inspectors: readonly Inspector[];
  readonly item: string | null;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly recordedAt: Instant;
  readonly struckOn: Day | null;
  readonly struckByName: string | null;
  readonly struckReason: string | null;
}

export type NewFindingOut = Pick<
  FindingOut,
  'way' | 'heldOn' | 'subject' | 'category' | 'people' | 'documents' | 'place' | 'item'
> & { readonly inspectors: readonly string[] };

/** Which numbers a record of each shape holds; the rest stay empty. */
export const shapeParts: Readonly<Record<RecordShape, readonly ('category' | 'people' | 'documents')[]>> = {
  'opening-meeting': [],
  notice: [],
  hearing: [],
  group: ['category', 'people'],
  questionnaire: ['people', 'documents'],
  materials: ['documents'],
  visit: ['people'],
  reception: ['documents'],
};

export interface ItemProblem extends Origin {
  readonly id: string;
  readonly version: number;
  readonly item: string;
  readonly problemId: string;
  readonly endedOn: Day | null;
}

export interface Waiver extends Origin {
  readonly id: string;
  readonly version: number;
  readonly item: string | null;
  readonly memberId: string | null;
  readonly step: string | null;
  readonly needs: EntryNeed | null;
  readonly reason: string;
  readonly waivedByName: string;
  readonly waivedOn: Day;
  readonly endedOn: Day | null;
}

export type NewWaiver =
  | { readonly item: string; readonly memberId: string | null; readonly reason: string }
  | { readonly step: string; readonly needs: EntryNeed; readonly reason: string }
  /** One task of a step. */
  | { readonly task: string; readonly reason: string };

/** What is waived: what it is missing there now, and whether it is waived already. */
export interface WaivedThing {
  readonly missing: number;
  readonly isWaived: boolean;
  /** Of a task: the step that it belongs to. */
  readonly step?: string;
}
