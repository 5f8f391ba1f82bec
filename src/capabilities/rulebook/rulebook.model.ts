/** A rulebook (办法) is the measure that the office works by; its editions are drafted, approved by another person, then immutable. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Id } from '#platform/kernel/id.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export type RulebookId = Id<'rulebook'>;
export type EditionId = Id<'rulebook-edition'>;

export const editionStatuses = ['draft', 'submitted', 'approved', 'withdrawn'] as const;
export type EditionStatus = (typeof editionStatuses)[number];

/** JSON without functions or dates: what a section's body is made of. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [name: string]: Value | undefined };

/** One line of a section as far as every section's lines are alike; the section's own fields stand beside these. */
export interface Item {
  /** Stable kebab-case code, unique in its section: what records refer to. Labels may change, codes never. */
  readonly code: string;
  readonly label: Says;
  readonly note?: Says | undefined;
  /** Taken from practice, not stated by the measure itself. */
  readonly practice?: true | undefined;
  /** Where the line is taken from. */
  readonly source?: Says | undefined;
  readonly [field: string]: unknown;
}

/** What the rules need to know of an edition in order to decide. */
export interface Edition {
  readonly id: EditionId;
  readonly version: number;
  readonly status: EditionStatus;
  /** Came with the program and was approved by nobody here; `jurisdictionId` is null then. */
  readonly isShipped: boolean;
  readonly jurisdictionId: Id<'jurisdiction'> | null;
  readonly draftedBy: string | null;
  readonly submittedBy: string | null;
  readonly effectiveFrom: Day | null;
  /** Everybody who wrote in one of its sections. */
  readonly editors: readonly string[];
  /** How many lines differ from the edition that it is based on. */
  readonly changes: number;
  /** How many cross-references and sums do not hold. */
  readonly faults: number;
}

export const draftingRoles = ['office-clerk', 'office-director'] as const;
export const approvingRoles = ['office-director', 'leading-group-member'] as const;
export const editionRoles = ['office-clerk', 'office-director', 'leading-group-member'] as const;
export type EditionRole = (typeof editionRoles)[number];

/** Everybody with business reads what is approved; the three administrators do not. */
export const readingRoles = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
  'unit-contact',
  'unit-secretary',
  'rectification-supervisor',
] as const;

/** Who decides: the person and the roles that he or she holds in the edition's jurisdiction at this moment. */
export interface Editor {
  readonly accountId: string;
  readonly name: string;
  readonly rolesHere: readonly EditionRole[];
}

export type EditionCommand =
  | { readonly type: 'change-section' }
  | { readonly type: 'submit'; readonly effectiveFrom: Day }
  | { readonly type: 'send-back'; readonly reason: string }
  | { readonly type: 'approve'; readonly effectiveFrom: Day }
  | { readonly type: 'withdraw'; readonly reason: string };

export const editionCommands = [
  'change-section',
  'submit',
  'send-back',
  'approve',
  'withdraw',
] as const satisfies readonly EditionCommand['type'][];

export type EditionEvent =
  | { readonly type: 'section-changed'; readonly by: Editor; readonly at: Instant }
  | { readonly type: 'edition-submitted'; readonly effectiveFrom: Day; readonly by: Editor; readonly at: Instant }
  | { readonly type: 'edition-sent-back'; readonly reason: string; readonly by: Editor; readonly at: Instant }
  | { readonly type: 'edition-approved'; readonly effectiveFrom: Day; readonly by: Editor; readonly at: Instant }
  | { readonly type: 'edition-withdrawn'; readonly reason: string; readonly by: Editor; readonly at: Instant };
