import { describe, expect, it } from 'vitest';
import { matters, samples } from './fixtures/papers.ts';
import { lintPaper } from './paper-lint.model.ts';

const ruleOf = (code: string) => code.replace(/-in-\w+$/u, '');
interface Count {
  found: number;
  missed: number;
  wrong: number;
}

/** Per rule: planted and found, planted and missed, found where it was not planted. */
function measure(): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const rule of new Set(samples.map(({ fault }) => fault)))
    if (rule !== null) counts.set(rule, { found: 0, missed: 0, wrong: 0 });
  const add = (rule: string, name: keyof Count) => {
    const count = counts.get(rule);
    if (count === undefined) throw new Error(`no paper has the fault ${rule} planted`);
    count[name] += 1;
  };
  for (const { paper, fault } of samples) {
    const found = new Set(lintPaper(paper).map(({ rule }) => ruleOf(rule)));
    if (fault !== null) add(fault, found.has(fault) ? 'found' : 'missed');
    for (const rule of found) if (rule !== fault) add(rule, 'wrong');
  }
  return counts;
}

describe('the look through a working paper', () => {
  it('finds nine of ten planted faults, and of ten things found nine are faults', () => {
    const counts = measure();
    const sum = (name: keyof Count) => [...counts.values()].reduce((total, count) => total + count[name], 0);
    const recall = sum('found') / (sum('found') + sum('missed'));
    const precision = sum('found') / (sum('found') + sum('wrong'));
    for (const [rule, { found, missed, wrong }] of counts)
      console.log(`${rule}: ${found} of ${found + missed} found, ${wrong} besides`);
    console.log(
      `${samples.length} papers: recall ${(recall * 100).toFixed(1)} %, precision ${(precision * 100).toFixed(1)} %`,
    );
    expect(recall).toBeGreaterThan(0.9);
    expect(precision).toBeGreaterThan(0.9);
  });

  it('has nothing to say of sound papers', () => {
    const spoken = samples.filter(({ fault }) => fault === null).flatMap(({ paper }) => lintPaper(paper));
    expect(samples.filter(({ fault }) => fault === null)).toHaveLength(matters.length);
    expect(spoken).toEqual([]);
  });

  it('names the words that are vague, each once', () => {
    const hints = lintPaper({ facts: '2023年5月，镇政府部分干部多次、部分干部经常迟到。' });
    expect(hints.find(({ rule }) => rule === 'vague')?.words).toEqual(['部分', '多次', '经常']);
  });

  it('asks for the amount only where money is spoken of', () => {
    const rulesOf = (facts: string) => lintPaper({ facts }).map(({ rule }) => rule);
    expect(rulesOf('2023年5月，镇财政所会计王某报销招待费。')).toContain('amount');
    expect(rulesOf('2023年5月，镇财政所会计王某报销招待费三千二百元。')).not.toContain('amount');
    expect(rulesOf('2023年5月，镇党委书记王某未参加民主生活会。')).not.toContain('amount');
  });
});
