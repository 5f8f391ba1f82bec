/** One thing has one word: the workbench calls a step what the page calls it to which it leads. */
import { describe, expect, it } from 'vitest';
import { caseStepText, stepText as clueStepText } from '../clues/web/codes.text.ts';
import { nextStepTexts } from '../problems/problem.text.ts';
import { letterStepLabels, taskStep, taskStepLabels } from '../rectification/rectification.text.ts';
import { stepText } from './web/workbench.text.ts';

const pages = {
  problem: nextStepTexts,
  task: taskStepLabels,
  letter: letterStepLabels,
  clue: clueStepText,
  case: caseStepText,
  'look-back': { 'confirm-look-back': taskStep('confirm-look-back') },
} as const;
const steps = Object.entries(pages).flatMap(([kind, words]) =>
  Object.entries(words).map(([step, says]) => [kind as keyof typeof pages, step, says] as const),
);

describe('the workbench', () => {
  it.each(steps)('calls what a %s waits for with “%s” by the word of its page', (kind, step, says) => {
    expect(stepText(kind, step)).toEqual(says);
  });
});
