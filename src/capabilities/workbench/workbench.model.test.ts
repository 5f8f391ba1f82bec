import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#platform/kernel/time.ts';
import { roles } from '../accounts/accounts.model.ts';
import { idsOf, lightOf, placeOf, workbenchRoles } from './workbench.model.ts';

const day = (text: string) => text as Day;
const held = { heldSince: day('2026-11-01'), dueOn: day('2026-11-11') };

describe('the light of an item', () => {
  it.each([
    ['2026-11-01', 'green'],
    ['2026-11-05', 'green'],
    ['2026-11-06', 'yellow'],
    ['2026-11-11', 'yellow'],
    ['2026-11-12', 'red'],
  ])('on %s is %s, for one held from 1 to 11 November', (today, light) => {
    expect(lightOf(held, day(today))).toBe(light);
  });

  it('is yellow at once for what is due on the day on which it came', () => {
    expect(lightOf({ heldSince: held.dueOn, dueOn: held.dueOn }, held.dueOn)).toBe('yellow');
  });

  it('is yellow from the sixth day on where eleven days cannot be halved', () => {
    const eleven = { heldSince: day('2026-11-01'), dueOn: day('2026-11-12') };
    expect(['2026-11-06', '2026-11-07'].map((today) => lightOf(eleven, day(today)))).toEqual(['green', 'yellow']);
  });

  it('only ever goes from green to yellow to red', () => {
    const order = ['green', 'yellow', 'red'];
    fc.assert(
      fc.property(fc.nat(400), fc.nat(800), (length, after) => {
        const item = { heldSince: held.heldSince, dueOn: addDays(held.heldSince, length) };
        const [one, next] = [after, after + 1].map((days) => lightOf(item, addDays(held.heldSince, days)));
        expect(order.indexOf(next ?? '')).toBeGreaterThanOrEqual(order.indexOf(one ?? ''));
      }),
    );
  });
});

describe('a desk', () => {
  it('is there for every role of the work, and for no administrator', () => {
    const business = roles.filter(({ seat }) => seat === 'business').map(({ role }) => role);
    expect([...workbenchRoles].sort()).toEqual(business.sort());
  });

  it('is found by the kind of its holder', () => {
    const desks = [
      { kind: 'team', id: 'a' },
      { kind: 'office', id: 'b' },
      { kind: 'team', id: 'c' },
    ] as const;
    expect(idsOf(desks, 'team')).toEqual(['a', 'c']);
    expect(idsOf(desks, 'unit')).toEqual([]);
  });

  it('keeps its place in the list by due day and id', () => {
    expect(placeOf('2026-11-24.0193e1c2-0000-7000-8000-000000000000')).toEqual({
      dueOn: '2026-11-24',
      id: '0193e1c2-0000-7000-8000-000000000000',
    });
  });
});
