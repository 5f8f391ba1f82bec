/** A problem's way from the team over office and unit to its signature. */
import { inDays, today } from '../desks/desk.ts';
import { type Deed, idOf, on, remember } from './deed.ts';

export const titles = { paper: '办公家具采购未经比价', finding: '违规发放值班补助' } as const;

interface Place {
  readonly inspectionId: string;
  readonly editionId: string;
}
interface Vocabulary {
  readonly editionId: string;
  readonly categories: readonly { readonly code: string }[];
}

export function register(thing: keyof typeof titles): Deed {
  return {
    name: 'a member registers a problem',
    who: 'zuyuan',
    call: async (caller) => {
      const [place] = await caller.get<Place[]>('/api/problems/places');
      const words = await caller.get<Vocabulary[]>('/api/problems/vocabulary');
      const own = words.find(({ editionId }) => editionId === place?.editionId);
      const order = {
        inspectionId: place?.inspectionId,
        title: titles[thing],
        facts: '2026年6月，多付3.2万元。',
        basis: '《政府采购法》第二十六条。',
        category: own?.categories[0]?.code,
        severity: 'ordinary',
        foundOn: today(),
        dueOn: inDays(5),
      };
      return { url: '/api/problems', order };
    },
    keep: remember(thing),
    tells: [`ledger ${thing}`, `${thing} problem-registered`],
  };
}

export function confirm(thing: keyof typeof titles): Deed {
  return {
    name: 'the leader confirms it',
    who: 'zuzhang',
    call: on(thing, 'confirm', () => ({ opinion: '经组务会集体研究，同意。', dueOn: inDays(7) })),
    tells: [`${thing} problem-confirmed`],
  };
}

export const problemDeeds: readonly Deed[] = [
  register('paper'),
  confirm('paper'),
  {
    name: 'the office feeds it back',
    who: 'keyuan',
    call: on('paper', 'feed-back', () => ({ on: today(), dueOn: inDays(3) })),
    tells: ['paper problem-fed-back'],
  },
  {
    name: 'the office hands it on to the unit',
    who: 'keyuan',
    call: async (_, made) => ({
      url: '/api/rectification/tasks',
      order: { problemIds: [idOf(made, 'paper')], way: 'rectification' },
    }),
    keep: ({ body }, made) => {
      made.set('task', body.taskIds[0]);
    },
    tells: ['paper problem-handed-on', 'task', 'task task-assigned'],
  },
  {
    name: 'the unit hands in its plan',
    who: 'danwei',
    call: on('task', 'plan', () => ({
      plan: '一个月内清退。',
      measures: '清退多付价款。',
      responsibleLeader: '谭守仁',
    })),
    tells: ['task rectification-planned', 'paper rectification-planned'],
  },
  {
    name: 'the unit reports progress',
    who: 'danwei',
    call: on('task', 'progress', () => ({
      text: '已全部退回。',
      completion: 'basically-done',
      recoveredFen: 3_200_000,
    })),
    tells: ['task progress-reported', 'paper progress-reported'],
  },
  {
    name: 'the unit proves what it did',
    who: 'danwei',
    call: on('task', 'prove', () => ({ proof: '退款凭证3份', recoveredFen: 3_200_000 })),
    tells: ['task rectification-proved', 'paper rectification-proved'],
  },
  {
    name: 'the unit’s secretary reviews it',
    who: 'shuji',
    call: on('task', 'review'),
    tells: ['task rectification-reviewed', 'paper rectification-reviewed'],
  },
  {
    name: 'the office’s director signs it off',
    who: 'zhuren',
    call: on('task', 'sign-off', () => ({ outcome: 'rectified', keptUp: false })),
    tells: ['task rectification-signed-off', 'paper problem-closed'],
  },
];
