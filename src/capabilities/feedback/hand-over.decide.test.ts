import { describe, expect, it } from 'vitest';
import { type Instant, parseDay } from '#platform/kernel/time.ts';
import { handOverAllowed } from './hand-over.access.ts';
import {
  decideHandOver,
  decideHandOverStep,
  type HandOverOrder,
  type HandOverStanding,
  handOverCommands,
} from './hand-over.decide.ts';
import { type ForOtherBody, type HandOver, handOverStates } from './hand-over.model.ts';

const proposed = (problemId: string, changes: Partial<ForOtherBody> = {}): ForOtherBody => ({
  ...{ problemId, number: `[2026]3巡-2组-${problemId}号`, title: `问题${problemId}`, body: '西秀区税务局' },
  ...{ confirmedOn: parseDay('2026-11-10'), isUsable: true, handOverId: null },
  ...changes,
});
const all = [
  proposed('01'),
  proposed('02'),
  proposed('03', { isUsable: false }),
  proposed('04', { handOverId: 'other' }),
];
const people = {
  clerk: ['office-clerk'],
  colleague: ['office-clerk'],
  director: ['office-director'],
  leader: ['team-leader'],
  secretary: ['unit-secretary'],
} as const;
type Who = keyof typeof people;
const at = (who: Who): HandOverStanding => ({
  ...{ by: { id: who, name: who, roles: people[who] }, now: '2026-11-20T02:00:00.000Z' as Instant },
  ...{ today: parseDay('2026-11-20'), proposed: all },
});
const origin = { jurisdictionId: 'j', roundId: 'r', inspectionId: 'i', unitName: '农业农村局' };
const prepare = (who: Who, problemIds: string[] = ['01']) =>
  decideHandOver(origin, { id: 'h', body: '西秀区税务局', problemIds }, at(who));

function handOver(changes: Partial<HandOver> = {}): HandOver {
  const made = prepare('clerk');
  if (!made.accepted) throw new Error(made.refusal.kind);
  return { id: 'h', version: 1, ...(made.event.set as object), ...changes } as unknown as HandOver;
}
const orders: Record<HandOverOrder['type'], HandOverOrder> = {
  list: { type: 'list', body: '区审计局', problemIds: ['01', '02'] },
  sign: {
    type: 'sign',
    ...{ receivedOn: parseDay('2026-11-19'), receiverName: '赵某', receiverPost: '征管股股长' },
    documentNumber: '西巡办移〔2026〕3号',
  },
};
const kindOf = (decision: ReturnType<typeof decideHandOverStep>) =>
  decision.accepted ? decision.event.event : decision.refusal.kind;

describe('a hand-over to another body', () => {
  it('holds only what the meeting proposed for others, still stands, and is in no other hand-over', () => {
    expect(['01', '03', '04', '09'].map((id) => kindOf(prepare('clerk', [id])))).toEqual([
      ...['hand-over-prepared', 'feedback.not-for-others', 'feedback.handed-over-already', 'feedback.not-for-others'],
    ]);
    expect(kindOf(prepare('clerk', []))).toBe('feedback.nothing-listed');
    expect(kindOf(prepare('leader'))).toBe('feedback.office-hands-over');
  });

  it('takes every command in the states it belongs to, and refuses it in all others', () => {
    const whose = { list: 'clerk', sign: 'director' } as const;
    const found = handOverCommands.map((command) =>
      handOverStates.map((state) =>
        kindOf(decideHandOverStep(handOver({ state }), orders[command], at(whose[command]))),
      ),
    );
    expect(found).toEqual([
      ['hand-over-listed', 'feedback.hand-over-signed'],
      ['hand-over-signed', 'feedback.hand-over-signed'],
    ]);
  });

  it('is mended by who prepared it and signed by the director who did not', () => {
    const may = (command: HandOverOrder['type'], made = handOver()) =>
      (Object.keys(people) as Who[]).filter((who) => decideHandOverStep(made, orders[command], at(who)).accepted);
    expect([may('list'), may('sign')]).toEqual([['clerk'], ['director']]);
    const own = handOver({ preparedBy: 'director' });
    expect([may('list', own), may('sign', own)]).toEqual([['director'], []]);
    expect(handOverAllowed(own, at('director')).find(({ command }) => command === 'sign')).toMatchObject({
      allowed: false,
    });
  });

  it('was received on a day that has come, and not before its problems were confirmed', () => {
    const on = (day: string) =>
      kindOf(
        decideHandOverStep(handOver(), { ...orders.sign, receivedOn: parseDay(day) } as HandOverOrder, at('director')),
      );
    expect(['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map(on)).toEqual([
      ...['feedback.received-too-early', 'hand-over-signed', 'hand-over-signed', 'feedback.not-yet-received'],
    ]);
  });
});
