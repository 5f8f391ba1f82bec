/** What a person may do with an edition now, with the reason where not; the page's buttons come from this. */
import type { Says } from '#platform/kernel/decision.ts';
import { obstacleTo, obstacleToDraft } from './rulebook.decide.ts';
import { type Edition, type EditionCommand, type Editor, editionCommands } from './rulebook.model.ts';

export interface Allowed {
  readonly command: EditionCommand['type'] | 'start-draft';
  readonly allowed: boolean;
  readonly because?: Says;
}

/**
 * Commands of the person's role, possible or not; what is not the person's business at all is left out.
 * @param here roles in the edition's own jurisdiction; `draftsSomewhere`: in any, because a draft is of one's own jurisdiction
 */
export function allowedOn(edition: Edition, here: Editor, draftsSomewhere: boolean): Allowed[] {
  const own = editionCommands.flatMap((command): Allowed[] => {
    const obstacle = obstacleTo(edition, command, here);
    if (obstacle === undefined) return [{ command, allowed: true }];
    const isOthers = obstacle.kind.endsWith('-role-needed');
    return isOthers || isPast(edition, command) ? [] : [{ command, allowed: false, because: obstacle.says }];
  });
  if (!draftsSomewhere) return own;
  const obstacle = obstacleToDraft(edition);
  return obstacle === undefined ? [...own, { command: 'start-draft', allowed: true }] : own;
}

/** On an approved or withdrawn edition no button is worth showing, and on a draft none of the reviewer's. */
function isPast({ status }: Edition, command: EditionCommand['type']): boolean {
  if (status === 'approved' || status === 'withdrawn') return true;
  const isReviewers = command === 'approve' || command === 'send-back';
  return isReviewers ? status === 'draft' : status === 'submitted' && command === 'submit';
}
