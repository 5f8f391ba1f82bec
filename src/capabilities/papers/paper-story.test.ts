import { describe, expect, it } from 'vitest';
import { type PaperEntry, storyOf } from './paper-story.model.ts';

const entry = (event: string, change: object = {}, more: Partial<PaperEntry> = {}): PaperEntry => ({
  ...{
    at: '2026-11-20T02:00:00.000Z',
    actorName: '祝青禾',
    role: 'team-member',
    event,
    change: { ...change },
    detail: {},
  },
  ...more,
});

describe('the story of a paper', () => {
  it('tells what each writer changed, and joins what he saved one after another', () => {
    const story = storyOf([
      entry('paper-begun', { title: '', amount: null }),
      entry('paper-saved', { title: '违规发放' }),
      entry('paper-saved', { title: '违规发放津补贴', amount: 100 }, { at: '2026-11-20T02:05:00.000Z' }),
      entry('paper-saved', { title: '违规发放值班补贴' }, { actorName: '舒明达' }),
    ]);
    expect(story.map(({ event, byName, changes }) => [event, byName, changes])).toEqual([
      ['paper-begun', '祝青禾', []],
      [
        'paper-saved',
        '祝青禾',
        [
          { field: 'title', before: '', after: '违规发放津补贴' },
          { field: 'amount', before: null, after: 100 },
        ],
      ],
      ['paper-saved', '舒明达', [{ field: 'title', before: '违规发放津补贴', after: '违规发放值班补贴' }]],
    ]);
    expect(story[1]?.until).toBe('2026-11-20T02:05:00.000Z');
  });

  it('leaves out what was changed and changed back', () => {
    const story = storyOf([
      entry('paper-begun', { title: '甲' }),
      entry('paper-saved', { title: '乙' }),
      entry('paper-saved', { title: '甲' }),
    ]);
    expect(story[1]?.changes).toEqual([]);
  });

  it('keeps why it was sent back, what was said and what was decided, and names who did it in records brought in', () => {
    const program = { actorName: 'demonstration', role: null };
    const story = storyOf([
      entry('paper-sent-back', { reviewed_by_name: null }, { detail: { reason: '补充证据' } }),
      entry('paper-reviewed', { reviewed_by_name: '简从容', review_opinion: '事实清楚' }, program),
      entry('paper-dropped', { decision: 'dropped', decision_opinion: '当场改正' }),
    ]);
    expect(story.map(({ byName, words, decision }) => [byName, words, decision])).toEqual([
      ['祝青禾', ['补充证据'], null],
      ['简从容', ['事实清楚'], null],
      ['祝青禾', ['当场改正'], 'dropped'],
    ]);
  });
});
