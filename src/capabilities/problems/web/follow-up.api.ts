/** What other capabilities tell of a problem that was handed to them. */
import { useData } from '#web/data.ts';

/** One of `/api/rectification/of-problem`: capabilities that receive problems stand above this one, which only reads their answers. */
export interface FollowUp {
  /** The first one first: a look-back opens another. */
  readonly tasks: readonly {
    readonly id: string;
    readonly state: string;
    readonly assignedOn: string;
    readonly closedOn: string | null;
  }[];
  readonly lookBacks: readonly {
    readonly id: string;
    readonly state: string;
    readonly lookedByName: string;
    readonly lookedOn: string;
    readonly conclusion: string;
  }[];
  readonly letters: readonly {
    readonly id: string;
    readonly kind: string;
    readonly number: string | null;
    readonly title: string;
  }[];
}

/** One of `/api/clues/receipts`. */
export interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly transferredOn: string;
  readonly transferredByName: string;
  readonly receivedOn: string | null;
  readonly receivedByName: string | null;
}

/** Tasks and letters of a problem; for those who may see tasks. */
export const useFollowUp = (problemId: string) => useData<FollowUp>('/api/rectification/of-problem', { problemId });
export const useReceipts = (problemId: string) =>
  useData<{ readonly rows: readonly Receipt[] }>('/api/clues/receipts', { problemId });

const teams = ['team-leader', 'team-deputy', 'team-liaison', 'team-member'];
export const clueSeers = ['discipline-receiving-desk', 'discipline-officer', 'office-director'];
export const receiptSeers = ['office-director', 'office-clerk', ...teams];
export const taskSeers = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  ...teams,
  'unit-contact',
  'unit-secretary',
  'rectification-supervisor',
];
