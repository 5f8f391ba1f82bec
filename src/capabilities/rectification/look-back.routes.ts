import { type Route, route } from '#platform/http/route.ts';
import { dayOf } from '#platform/kernel/time.ts';
import { loadLookBack, recordLookBack, rejectLookBack, signLookBack } from './look-back.commands.ts';
import { allowedOnLookBack } from './look-back.decide.ts';
import { lookers } from './look-back.model.ts';
import {
  lookBackPageShape,
  recordLookBackShape,
  rejectLookBackShape,
  signedLookBackShape,
  signLookBackShape,
} from './look-back.schema.ts';
import { idAnswer, idParams } from './rectification.schema.ts';
import { loadStory } from './story.queries.ts';
import { doerAt } from './task.commands.ts';
import { taskReaders, teamRoles } from './task.model.ts';
import { problemHead, taskFollowing } from './task.queries.ts';

const lookBack = '/api/rectification/look-backs/:id';

export const lookBackRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: lookBack,
    summary: { zh: '回头看', en: 'One look-back' },
    who: taskReaders,
    params: idParams,
    response: lookBackPageShape,
    handle: async ({ tx, params, actor, now }) => {
      const found = await loadLookBack(tx, params.id);
      return {
        lookBack: found,
        problem: (await problemHead(tx, found.problemId)) ?? null,
        reopenedTaskId: found.outcome === 'relapsed' ? ((await taskFollowing(tx, found.taskId)) ?? null) : null,
        story: await loadStory(tx, 'look-back', found.id),
        allowed: allowedOnLookBack(found, await doerAt(tx, found, actor)),
        today: dayOf(now),
      };
    },
  }),
  route({
    method: 'POST',
    url: '/api/rectification/tasks/:id/look-back',
    summary: { zh: '登记回头看', en: 'Record a look-back' },
    who: [...lookers, ...teamRoles],
    params: idParams,
    body: recordLookBackShape,
    response: idAnswer,
    status: 201,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await recordLookBack(tx, { ...body, taskId: params.id }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: `${lookBack}/sign`,
    summary: { zh: '签认回头看结论', en: 'Sign a look-back' },
    who: ['office-director'],
    params: idParams,
    body: signLookBackShape,
    response: signedLookBackShape,
    handle: ({ tx, params, body, actor, now }) => signLookBack(tx, params.id, body, actor, now),
  }),
  route({
    method: 'POST',
    url: `${lookBack}/reject`,
    summary: { zh: '不认可回头看结论', en: 'Reject a look-back' },
    who: ['office-director'],
    params: idParams,
    body: rejectLookBackShape,
    response: idAnswer,
    handle: async ({ tx, params, body, actor, now }) => {
      await rejectLookBack(tx, params.id, body, actor, now);
      return { id: params.id };
    },
  }),
];
