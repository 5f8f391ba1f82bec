/** Keeping what was decided about a clue, with what its problem is told of it. */
import type { Decided } from '#capabilities/clues/clue.decide.ts';
import { afterChange, type Clue, type ClueChange, endingOfProblem } from '#capabilities/clues/clue.model.ts';
import { decideClosing as closeProblem, decideMoving } from '#capabilities/problems/index.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { write } from './clue-writing.ts';
import { apply, type Track } from './track.ts';

export interface ClueTrack {
  clue: Clue;
  readonly track: Track;
}

/** Keeps decided changes and tells the problem who has its clue now. */
export function keep(at: ClueTrack, decided: Decided): readonly ClueChange[] {
  const changes = accepted(decided);
  const before = at.clue;
  for (const change of changes) {
    write(at.track, change);
    if (change.id === at.clue.id) at.clue = afterChange<Clue>(at.clue, change);
  }
  mirror(at, before);
  return changes;
}

/** The same that the discipline commission's own commands tell the problem: who has it and until when, never what is done. */
export function mirrored({ holderKind, holderId, holderName, dueOn, nextStep }: Clue) {
  if (holderKind === null || holderId === null || dueOn === null) throw new Error('an open clue has a holder');
  const step = nextStep === 'receive' ? 'receive' : holderKind === 'office' ? 'sign-off' : 'return-result';
  return { holder: { kind: holderKind, id: holderId, name: holderName ?? '' }, dueOn, nextStep: step } as const;
}

function mirror({ clue, track }: ClueTrack, before: Clue): void {
  if (clue.state === 'closed') {
    const { signedBy, signedByName } = clue;
    const ending = endingOfProblem(clue);
    if (ending === null || signedBy === null) throw new Error('a closed clue is signed');
    apply(track, closeProblem(track.problem, ending, { id: signedBy, name: signedByName ?? '' }, track.day));
    return;
  }
  const [was, is] = [mirrored(before), mirrored(clue)];
  if (JSON.stringify(was) !== JSON.stringify(is)) apply(track, decideMoving(track.problem, is, track.day));
}
