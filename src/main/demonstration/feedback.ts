/** Feedback of the demonstration: of the inspections whose reports are told, the older one given and signed for, the latest prepared. */

import { listForOthers } from '#capabilities/feedback/hand-over.queries.ts';
import { recordFeedback, recordHandOver } from '#capabilities/feedback/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { addDays } from '#platform/kernel/time.ts';
import type { Cast } from './cast.ts';
import { during } from './ledger.ts';
import { decidedIn } from './papers.ts';
import type { PlannedRound } from './plan.ts';

export async function tellFeedback(tx: Tx, by: Actor, rounds: readonly PlannedRound[], cast: Cast): Promise<void> {
  for (const { round, inspection } of decidedIn(rounds)) {
    const { director, clerk } = cast.office(round);
    const { secretary } = cast.unit(inspection.unit.id, round.year);
    const on = round.feedbackOn;
    const given = {
      ...{ place: '单位会议室', givenByName: director.name, bodyOn: on, bodyPresent: '领导班子全体成员' },
      ...{ chiefOn: on, chiefPresent: secretary.name, director, secretary, at: during(on, 40) },
    };
    const words = {
      titleOf: (unitName: string) => `关于巡察${unitName}的反馈意见`,
      preparedAt: during(addDays(round.to, 14), 30),
    };
    const isPrepared = round.state === 'feeding-back';
    const story = { ...words, inspectionId: inspection.id, writer: clerk, given: isPrepared ? null : given };
    await recordFeedback(tx, story, by);
  }
}

/** What the meeting proposed for other bodies: the first of them received and signed for, the next waits for its receiver. */
export async function tellHandOvers(tx: Tx, by: Actor, rounds: readonly PlannedRound[], cast: Cast): Promise<void> {
  for (const { round, inspection } of decidedIn(rounds)) {
    if (round.state !== 'feeding-back') continue;
    const { director, clerk } = cast.office(round);
    const proposed = await listForOthers(tx, inspection.id);
    for (const [at, { problemId, body }] of proposed.entries()) {
      const preparedOn = addDays(round.feedbackOn, 1 + at);
      const receivedOn = addDays(preparedOn, 2);
      const receipt = {
        ...{ receivedOn, receiverName: '覃守成', receiverPost: '征收管理股股长' },
        documentNumber: `西巡办移〔${round.year}〕${at + 1}号`,
      };
      const prepared = { by: clerk, at: during(preparedOn, 20) };
      const signed = at === 0 ? { by: director, at: during(receivedOn, 30), receipt } : null;
      await recordHandOver(tx, { inspectionId: inspection.id, body, problemIds: [problemId], prepared, signed }, by);
    }
  }
}
