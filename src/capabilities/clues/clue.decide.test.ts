import { describe, expect, it } from 'vitest';
import { accepted } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { decideFiling } from './case.decide.ts';
import { allowedOnClue, clueCommands, clueRefusal } from './clue.access.ts';
import {
  agreedDue,
  type Decided,
  decideClosing,
  decideConclusion,
  decideDisposal,
  decideDuplicate,
  decideNaming,
  decideReceipt,
  decideReturn,
  decideSendBack,
  decideTransfer,
} from './clue.decide.ts';
import { afterChange, type Clue, type ClueState, clueStates, type Hand, type Moment } from './clue.model.ts';
import { decidePassingOn, decideTakingBack, decideTakingOver } from './passing.decide.ts';

const today = '2016-05-10' as Day;
const later = '2016-08-10' as Day;
const everyRole = ['discipline-receiving-desk', 'discipline-officer', 'office-director', 'team-leader'];
const hand = (id: string, roles = everyRole): Hand => ({ id, name: `甲${id}`, roles });
let ids = 0;
const at = (by: Hand, day = today): Moment => ({
  by,
  today: day,
  jurisdictionName: '西秀区',
  nextId: () => {
    ids += 1;
    return `id${ids}`;
  },
});
const origin = { jurisdictionId: 'j', roundId: 'r', inspectionId: 'i', unitId: 'u', editionId: 'e' };
const order = {
  problemId: null,
  source: 'team-finding',
  foundOn: '2016-05-01' as Day,
  matter: '违规领取下乡补贴',
  discipline: 'integrity',
  evidence: null,
  reported: '某站站长',
  dueOn: null,
  persons: [{ personId: 'p', isPrincipal: true }],
} as const;
const none = { dueOn: null };

function fold(clue: Clue | null, decided: Decided): Clue {
  return accepted(decided)
    .filter(({ table }) => table === 'clue')
    .reduce<Clue>((row, change) => afterChange<Clue>(row, change), clue as Clue);
}
const transferred = () => fold(null, decideTransfer(at(hand('giver')), origin, order, 7, later));
const received = () => fold(transferred(), decideReceipt(at(hand('desk')), transferred(), none, later));
const disposed = (manner: 'preliminary-verification' | 'held-for-review' = 'preliminary-verification') => {
  const disposal = { manner, reason: '线索具体', document: null, dueOn: null } as const;
  return fold(received(), decideDisposal(at(hand('officer')), received(), disposal, later));
};
const underCase = () => {
  const filing = { title: '涉嫌违纪', personIds: ['p'], dueOn: later };
  return fold(disposed(), decideFiling(at(hand('officer')), disposed(), ['p'], filing, 1));
};
const elsewhere = { jurisdictionId: 'city', jurisdictionName: '安顺市' };
const noCases = { count: 0, open: 0, sanctions: 0 };
const concluding = { finding: 'first-form', note: '批评教育', document: '初核报告', dueOn: null } as const;
const passing = () => {
  const order = { reason: '市管干部', document: '西纪移〔2016〕3号', persons: '龙甲（某站 站长）', dueOn: null };
  return fold(received(), decidePassingOn(at(hand('officer')), received(), elsewhere, order, later));
};
const concluded = () => fold(disposed(), decideConclusion(at(hand('officer')), disposed(), noCases, concluding, later));
const returned = () => fold(concluded(), decideReturn(at(hand('desk')), concluded(), none, later));
const closed = () => fold(returned(), decideClosing(at(hand('director')), returned()));
const inState: Record<ClueState, () => Clue> = {
  transferred,
  received,
  disposed,
  passing,
  'under-case': underCase,
  concluded,
  returned,
  closed,
};

const possibleIn: Record<ClueState, readonly string[]> = {
  transferred: ['receive'],
  received: ['register-duplicate', 'dispose', 'name-person', 'pass-on'],
  disposed: ['conclude', 'file-case', 'join-case', 'name-person', 'pass-on'],
  passing: ['take-over', 'take-back'],
  'under-case': ['conclude', 'file-case', 'join-case', 'name-person'],
  concluded: ['return-result'],
  returned: ['send-back', 'close'],
  closed: [],
};

describe('a clue', () => {
  it.each(clueStates)('that is %s allows exactly its own commands', (state) => {
    const clue = inState[state]();
    const allowed = clueCommands.filter((command) => clueRefusal(clue, command, hand('third')) === undefined);
    expect(allowed).toEqual(possibleIn[state]);
  });

  it('under an open case is not offered to be concluded, and says why', () => {
    const conclude = (openCases: number) =>
      allowedOnClue(underCase(), hand('third'), openCases).find(({ command }) => command === 'conclude');
    expect(conclude(1)).toMatchObject({ allowed: false, because: { zh: '还有1个案件没有审结，线索不能办结。' } });
    expect(conclude(0)).toEqual({ command: 'conclude', allowed: true });
  });

  it.each(clueStates)('that is %s allows nobody without a role anything', (state) => {
    const clue = inState[state]();
    for (const command of clueCommands) {
      expect(clueRefusal(clue, command, hand('x', ['unit-secretary', 'office-clerk']))?.kind).toBe('clues.not-yours');
    }
  });

  it.each(clueStates)(
    'that is %s has a holder, a day and a next step, or an outcome, its proof and another signer',
    (state) => {
      const clue = inState[state]();
      const holding = [clue.holderKind, clue.holderId, clue.holderName, clue.heldSince, clue.dueOn, clue.nextStep];
      const ending = [clue.outcome, clue.proof, clue.doneBy, clue.signedBy, clue.closedOn];
      expect(holding.every((value) => (value === null) === (state === 'closed'))).toBe(true);
      expect(ending.every((value) => (value === null) === (state !== 'closed'))).toBe(true);
      if (state === 'closed') expect(clue.signedBy).not.toBe(clue.doneBy);
    },
  );

  it('goes to the receiving desk with its number and everybody it names', () => {
    const changes = accepted(decideTransfer(at(hand('giver')), origin, order, 7, later));
    expect(changes.map(({ table }) => table)).toEqual(['clue', 'clue-person']);
    expect(changes[0]?.set).toMatchObject({
      number: '线索〔2016〕7号',
      holderName: '西秀区纪委线索受理岗',
      dueOn: later,
    });
  });

  it('is not received by whoever handed it over', () => {
    expect(decideReceipt(at(hand('giver')), transferred(), none, later)).toMatchObject({
      refusal: { kind: 'clues.receiver-transferred' },
    });
  });

  it('is not closed by whoever concluded it', () => {
    expect(decideClosing(at(hand('officer')), returned())).toMatchObject({ refusal: { kind: 'clues.signer-is-doer' } });
  });

  it('needs a due date from its giver where the edition states none', () => {
    expect(decideTransfer(at(hand('giver')), origin, order, 1, null)).toMatchObject({
      refusal: { kind: 'clues.due-needed' },
    });
  });

  it('keeps a team leader from naming persons, whose register he does not see', () => {
    expect(decideTransfer(at(hand('giver', ['team-leader'])), origin, order, 1, later)).toMatchObject({
      refusal: { kind: 'clues.not-yours' },
    });
    expect(
      decideTransfer(at(hand('giver', ['team-leader'])), origin, { ...order, persons: [] }, 1, later).accepted,
    ).toBe(true);
  });

  it('held for review waits for its day and is disposed of anew', () => {
    const held = disposed('held-for-review');
    expect(held).toMatchObject({ reviewOn: later, dueOn: later, nextStep: 'review' });
    expect(clueRefusal(held, 'conclude', hand('officer'))?.kind).toBe('clues.held-for-review');
    const again = { manner: 'preliminary-verification', reason: '有新证据', document: null, dueOn: null } as const;
    expect(fold(held, decideDisposal(at(hand('officer')), held, again, later))).toMatchObject({
      reviewOn: null,
      nextStep: 'verify',
    });
  });

  it('closed without a case names its document and goes on to be returned', () => {
    const without = { manner: 'closed-without-case', reason: '反映不实', document: null, dueOn: null } as const;
    expect(decideDisposal(at(hand('officer')), received(), without, later)).toMatchObject({
      refusal: { kind: 'clues.document-needed' },
    });
    const disposal = { ...without, document: '了结报告' };
    expect(fold(received(), decideDisposal(at(hand('officer')), received(), disposal, later))).toMatchObject({
      state: 'concluded',
      finding: 'closed-without-case',
      nextStep: 'return-result',
    });
  });

  it('registered as a duplicate points to the first and does not reopen it', () => {
    const first = { id: 'first' as Clue['id'], jurisdictionId: 'j', duplicateOf: null };
    const duplicate = { reason: '同一事项', document: '比对记录', dueOn: null };
    const changes = accepted(decideDuplicate(at(hand('desk')), received(), first, duplicate, later));
    expect(changes.map(({ id }) => id)).toEqual([expect.not.stringContaining('first')]);
    expect(changes[0]?.set).toMatchObject({ duplicateOf: 'first', finding: 'duplicate', state: 'concluded' });
    const second = { ...first, duplicateOf: 'other' };
    expect(decideDuplicate(at(hand('desk')), received(), second, duplicate, later)).toMatchObject({
      refusal: { kind: 'clues.duplicate-of-duplicate' },
    });
  });

  it.each([
    [{ count: 1, open: 1, sanctions: 0 }, 'sanctioned', 'clues.cases-still-open'],
    [{ count: 1, open: 0, sanctions: 0 }, 'sanctioned', 'clues.no-sanction-in-cases'],
    [{ count: 1, open: 0, sanctions: 2 }, 'clarified', 'clues.sanction-in-cases'],
    [{ count: 0, open: 0, sanctions: 0 }, 'sanctioned', 'clues.finding-does-not-fit'],
    [{ count: 1, open: 0, sanctions: 0 }, 'closed-without-case', 'clues.finding-does-not-fit'],
  ] as const)('with the cases %o is not concluded as %s', (cases, finding, kind) => {
    const ending = { ...concluding, finding };
    expect(decideConclusion(at(hand('officer')), underCase(), cases, ending, later)).toMatchObject({
      refusal: { kind },
    });
  });

  it('sent back by the office goes to the desk once more with its reason', () => {
    const back = decideSendBack(at(hand('director')), returned(), { reason: '未附处分决定', dueOn: later });
    expect(accepted(back)[0]).toMatchObject({ detail: { reason: '未附处分决定' }, set: { returnedOn: null } });
  });

  it('names a person once, and only one of its own jurisdiction', () => {
    const clue = received();
    const person = { id: 'p', jurisdictionId: 'j' };
    const kind = (decided: Decided) => (decided.accepted ? 'accepted' : decided.refusal.kind);
    expect(kind(decideNaming(at(hand('desk')), clue, person, ['p'], false))).toBe('clues.person-there');
    expect(kind(decideNaming(at(hand('desk')), clue, { ...person, jurisdictionId: 'k' }, [], false))).toBe(
      'clues.person-elsewhere',
    );
    expect(kind(decideNaming(at(hand('desk')), clue, person, [], false))).toBe('accepted');
  });
});

describe('a due date', () => {
  const kind = (dueOn: Day | null, stated: Day | null) => {
    const decided = agreedDue({ dueOn }, stated, today);
    return decided.accepted ? decided.event : decided.refusal.kind;
  };
  it('is what the edition states, or earlier by the giver’s will, never later', () => {
    expect(kind(null, later)).toBe(later);
    expect(kind('2016-06-01' as Day, later)).toBe('2016-06-01');
    expect(kind('2016-08-11' as Day, later)).toBe('clues.due-too-late');
  });
  it('is the giver’s where what was stated is past, and not before today', () => {
    expect(kind(null, '2016-05-09' as Day)).toBe('clues.due-needed');
    expect(kind('2016-05-09' as Day, null)).toBe('clues.due-past');
    expect(kind('2016-09-01' as Day, '2016-05-09' as Day)).toBe('2016-09-01');
  });
});

describe('a clue that is passed on', () => {
  it('waits for the other desk, which is told in words who is reported', () => {
    expect(passing()).toMatchObject({
      state: 'passing',
      holderKind: 'receiving-desk',
      holderId: 'city',
      holderName: '安顺市纪委线索受理岗',
      nextStep: 'receive',
      reported: '龙甲（某站 站长）；某站站长',
    });
  });

  it('ends by two people of two commissions and goes on there as a clue of its own', () => {
    const there: Moment = { ...at(hand('city-desk')), jurisdictionName: '安顺市' };
    const changes = accepted(decideTakingOver(there, passing(), none, 9, later));
    const [ended, next] = changes.map((change, place) => afterChange<Clue>(place === 0 ? passing() : null, change));
    expect(ended).toMatchObject({ state: 'closed', outcome: 'passed-on', doneBy: 'officer', signedBy: 'city-desk' });
    expect(next).toMatchObject({ state: 'received', jurisdictionId: 'city', passedFrom: ended?.id, roundId: null });
    expect(next?.number).toBe('线索〔2016〕9号');
    const own: Moment = { ...at(hand('officer')), jurisdictionName: '安顺市' };
    expect(decideTakingOver(own, passing(), none, 9, later)).toMatchObject({
      refusal: { kind: 'clues.receiver-transferred' },
    });
  });

  it('comes back until it is signed for, and is never passed to its own commission', () => {
    const back = fold(passing(), decideTakingBack(at(hand('desk')), passing(), { reason: '误送', dueOn: null }, later));
    expect(back).toMatchObject({ state: 'received', nextStep: 'dispose', passedTo: null, holderId: 'j' });
    const order = { reason: '误', document: '函', persons: null, dueOn: null };
    const itself = { jurisdictionId: 'j', jurisdictionName: '西秀区' };
    expect(decidePassingOn(at(hand('desk')), received(), itself, order, later)).toMatchObject({
      refusal: { kind: 'clues.passed-to-itself' },
    });
  });
});
