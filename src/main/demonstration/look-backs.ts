/** Looking back at what was closed: now and then in rounds that are over, and what waits for a signature today. */
import { lookBackSubject } from '#capabilities/rectification/index.ts';
import {
  decideLookBack,
  decideLookBackRejection,
  decideLookBackSigning,
} from '#capabilities/rectification/look-back.decide.ts';
import { afterLookBack, type LookBackConclusion } from '#capabilities/rectification/look-back.model.ts';
import type { Holder, Task } from '#capabilities/rectification/task.model.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import { during } from './ledger.ts';
import type { Scene } from './scene.ts';
import type { ProblemSpec } from './specs.ts';
import type { Track } from './track.ts';
import { lookedAt } from './work.data.ts';

export interface LookedAt {
  readonly task: Task;
  readonly conclusion: LookBackConclusion;
  readonly on: Day;
  readonly office: Holder;
  readonly end: 'waits' | 'signed' | 'rejected';
}

/** @returns what was seen */
export function lookBack(
  scene: Scene,
  spec: ProblemSpec,
  track: Pick<Track, 'out' | 'step'>,
  { task, conclusion, on, office, end }: LookedAt,
): string {
  const { clerk, director } = scene.cast.office(spec.round);
  const supervisor = scene.cast.supervisor(spec.round);
  const doer = (by: { readonly id: string; readonly name: string }, role: string) => ({
    accountId: by.id,
    name: by.name,
    rolesHere: [role],
  });
  const looker = supervisor === null ? doer(clerk, 'office-clerk') : doer(supervisor, 'rectification-supervisor');
  const words = lookedAt[conclusion];
  const { seen, evidence } = words[scene.next(`look-back ${conclusion}`) % words.length] as (typeof words)[number];
  const order = { lookedOn: on, seen, evidence, conclusion, signBy: addDays(on, 7) };
  const ground = { isLatest: true, awaitsSignature: false, isTeams: false };
  const id = newId<'look-back'>();
  // It can only be written once the task has come to its last version.
  scene.delays.set(id, (scene.delays.get(task.id) ?? 0) + task.version);
  const recorded = accepted(decideLookBack(id, task, ground, order, looker, { today: on, office }));
  track.out.push({ ...recorded, subject: lookBackSubject, now: during(on, track.step + 1) });
  if (end === 'waits') return seen;
  const waiting = afterLookBack(null, recorded);
  const by = doer(director, 'office-director');
  const ended =
    end === 'signed'
      ? decideLookBackSigning(waiting, by, on)
      : decideLookBackRejection(waiting, '只看了台账，没有到现场，请重新回头看。', by, on);
  track.out.push({ ...accepted(ended), subject: lookBackSubject, now: during(on, track.step + 2) });
  return seen;
}
