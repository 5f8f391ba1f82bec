import { describe, expect, it } from 'vitest';
import { isId, newId } from './id.ts';

describe('ids', () => {
  it('have the form of a UUID version 7 that carries the present time', () => {
    const before = Date.now();
    const id = newId<'unit'>();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now() + 1);
  });

  it('rise strictly, also when more are made in a millisecond than its counter holds', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are told from other texts', () => {
    expect(isId(newId())).toBe(true);
    for (const other of ['', '520400', newId().toUpperCase(), `${newId()} `, 7, null]) expect(isId(other)).toBe(false);
  });
});
