import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/kernel/time.ts';
import { leftOutText } from './groups.text.ts';
import { barsOf, crewFaults, leftOutOf, proposeCrew } from './rotation.decide.ts';
import type { BodyInRotation, ForceToPlace, Rotation, Turn } from './rotation.model.ts';

const body = (id: string, ordinal: number, more: Partial<BodyInRotation> = {}): BodyInRotation => ({
  ...{ id, name: `${id}乡镇`, ordinal, isLeading: false, own: [id] },
  ...more,
});
const force = (id: string, bodyId: string | null, more: Partial<ForceToPlace> = {}): ForceToPlace => ({
  ...{ id, personId: id, name: id, bodyId, role: bodyId === null ? 'expert' : 'member', homeUnitId: null },
  ...{ ties: [], headTies: [], elsewhere: null },
  ...more,
});
const turn = (from: string, headId: string, headBodyId: string, memberIds: readonly string[] = [headId]): Turn => ({
  ...{ from: from as Day, headId, headBodyId, memberIds },
});
const unit = (id: string, ...above: string[]) => ({ id, name: `${id}单位`, lineage: [id, ...above] });
const size = { least: 3, most: 6 };

const joint: Rotation = {
  kind: 'joint',
  units: [unit('x')],
  bodies: [body('a', 1), body('b', 2), body('c', 3)],
  forces: [force('a1', 'a'), force('b1', 'b'), force('c1', 'c'), force('e1', null), force('e2', null)],
  turns: [],
  size,
};
const area: Rotation = {
  kind: 'area',
  units: [unit('x')],
  bodies: [body('t1', 1), body('t2', 2, { isLeading: true }), body('t3', 3), body('t4', 4)],
  forces: ['t1', 't2', 't3', 't4'].flatMap((id) => [force(`${id}-1`, id), force(`${id}-2`, id)]),
  turns: [],
  size,
};

describe('the head of a joint group', () => {
  it('rotates from inspection to inspection, body by body', () => {
    const heads: (string | undefined)[] = [];
    let turns: Turn[] = [];
    for (const month of ['01', '02', '03', '04', '05', '06']) {
      const crew = proposeCrew({ ...joint, turns });
      heads.push(crew?.headId);
      const known = joint.forces.find(({ id }) => id === crew?.headId);
      turns = [turn(`2025-${month}-01`, crew?.headId ?? '', known?.bodyId ?? '', crew?.memberIds), ...turns];
    }
    expect(heads).toEqual(['a1', 'b1', 'c1', 'a1', 'b1', 'c1']);
  });

  it('goes to whoever headed least, and among these longest ago', () => {
    const turns = [turn('2025-03-01', 'a1', 'a'), turn('2024-03-01', 'b1', 'b'), turn('2023-03-01', 'c1', 'c')];
    expect(proposeCrew({ ...joint, turns })?.headId).toBe('c1');
    expect(proposeCrew({ ...joint, turns: [...turns, turn('2022-03-01', 'c1', 'c')] })?.headId).toBe('b1');
  });

  it('passes over whom a rule keeps from heading, who still goes along', () => {
    const tied = joint.forces.map((one) =>
      one.id === 'a1' ? { ...one, headTies: [{ zh: '曾在该单位工作', en: 'Worked there' }] } : one,
    );
    const crew = proposeCrew({ ...joint, forces: tied });
    expect(crew).toMatchObject({ headId: 'b1' });
    expect(crew?.memberIds).toContain('a1');
  });
});

describe('those who go along', () => {
  it('are one of each body and one expert in a joint group, the expert by turns', () => {
    expect(proposeCrew(joint)).toEqual({ headId: 'a1', memberIds: ['a1', 'b1', 'c1', 'e1'] });
    const turns = [turn('2025-01-01', 'a1', 'a', ['a1', 'b1', 'c1', 'e1'])];
    expect(proposeCrew({ ...joint, turns })?.memberIds).toEqual(['b1', 'c1', 'a1', 'e2']);
    expect(proposeCrew({ ...joint, forces: joint.forces.slice(0, 3) })).toBeUndefined();
  });

  it('are without the body whose own is inspected, and the reason is told', () => {
    const at = { ...joint, units: [unit('school', 'b')] };
    const crew = proposeCrew(at);
    expect(crew).toEqual({ headId: 'a1', memberIds: ['a1', 'c1', 'e1'] });
    expect(leftOutOf(at, { memberIds: crew?.memberIds ?? [] }, leftOutText.rotation)).toEqual([
      {
        name: 'b1',
        bodyName: 'b乡镇',
        because: { zh: expect.stringContaining('school单位'), en: expect.stringContaining('nobody inspects his own') },
      },
      { name: 'e2', bodyName: null, because: leftOutText.rotation },
    ]);
  });

  it('are led by the leading township unless it is inspected itself; then by the next in turn', () => {
    expect(proposeCrew(area)?.headId).toBe('t2-1');
    const own = { ...area, units: [unit('t2'), unit('village', 't2')] };
    expect(proposeCrew(own)?.headId).toBe('t1-1');
    expect(proposeCrew({ ...own, turns: [turn('2025-01-01', 't1-1', 't1')] })?.headId).toBe('t3-1');
    expect(proposeCrew(own)?.memberIds.some((id) => id.startsWith('t2'))).toBe(false);
  });

  it('are taken twice from a township only where there would be too few', () => {
    const few = { ...area, bodies: area.bodies.slice(0, 2), units: [unit('x')] };
    const forces = area.forces.filter(({ bodyId }) => bodyId === 't1' || bodyId === 't2');
    expect(proposeCrew({ ...few, forces })?.memberIds).toEqual(['t2-1', 't1-1', 't1-2']);
  });

  it('may not be a stranger, too few, of one body alone, or headed by an expert', () => {
    const faults = (headId: string, ...memberIds: string[]) =>
      crewFaults(joint, { headId, memberIds }).map(({ is }) => is);
    expect(faults('a1', 'a1', 'b1', 'e1')).toEqual([]);
    expect(faults('a1', 'a1', 'b1', 'nobody')).toEqual(['stranger']);
    expect(faults('e1', 'a1', 'b1', 'e1')).toEqual(['head']);
    expect(faults('c1', 'a1', 'b1', 'e1')).toEqual(['head']);
    expect(faults('a1', 'a1', 'e1', 'e2')).toEqual(['one-body']);
    expect(faults('a1', 'a1', 'b1')).toEqual(['under', 'no-expert']);
  });
});

/** Groups of any make-up, with ties, service elsewhere and a past. */
const anyRotation = fc
  .record({
    kind: fc.constantFrom('joint' as const, 'area' as const),
    bodies: fc.integer({ min: 2, max: 6 }),
    leading: fc.nat(5),
    inspected: fc.array(fc.nat(8), { minLength: 1, maxLength: 3 }),
    people: fc.array(
      fc.record({
        of: fc.nat(7),
        home: fc.option(fc.nat(8)),
        isTied: fc.boolean(),
        mayNotHead: fc.boolean(),
        isBusy: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
    past: fc.array(fc.record({ head: fc.nat(19), year: fc.integer({ min: 2000, max: 2025 }) }), { maxLength: 8 }),
  })
  .map(({ kind, bodies, leading, inspected, people, past }): Rotation => {
    const own = Array.from({ length: bodies }, (_, at) =>
      body(`u${at}`, at + 1, { isLeading: kind === 'area' && at === leading % bodies }),
    );
    const forces = people.map(({ of, home, isTied, mayNotHead, isBusy }, at) =>
      force(`p${at}`, own[of]?.id ?? null, {
        homeUnitId: home === null ? null : `u${home}`,
        ties: isTied && isBusy ? [{ zh: '亲属', en: 'Kin' }] : [],
        headTies: mayNotHead ? [{ zh: '曾在该单位工作', en: 'Worked there' }] : [],
        elsewhere: isBusy && !isTied ? '另一轮次' : null,
      }),
    );
    const turns = past.flatMap(({ head, year }) => {
      const one = forces[head];
      return one?.bodyId ? [turn(`${year}-01-01`, one.id, one.bodyId)] : [];
    });
    // Every second unit is a village of the body with its number.
    const units = inspected.map((at) => (at % 2 === 0 ? unit(`u${at}`) : unit(`village-${at}`, `u${at}`)));
    return { kind, units, bodies: own, forces, turns, size };
  });

describe('whatever the group', () => {
  it('nobody is ever proposed for his own, where he is tied or while he serves elsewhere', () => {
    let proposed = 0;
    fc.assert(
      fc.property(anyRotation, (at) => {
        const crew = proposeCrew(at);
        if (crew === undefined) return;
        proposed += 1;
        expect(crewFaults(at, crew)).toEqual([]);
        const inspected = at.units.flatMap(({ lineage }) => lineage);
        for (const id of crew.memberIds) {
          const one = at.forces.find((each) => each.id === id);
          const own = at.bodies.find((each) => each.id === one?.bodyId)?.own ?? [];
          expect(inspected.some((each) => own.includes(each) || each === one?.homeUnitId)).toBe(false);
          expect([one?.ties, one?.elsewhere]).toEqual([[], null]);
        }
        expect(at.forces.find(({ id }) => id === crew.headId)?.headTies).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(proposed).toBeGreaterThan(100);
  });

  it('whoever stays away is told why, and whoever goes along is not', () => {
    fc.assert(
      fc.property(anyRotation, (at) => {
        const crew = proposeCrew(at);
        if (crew === undefined) return;
        const left = leftOutOf(at, crew, leftOutText.rotation);
        expect(left.length + crew.memberIds.length).toBe(at.forces.length);
        for (const one of at.forces.filter(({ id }) => crew.memberIds.includes(id)))
          expect(barsOf(one, at)).toEqual([]);
      }),
    );
  });
});
