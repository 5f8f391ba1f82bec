import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '#web/api.ts';
import type { PaperText } from '../paper.model.ts';
import { Autosaver, type Clash, onlyText, type SaveStatus } from './autosaver.ts';

const blank: PaperText = {
  ...{ title: '', happened: '', place: '', amount: null, seen: '', character: '', whose: '', responsible: '' },
  ...{ evidence: [], category: null, discipline: null, responsibility: null, severity: 'ordinary', foundOn: null },
  foundBy: 'writer',
};
type Trouble = 'none' | 'unreachable' | 'answer-lost';

/** A server with one paper, that keeps versions as ours does. */
function desk() {
  const row = { text: blank, version: 1, state: 'draft' };
  const screen = { text: blank, status: { kind: 'saved' } as SaveStatus, clash: null as Clash | null };
  const troubles: Trouble[] = [];
  const send = async (text: PaperText, version: number): Promise<number> => {
    const trouble = troubles.shift() ?? 'none';
    if (trouble === 'unreachable') throw new ApiFailure(0, {});
    const detail = { ...row.text, version: row.version, state: row.state };
    if (version !== row.version) throw new ApiFailure(409, { kind: 'platform.stale', detail });
    row.text = text;
    row.version += 1;
    if (trouble === 'answer-lost') throw new ApiFailure(0, {});
    return row.version;
  };
  const saver = new Autosaver(
    {
      send,
      read: () => screen.text,
      write: (text) => {
        screen.text = onlyText(text);
      },
      tell: (status) => {
        screen.status = status;
      },
      clash: (clash) => {
        screen.clash = clash;
      },
    },
    blank,
    1,
  );
  const type = (changes: Partial<PaperText>) => {
    screen.text = { ...screen.text, ...changes };
    saver.changed();
  };
  const colleague = (changes: Partial<PaperText>) => {
    row.text = { ...row.text, ...changes };
    row.version += 1;
  };
  return { row, screen, troubles, saver, type, colleague };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a draft', () => {
  it('is saved a second after typing stops', async () => {
    const { row, screen, type } = desk();
    type({ title: '违规发放' });
    await vi.advanceTimersByTimeAsync(900);
    type({ title: '违规发放津补贴' });
    await vi.advanceTimersByTimeAsync(900);
    expect(row.text.title).toBe('');
    await vi.advanceTimersByTimeAsync(100);
    expect([row.text.title, row.version, screen.status.kind]).toEqual(['违规发放津补贴', 2, 'saved']);
  });

  it('stays on the page while there is no connection and is sent once there is', async () => {
    const { row, screen, troubles, type } = desk();
    troubles.push('unreachable', 'unreachable');
    type({ seen: '发放补贴' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(screen.status).toMatchObject({ kind: 'failed', isSentAgain: true });
    expect(screen.text.seen).toBe('发放补贴');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([row.text.seen, screen.status.kind]).toEqual(['发放补贴', 'saved']);
  });

  it('takes its own lost saving for no colleague’s', async () => {
    const { row, screen, troubles, type } = desk();
    troubles.push('answer-lost');
    type({ seen: '发放' });
    await vi.advanceTimersByTimeAsync(1_000);
    type({ seen: '发放补贴' });
    await vi.advanceTimersByTimeAsync(6_000);
    expect([row.text.seen, screen.clash, screen.status.kind]).toEqual(['发放补贴', null, 'saved']);
  });

  it('is joined with what a colleague wrote in other fields', async () => {
    const { row, screen, type, colleague } = desk();
    type({ title: '标题' });
    colleague({ place: '镇财政所' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(row.text).toMatchObject({ title: '标题', place: '镇财政所' });
    expect(screen.text).toMatchObject({ title: '标题', place: '镇财政所' });
  });

  it('asks where both wrote the same field, with both texts, and saves what is chosen', async () => {
    const { row, screen, saver, type, colleague } = desk();
    type({ title: '甲', place: '所里' });
    colleague({ title: '乙' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(screen.clash).toMatchObject({ mine: { title: '甲' }, now: { title: '乙', version: 2 } });
    expect([row.text.title, screen.text.title]).toEqual(['乙', '甲']);
    if (screen.clash) await saver.settle(screen.clash, { ...screen.text, title: '甲乙' });
    expect([row.text.title, row.text.place, row.version, screen.clash]).toEqual(['甲乙', '所里', 3, null]);
  });

  it('that a colleague handed in is no longer saved', async () => {
    const { row, screen, type, colleague } = desk();
    type({ title: '甲' });
    colleague({});
    row.state = 'submitted';
    await vi.advanceTimersByTimeAsync(1_000);
    expect([screen.status.kind, row.text.title, screen.text.title]).toEqual(['handed-in', '', '甲']);
  });

  it('loses nothing whatever the network does', async () => {
    const trouble = fc.constantFrom<Trouble>('none', 'unreachable', 'answer-lost');
    const act = fc.record({
      seen: fc.string({ minLength: 1, maxLength: 5 }),
      wait: fc.integer({ min: 0, max: 7_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 8 }),
        fc.array(trouble, { maxLength: 8 }),
        async (acts, net) => {
          const { row, screen, troubles, saver, type } = desk();
          troubles.push(...net);
          for (const { seen, wait } of acts) {
            type({ seen });
            await vi.advanceTimersByTimeAsync(wait);
          }
          await vi.advanceTimersByTimeAsync(100_000);
          expect([row.text.seen, screen.clash, saver.hasUnsaved()]).toEqual([acts.at(-1)?.seen, null, false]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
