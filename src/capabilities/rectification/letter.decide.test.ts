import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/kernel/time.ts';
import { allowedOnLetter, decideDraft, decideLetter } from './letter.decide.ts';
import {
  afterLetter,
  type Letter,
  type LetterCommand,
  type LetterState,
  letterCommands,
  letterNumber,
  letterStates,
} from './letter.model.ts';
import type { Doer, Holder } from './task.model.ts';

const today = '2026-11-24' as Day;
const who = (name: string, ...rolesHere: string[]): Doer => ({ accountId: name, name, rolesHere });
const clerk = who('clerk', 'office-clerk');
const director = who('director', 'office-director');
const contact = who('contact', 'unit-contact');
const everybody = who('everybody', 'office-clerk', 'office-director', 'unit-contact');
const office: Holder = { kind: 'office', id: 'county', name: '西秀区巡察办' };
const situation = { today, office };

const draft = {
  id: 'letter',
  kind: 'rectification-letter',
  jurisdictionId: 'county',
  roundId: null,
  inspectionId: null,
  unitId: 'unit',
  unitName: '旧州镇',
  title: '关于旧州镇巡察发现问题的整改函',
  body: '现将巡察发现的问题转你单位，请按要求整改并书面回复。',
  issueBy: today,
  answerBy: '2026-12-24' as Day,
  problemCount: 2,
} as const;

const commands: Readonly<Record<LetterCommand['type'], LetterCommand>> = {
  revise: { type: 'revise', title: '整改函', body: '正文', answerBy: '2026-12-31' as Day },
  issue: { type: 'issue', ordinal: 3 },
  withdraw: { type: 'withdraw', reason: '并入下一份' },
  answer: { type: 'answer', answer: '已研究部署', proof: '旧党函〔2026〕12号' },
  settle: { type: 'settle', outcome: 'adopted', effect: '新订制度两项' },
};

function done(letter: Letter | null, command: LetterCommand | null, by: Doer): Letter {
  const decision =
    letter === null || command === null
      ? decideDraft(draft, office, by, today)
      : decideLetter(letter, command, by, situation);
  if (!decision.accepted) throw new Error(decision.refusal.kind);
  return afterLetter(letter, decision.event);
}

function at(state: LetterState): Letter {
  const steps = [
    [commands.issue, director],
    [commands.answer, contact],
    [commands.settle, director],
  ] as const;
  return steps
    .slice(0, letterStates.indexOf(state))
    .reduce<Letter>((letter, [command, by]) => done(letter, command, by), done(null, null, clerk));
}

function refusalOf(letter: Letter, command: LetterCommand, by: Doer): string {
  const decision = decideLetter(letter, command, by, situation);
  return decision.accepted ? 'accepted' : decision.refusal.kind;
}

const possible: Readonly<Record<LetterState, Partial<Record<LetterCommand['type'], LetterState>>>> = {
  drafted: { revise: 'drafted', issue: 'issued', withdraw: 'settled' },
  issued: { answer: 'answered' },
  answered: { settle: 'settled' },
  settled: {},
};

describe('every state with every command', () => {
  test.each(letterStates.flatMap((state) => letterCommands.map((command) => [state, command] as const)))(
    'a letter that is %s takes “%s” only where the course allows',
    (state, command) => {
      const letter = at(state);
      const next = possible[state][command];
      const decision = decideLetter(letter, commands[command], everybody, situation);
      if (next === undefined) return expect(decision.accepted).toBe(false);
      if (!decision.accepted) throw new Error(decision.refusal.kind);
      const after = afterLetter(letter, decision.event);
      expect(after.state).toBe(next);
      expect(after.holderId === null).toBe(next === 'settled');
      expect(after.signedBy !== null && after.signedBy !== after.doneBy).toBe(next === 'settled');
      expect(allowedOnLetter(letter, everybody)).toContainEqual({ command, allowed: true });
    },
  );
});

test('a letter gets its number when it goes out', () => {
  expect(at('issued')).toMatchObject({ number: '整改函〔2026〕3号', holderKind: 'unit', dueOn: '2026-12-24' });
  expect(letterNumber('suggestion-letter', 2016, 1)).toBe('监察建议〔2016〕1号');
});

test('who drafts does not issue, who answers does not settle', () => {
  const own = done(null, null, director);
  expect(refusalOf(own, commands.issue, director)).toBe('rectification.letter-own-draft');
  const both = who('contact', 'unit-contact', 'office-director');
  expect(refusalOf(at('answered'), commands.settle, both)).toBe('rectification.letter-own-answer');
});

test('what was not wholly adopted needs its reason', () => {
  const order: LetterCommand = { type: 'settle', outcome: 'not-adopted', effect: '无' };
  expect(refusalOf(at('answered'), order, director)).toBe('rectification.letter-reason-needed');
});

test('a rectification letter lists problems, a suggestion letter need not', () => {
  const refused = decideDraft({ ...draft, problemCount: 0 }, office, clerk, today);
  expect(refused).toMatchObject({ accepted: false, refusal: { kind: 'rectification.letter-needs-problems' } });
  const suggestion = { ...draft, kind: 'suggestion-letter', problemCount: 0 } as const;
  expect(decideDraft(suggestion, office, clerk, today).accepted).toBe(true);
});
