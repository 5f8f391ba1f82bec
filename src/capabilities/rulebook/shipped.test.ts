import { describe, expect, test } from 'vitest';
import { contentFaults, readLines } from './content.schema.ts';
import { shippedRulebooks } from './data/shipped.ts';
import type { Item } from './rulebook.model.ts';
import { type Content, type PlainContent, type SectionName, sectionNames } from './sections.schema.ts';

function content(code: string): Content {
  const found = shippedRulebooks.find((rulebook) => rulebook.code === code);
  if (found === undefined) throw new Error(`no rulebook ${code}`);
  return found.content;
}

const under = (items: readonly Item[], parent: string) => items.filter((item) => item.parent === parent).length;
const trial = content('anshun-trial');
const county = content('county-2024');

describe.each(shippedRulebooks.map(({ code, content }) => [code, content] as const))(
  'the shipped rulebook %s',
  (_, shipped) => {
    test('is as its sections want it, every reference leading somewhere', () => {
      for (const name of sectionNames) expect(readLines(name, shipped[name])).toMatchObject({ faults: [] });
      expect(contentFaults(shipped as unknown as PlainContent)).toEqual([]);
    });

    test('names every line in Chinese and in English', () => {
      const lines = sectionNames.flatMap((name) => shipped[name] as readonly Item[]);
      expect(
        lines.filter(({ label }) => !/\p{Script=Han}|类/u.test(label.zh) || /\p{Script=Han}/u.test(label.en)),
      ).toEqual([]);
    });
  },
);

describe.each(shippedRulebooks.map(({ code, content }) => [code, content] as const))(
  'the steps of %s',
  (_, shipped) => {
    test('each have tasks and documents, those of tasks in the very step of the task', () => {
      const stepOf = new Map(shipped['step-documents'].map(({ code, step }) => [code, step]));
      for (const { code } of shipped['team-steps']) {
        expect(shipped['step-tasks'].some(({ step }) => step === code)).toBe(true);
        expect(shipped['step-documents'].some(({ step }) => step === code)).toBe(true);
      }
      for (const { step, document } of shipped['step-tasks'])
        if (document !== undefined) expect(stepOf.get(document)).toBe(step);
    });

    test('let no record be asked for as a task of one step and a condition of a later one', () => {
      const steps = shipped['team-steps'].map(({ code }) => code);
      for (const { step, needs } of shipped['entry-conditions']) {
        const tasks = shipped['step-tasks'].filter(({ proof }) => proof === needs);
        for (const task of tasks) expect(steps.indexOf(step)).toBe(steps.indexOf(task.step) + 1);
      }
    });
  },
);

describe('the trial measure of 2016', () => {
  test('says nothing of tasks and documents: they are practice with their source', () => {
    const lines = [...trial['step-tasks'], ...trial['step-documents']];
    expect(lines.every(({ practice, source }) => practice === true && source !== undefined)).toBe(true);
  });

  test('has six aspects, seven steps of a team and seven ways of finding out', () => {
    expect(trial.stages.map(({ label }) => label.zh)).toEqual([
      '制定方案',
      '巡察预告',
      '开展巡察',
      '移送交办',
      '专题报告',
      '反馈整改',
    ]);
    expect(trial['team-steps']).toHaveLength(7);
    expect(trial.ways.filter(({ practice }) => practice === undefined)).toHaveLength(7);
  });

  test('has five that must be checked, six that must be asked and four that must be talked with', () => {
    expect([
      under(trial.checklists, 'must-check'),
      under(trial.checklists, 'must-ask'),
      under(trial.checklists, 'must-talk'),
    ]).toEqual([5, 6, 4]);
  });

  test('is headed by the discipline secretary, with the head of the organisation department as deputy', () => {
    const held = new Map(trial.posts.map(({ code, heldBy }) => [code, heldBy?.zh]));
    expect(held.get('leading-group-head')).toBe('同级纪委书记');
    expect(held.get('leading-group-deputy')).toBe('同级组织部部长');
  });

  test('sets three years for full coverage and draws the pool from five fields', () => {
    expect(trial.numbers.find(({ code }) => code === 'full-coverage-years')).toMatchObject({ amount: 3, unit: 'year' });
    expect(trial['pool-fields']).toHaveLength(5);
  });

  test('carries the fourth form under its name of 2016 and counts the first in person-times', () => {
    expect(trial.forms.find(({ number }) => number === 4)?.label.zh).toBe('严重违纪涉嫌违法立案审查');
    expect(trial.forms.map(({ counts }) => counts)).toEqual(['person-times', 'persons', 'persons', 'persons']);
  });

  test('marks every deadline as practice with its source, because the measure states none', () => {
    expect(trial.deadlines.every(({ practice, source }) => practice === true && source !== undefined)).toBe(true);
  });

  test('calls the meeting after moving in by one name everywhere, each edition by its own', () => {
    const said = (content: typeof trial, word: string) =>
      JSON.stringify([
        content['team-steps'],
        content['entry-conditions'],
        content['step-tasks'],
        content.ways,
      ]).includes(word);
    expect([said(trial, '见面会'), said(trial, '动员会'), said(county, '见面会'), said(county, '动员会')]).toEqual([
      ...[true, false, false, true],
    ]);
  });

  test('states the numbers that the rules of the work on site ask for, as practice with its source', () => {
    for (const code of [
      ...['talk-inspectors-least', 'meeting-present-least', 'meeting-present-percent'],
      ...['request-days', 'fact-sheet-days', 'alike-from-percent'],
    ]) {
      expect(trial.numbers.find((line) => line.code === code)).toMatchObject({
        practice: true,
        source: expect.anything(),
      });
      expect(county.numbers.map((line) => line.code)).toContain(code);
    }
  });

  test('has the three places where findings went: inquiry by the unit, rectification letter, clue', () => {
    expect(trial.destinations).toHaveLength(3);
  });
});

describe('county practice of 2024', () => {
  test('goes through the checklists whole, but neither in a look-back nor in a mobile inspection', () => {
    const kinds = county.kinds.map(({ code }) => code);
    const asked = county['entry-conditions'].find(({ needs }) => needs === 'checklists-done')?.kinds ?? [];
    expect(kinds.filter((kind) => !asked.includes(kind))).toEqual(['mobile', 'look-back']);
  });

  test('is headed by the Party secretary with the discipline secretary as executive deputy', () => {
    const held = new Map(county.posts.map(({ code, heldBy }) => [code, heldBy?.zh]));
    expect([held.get('leading-group-head'), held.get('leading-group-executive-deputy')]).toEqual([
      '党委书记',
      '纪委书记',
    ]);
  });

  test('says which kinds name their matter, reach only below and look back', () => {
    const those = (asks: (kind: (typeof county.kinds)[number]) => boolean) =>
      county.kinds.filter(asks).map(({ code }) => code);
    expect(those(({ asksSubject }) => asksSubject === true)).toEqual(['special', 'mobile', 'joint']);
    expect(those(({ reach }) => reach === 'below')).toEqual(['raised-level']);
    expect(those(({ looksBack }) => looksBack === true)).toEqual(['look-back']);
    expect(trial.kinds.filter(({ asksSubject }) => asksSubject === true).map(({ code }) => code)).toEqual(['special']);
  });

  test('has nine kinds of inspection, six disciplines, eight categories of the eight-point rules, four responsibilities', () => {
    const counts = (['kinds', 'disciplines', 'eight-point', 'responsibilities'] satisfies SectionName[]).map(
      (name) => county[name].length,
    );
    expect(counts).toEqual([9, 6, 8, 4]);
  });

  test('forms teams of five to eight that its seats can fill', () => {
    const amount = (code: string) => county.numbers.find((line) => line.code === code)?.amount ?? Number.NaN;
    const least = county['team-seats'].reduce((sum, seat) => sum + seat.least, 0);
    const most = county['team-seats'].reduce((sum, seat) => sum + seat.most, 0);
    expect([amount('team-size-least'), amount('team-size-most')]).toEqual([5, 8]);
    expect(least).toBeLessThanOrEqual(5);
    expect(most).toBeGreaterThanOrEqual(8);
  });

  test('knows each sanction with its time of effect, dismissal without end', () => {
    expect(
      Object.fromEntries(
        county.sanctions.map(({ code, months, neverEnds }) => [code, neverEnds ? 'never ends' : months]),
      ),
    ).toEqual({
      'party-warning': 12,
      'party-serious-warning': 18,
      'party-removal-from-post': 24,
      'party-probation-one-year': 12,
      'party-probation-two-years': 24,
      'party-expulsion': 60,
      'administrative-warning': 6,
      'administrative-demerit': 12,
      'administrative-major-demerit': 18,
      'administrative-demotion': 24,
      'administrative-removal': 24,
      'administrative-dismissal': 'never ends',
    });
  });

  test('evaluates out of 100 points, the lowest two grades meaning a second rectification', () => {
    const grades = county.grades.filter(({ parent }) => parent === 'rectification');
    expect(
      grades.filter(({ needsSecondRectification }) => needsSecondRectification).map(({ label }) => label.zh),
    ).toEqual(['一般', '差']);
  });

  test('tells for each deadline whose clock it is: reply clocks are the discipline commission’s, never a team’s', () => {
    const holders = new Map(county.deadlines.map(({ code, holder }) => [code, holder]));
    expect(['real-name-acceptance', 'real-name-result', 'pass-on'].map((code) => holders.get(code))).toEqual(
      Array(3).fill('discipline-commission'),
    );
  });
});
