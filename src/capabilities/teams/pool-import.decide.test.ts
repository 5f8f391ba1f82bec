import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/kernel/time.ts';
import { someGrades } from './person.testing.ts';
import { poolFields, ranks } from './pool.model.ts';
import { checkPoolImport, faultyRows, type PoolImportSituation } from './pool-import.decide.ts';
import type { SheetsRead } from './pool-import.model.ts';

const at: PoolImportSituation = {
  known: [{ name: '旧人', homeUnit: '市审计局' }],
  rules: {
    rankLevels: { 'section-member': 1, 'section-head': 3 },
    leaderRank: 'section-head',
    fields: ['audit'],
    grades: someGrades,
  },
  today: '2026-03-01' as Day,
  fields: poolFields,
  ranks,
  grades: Object.fromEntries(someGrades.map(({ code, label }) => [code, label])),
};
const sheet = (...rows: Record<string, string>[]) => ({
  keys: Object.keys(rows[0] ?? {}),
  ignored: [],
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
});
const owner = { personName: '张三', personUnit: '市审计局' };
const person = {
  name: '张三',
  homeUnit: '市审计局',
  post: '科长',
  pool: '人才库',
  field: '审计',
  growthPlace: '西秀区',
};
const whole: SheetsRead = {
  people: sheet(person),
  resume: sheet({ ...owner, unit: '市审计局', post: '科长', isLeading: '是', from: '2015年3月', until: '至今' }),
  relatives: sheet({ ...owner, name: '李四', relation: '妻子', unit: '市财政局' }),
  education: sheet({ ...owner, school: '某大学', degree: '大学本科', from: '2003/9/1', until: '2007.7' }),
  appraisals: sheet({ ...owner, year: '2024', grade: '优秀' }),
};
const faults = (sheets: SheetsRead, of: keyof SheetsRead = 'people') =>
  checkPoolImport(sheets, at).rows[of].map((row) => row.faults.map(({ column }) => column));

describe('a workbook of people', () => {
  it('gives whole records, joined by name and unit, in the words that people use', () => {
    const { rows, people } = checkPoolImport(whole, at);
    expect(rows.people).toMatchObject([{ number: 2, outcome: 'ready', faults: [], lacks: [] }]);
    expect(people).toMatchObject([
      {
        recommendedByUnit: '市审计局',
        facts: {
          field: 'audit',
          resume: [{ unit: '市审计局', isLeading: true, from: '2015-03-01', until: null }],
          relatives: [{ name: '李四', relation: 'spouse', unit: '市财政局' }],
          education: [{ degree: 'bachelor', from: '2003-09-01', until: '2007-07-01' }],
          appraisals: [{ year: 2024, grade: 'excellent' }],
        },
      },
    ]);
  });

  it('shows of each person what the qualification check would miss', () => {
    const lacking = checkPoolImport(
      { people: sheet({ ...person, pool: '组长库', rank: '科员', growthPlace: '' }) },
      at,
    );
    expect(lacking.rows.people).toMatchObject([
      { outcome: 'lacking', lacks: ['rank-suffices', 'resume-given', 'growth-place-given', 'relatives-given'] },
    ]);
    expect(lacking.people).toHaveLength(1);
  });

  it('has each fault beside its cell', () => {
    expect(
      faults({ people: sheet({ ...person, name: '', field: '养猪', birthOn: '1985-13-01', strengths: '查账、飞行' }) }),
    ).toEqual([['name', 'field', 'birthOn', 'strengths']]);
    const line = {
      ...owner,
      unit: '市审计局',
      post: '科长',
      isLeading: '也许',
      from: '2015-03-01',
      until: '2014-01-01',
    };
    expect(faults({ ...whole, resume: sheet(line) }, 'resume')).toEqual([['isLeading', 'until']]);
    expect(faults({ ...whole, relatives: sheet({ ...owner, name: '李四', relation: '邻居' }) }, 'relatives')).toEqual([
      ['relation'],
    ]);
    expect(faults({ ...whole, appraisals: sheet({ ...owner, year: '24', grade: '很好' }) }, 'appraisals')).toEqual([
      ['year', 'grade'],
    ]);
  });

  it('takes nobody twice and no line of nobody', () => {
    expect(faults({ people: sheet(person, person) })).toEqual([[], ['name']]);
    const stray = { ...owner, personName: '王五', name: '某', relation: '父亲' };
    const checked = checkPoolImport({ ...whole, relatives: sheet(stray) }, at);
    expect(checked.rows.relatives[0]?.faults[0]?.says.zh).toBe('“人员”表中没有市审计局的王五。');
    expect(faultyRows(checked)).toBe(1);
  });

  it('passes over who is in the pools already, with all his lines, whatever they say', () => {
    const old = { ...person, name: '旧人' };
    const sheets = {
      people: sheet({ ...old, field: '养猪' }),
      resume: sheet({ ...owner, personName: '旧人', unit: '' }),
    };
    const { rows, people } = checkPoolImport(sheets, at);
    expect([rows.people[0]?.outcome, rows.resume[0]?.outcome, people]).toEqual(['known', 'known', []]);
  });
});
