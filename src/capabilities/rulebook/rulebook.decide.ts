/** Who may do what to an edition, and when. Pure: all it needs comes in. */
import { accept, type Decision, type Refusal, refuse, unreachable } from '#platform/kernel/decision.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  approvingRoles,
  draftingRoles,
  type Edition,
  type EditionCommand,
  type EditionEvent,
  type EditionRole,
  type Editor,
} from './rulebook.model.ts';
import { rulebookRefusals } from './rulebook.refusals.ts';

/** Whether a draft may be begun from an edition: only what is in force or was may be the ground of something new. */
export function decideStartDraft(
  base: Pick<Edition, 'status'>,
  by: Editor,
  at: Instant,
): Decision<{ type: 'draft-started'; by: Editor; at: Instant }> {
  const obstacle = lacks(by, draftingRoles, rulebookRefusals.draftingRoleNeeded) ?? obstacleToDraft(base);
  return obstacle === undefined ? accept({ type: 'draft-started', by, at }) : refuse(obstacle);
}

export function obstacleToDraft({ status }: Pick<Edition, 'status'>): Refusal | undefined {
  return status === 'approved' ? undefined : rulebookRefusals.baseNotApproved;
}

/** The rules for a command on an edition. Approval by a second person who wrote nothing in it: house rule 2 of signing (preparer ≠ approver). */
export function decideEdition(
  edition: Edition,
  command: EditionCommand,
  by: Editor,
  at: Instant,
): Decision<EditionEvent> {
  const obstacle = obstacleTo(edition, command.type, by) ?? wording(command, dayOf(at));
  if (obstacle !== undefined) return refuse(obstacle);
  switch (command.type) {
    case 'change-section':
      return accept({ type: 'section-changed', by, at });
    case 'submit':
      return accept({ type: 'edition-submitted', effectiveFrom: command.effectiveFrom, by, at });
    case 'send-back':
      return accept({ type: 'edition-sent-back', reason: command.reason.trim(), by, at });
    case 'approve':
      return accept({ type: 'edition-approved', effectiveFrom: command.effectiveFrom, by, at });
    case 'withdraw':
      return accept({ type: 'edition-withdrawn', reason: command.reason.trim(), by, at });
    default:
      return unreachable(command);
  }
}

/** What stands against a command whatever is entered with it: role, state, being the same person. */
export function obstacleTo(edition: Edition, command: EditionCommand['type'], by: Editor): Refusal | undefined {
  switch (command) {
    case 'change-section':
      return lacks(by, draftingRoles, rulebookRefusals.draftingRoleNeeded) ?? notIn(edition, 'draft');
    case 'submit':
      return (
        lacks(by, draftingRoles, rulebookRefusals.draftingRoleNeeded) ??
        notIn(edition, 'draft') ??
        (edition.changes === 0 ? rulebookRefusals.nothingChanged : undefined) ??
        (edition.faults > 0 ? rulebookRefusals.faultsLeft : undefined)
      );
    case 'send-back':
      return lacks(by, approvingRoles, rulebookRefusals.approvingRoleNeeded) ?? notIn(edition, 'submitted');
    case 'approve':
      return (
        lacks(by, approvingRoles, rulebookRefusals.approvingRoleNeeded) ??
        notIn(edition, 'submitted') ??
        (wroteIn(edition, by) ? rulebookRefusals.ownWork : undefined)
      );
    case 'withdraw':
      return (
        lacks(by, draftingRoles, rulebookRefusals.draftingRoleNeeded) ??
        (edition.status === 'submitted' ? undefined : notIn(edition, 'draft'))
      );
    default:
      return unreachable(command);
  }
}

function wording(command: EditionCommand, today: Day): Refusal | undefined {
  if (command.type === 'submit' || command.type === 'approve') {
    return command.effectiveFrom < today ? rulebookRefusals.effectiveInThePast : undefined;
  }
  if (command.type === 'send-back' || command.type === 'withdraw') {
    return command.reason.trim() === '' ? rulebookRefusals.reasonNeeded : undefined;
  }
  return undefined;
}

function wroteIn(edition: Edition, by: Editor): boolean {
  return (
    edition.draftedBy === by.accountId || edition.submittedBy === by.accountId || edition.editors.includes(by.accountId)
  );
}

function notIn(edition: Edition, status: 'draft' | 'submitted'): Refusal | undefined {
  if (edition.status === status) return undefined;
  switch (edition.status) {
    case 'draft':
      return rulebookRefusals.notSubmitted;
    case 'submitted':
      return rulebookRefusals.underReview;
    case 'approved':
      return rulebookRefusals.approvedStays;
    case 'withdrawn':
      return rulebookRefusals.alreadyWithdrawn;
    default:
      return unreachable(edition.status);
  }
}

function lacks(by: Editor, roles: readonly EditionRole[], refusal: Refusal): Refusal | undefined {
  return holds(by, roles) ? undefined : refusal;
}

function holds(by: Editor, roles: readonly EditionRole[]): boolean {
  return by.rolesHere.some((role) => roles.includes(role));
}
