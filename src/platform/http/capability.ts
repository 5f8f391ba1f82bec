import type { Database } from '#platform/db/database.ts';
import type { Job } from '#platform/jobs/job.ts';
import type { Exemption, Subject } from '#platform/journal/subject.ts';
import type { Refusal } from '#platform/kernel/decision.ts';
import type { Route } from './route.ts';

/** Which roles may read or write a table, and how far; the matrix test holds the policies to it. */
export interface TableAccess {
  readonly table: string;
  readonly read: 'signed-in' | 'nobody' | readonly string[];
  /** `signed-in` where everybody adds what is his own: entries of his acts, his attempts. */
  readonly write: 'signed-in' | 'nobody' | readonly string[];
  readonly scope: 'jurisdiction' | 'unit' | 'inspection' | 'round' | 'own' | 'everywhere';
}

/** What a capability brings to the program; one line each in `main/capabilities.ts`. */
export interface Capability {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly subjects: readonly Subject[];
  readonly exemptions?: readonly Exemption[];
  readonly tables: readonly TableAccess[];
  readonly refusals: readonly Refusal[];
  readonly jobs?: readonly Job[];
  /** Reference data that every installation holds; runs at each start and changes nothing the second time. */
  readonly prepare?: (database: Database) => Promise<void>;
}
