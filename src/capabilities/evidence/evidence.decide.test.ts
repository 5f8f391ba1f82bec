import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#platform/kernel/time.ts';
import { judgeContainer, refusalOfName, runsInPdf } from './contents.decide.ts';
import { decideKeeping, decideRefusal, decideWiping, decideWithdrawal, refusalToTakeIn } from './evidence.decide.ts';
import {
  type EvidenceItem,
  type EvidencePlace,
  type EvidenceState,
  evidenceNumber,
  evidenceStates,
  type FileKey,
} from './evidence.model.ts';
import { evidenceRefusals } from './evidence.refusals.ts';
import { rangeOf } from './range.decide.ts';

const at = { by: { id: 'a', name: '张三' }, now: '2026-11-24T02:00:00.000Z' as Instant };
const item = (state: EvidenceState) => ({ id: 'i', version: 3, jurisdictionId: 'j', state }) as EvidenceItem;
const place = (over: Partial<EvidencePlace> = {}) =>
  ({ isOfTeam: true, isDirector: false, finishedOn: null, cancelledOn: null, ...over }) as EvidencePlace;
const key = (wipedAt: string | null) =>
  ({ id: 'k', version: 1, wipedAt, wrappedKey: wipedAt === null ? 'w' : null }) as FileKey;

describe('an item', () => {
  const orders = {
    keep: (state: EvidenceState) => decideKeeping(item(state), { kind: 'text/plain', sha256: 's', objectId: 'i' }, at),
    refuse: (state: EvidenceState) => decideRefusal(item(state), evidenceRefusals.program),
    withdraw: (state: EvidenceState) => decideWithdrawal(item(state), '传错文件', at),
  };
  const leads: Record<string, string> = {
    'uploading keep': 'kept',
    'uploading refuse': 'refused',
    'uploading withdraw': 'withdrawn',
    'kept withdraw': 'withdrawn',
    'index-only withdraw': 'withdrawn',
  };
  const pairs = Object.keys(evidenceStates).flatMap((state) => Object.keys(orders).map((order) => [state, order]));

  it.each(pairs as [EvidenceState, keyof typeof orders][])('that is %s answers %s by its table', (state, order) => {
    const decision = orders[order](state);
    const expected = leads[`${state} ${order}`];
    expect(decision.accepted ? decision.event.set.state : undefined).toBe(expected);
  });

  it('is cited by its number', () => {
    expect([1, 42, 1000].map(evidenceNumber)).toEqual(['E-001', 'E-042', 'E-1000']);
  });
});

describe('taking in', () => {
  it('is the team’s, while the inspection goes on and its key stands', () => {
    expect(refusalToTakeIn(place(), undefined)).toBeUndefined();
    expect(refusalToTakeIn(place(), key(null))).toBeUndefined();
    expect(refusalToTakeIn(place({ isOfTeam: false }), key(null))).toBe(evidenceRefusals.notYourTeam);
    expect(refusalToTakeIn(place({ finishedOn: '2026-10-01' as never }), key(null))).toBe(
      evidenceRefusals.inspectionOver,
    );
    expect(refusalToTakeIn(place(), key(at.now))).toBe(evidenceRefusals.keyWiped);
  });

  it.each(['发票.exe', '说明.html', '报表.xlsm', '图.SVG ', '启动.lnk'])('refuses %s by its name', (name) => {
    expect(refusalOfName(name)).toBe(evidenceRefusals.dangerousName);
  });

  it.each(['发票.pdf', '报表.xlsx', '谈话.mp3', 'exe说明.docx'])('takes %s', (name) => {
    expect(refusalOfName(name)).toBeUndefined();
  });
});

describe('wiping the key', () => {
  const over = place({ isDirector: true, finishedOn: '2026-10-01' as never });
  it('is the director’s, after the end, once', () => {
    const kindOf = (...[where, which]: [EvidencePlace, FileKey | undefined]) => {
      const decision = decideWiping(where, which, '期满', at);
      return decision.accepted ? decision.event.set.wrappedKey : decision.refusal;
    };
    expect(kindOf(over, key(null))).toBeNull();
    expect(kindOf(place({ finishedOn: '2026-10-01' as never }), key(null))).toBe(evidenceRefusals.notDirector);
    expect(kindOf(place({ isDirector: true }), key(null))).toBe(evidenceRefusals.notOverYet);
    expect(kindOf(over, key(at.now))).toBe(evidenceRefusals.nothingToWipe);
    expect(kindOf(over, undefined)).toBe(evidenceRefusals.nothingToWipe);
  });
});

describe('a container', () => {
  const part = (name: string, over = {}) => ({ name, packedBytes: 100, bytes: 300, isEncrypted: false, ...over });
  const judged = (...parts: ReturnType<typeof part>[]) => {
    const judgement = judgeContainer(parts);
    return 'kind' in judgement ? judgement.kind : judgement.refusal;
  };
  it('is what its parts say', () => {
    expect(judged(part('[Content_Types].xml'), part('word/document.xml'))).toContain('wordprocessingml');
    expect(judged(part('xl/workbook.xml'))).toContain('spreadsheetml');
    expect(judged(part('OFD.xml'), part('Doc_0/Document.xml'))).toBe('application/ofd');
    expect(judged(part('照片/1.jpg'))).toBe('application/zip');
  });
  it('is refused where it runs, hides or bursts', () => {
    expect(judged(part('word/document.xml'), part('word/vbaProject.bin'))).toBe(evidenceRefusals.macros);
    expect(judged(part('工具/安装.exe'))).toBe(evidenceRefusals.program);
    expect(judged(part('账.xlsx', { isEncrypted: true }))).toBe(evidenceRefusals.cannotBeLookedInto);
    expect(judged(part('0', { packedBytes: 1000, bytes: 1024 ** 3 }))).toBe(evidenceRefusals.tooTightlyPacked);
    expect(judged(...Array.from({ length: 10_001 }, (_, each) => part(String(each))))).toBe(
      evidenceRefusals.tooTightlyPacked,
    );
  });
  it('of a PDF may run nothing', () => {
    expect(runsInPdf('<< /S /JavaScript /JS (app.alert(1)) >>')).toBe(true);
    expect(runsInPdf('<< /Type /Page /JSomething 1 >>')).toBe(false);
  });
});

describe('a range of bytes', () => {
  it('lies within the file, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat(300)),
        fc.option(fc.nat(300)),
        fc.integer({ min: 1, max: 200 }),
        (from, to, bytes) => {
          const range = rangeOf(`bytes=${from ?? ''}-${to ?? ''}`, bytes);
          if (range === undefined || range === null) return;
          expect(range.from).toBeGreaterThanOrEqual(0);
          expect(range.to).toBeLessThan(bytes);
          expect(range.from).toBeLessThanOrEqual(range.to);
        },
      ),
    );
  });
  it('is read as browsers write it', () => {
    expect(rangeOf('bytes=0-', 10)).toEqual({ from: 0, to: 9 });
    expect(rangeOf('bytes=2-4', 10)).toEqual({ from: 2, to: 4 });
    expect(rangeOf('bytes=-3', 10)).toEqual({ from: 7, to: 9 });
    expect(rangeOf('bytes=10-', 10)).toBeNull();
    expect([undefined, 'bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2'].map((header) => rangeOf(header, 10))).toEqual(
      Array(4).fill(undefined),
    );
  });
});
