import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { percentText, rateOf } from '#platform/kernel/rate.ts';
import { dayOf } from '#platform/kernel/time.ts';
import { groundOf, lookBacksOfProblem } from './look-back.queries.ts';
import {
  assignableQueryShape,
  assignableShape,
  assignedShape,
  assignShape,
  extendShape,
  idAnswer,
  idParams,
  planShape,
  problemFollowUpShape,
  progressShape,
  proveShape,
  reviewShape,
  sendBackShape,
  signOffShape,
  taskCountShape,
  taskListShape,
  taskPageShape,
  taskQueryShape,
} from './rectification.schema.ts';
import { loadStory } from './story.queries.ts';
import { allowedOnTask } from './task.access.ts';
import { assignProblems, commandTask, doerAt, loadTask } from './task.commands.ts';
import { officeRoles, signerRoles, type TaskCommand, taskReaders, unitRoles } from './task.model.ts';
import {
  countTasks,
  lettersOfProblem,
  listAssignable,
  listTasks,
  problemHead,
  tasksOfProblem,
} from './task.queries.ts';

const linesOnAPage = 50;
const task = '/api/rectification/tasks/:id';
const handingOn = [...officeRoles, 'team-leader'] as const;

/** A command on the task in the address. */
function command<Body extends { version: number }>(
  name: TaskCommand['type'],
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
): Route {
  return route({
    method: 'POST',
    url: `${task}/${name}`,
    summary,
    who,
    params: idParams,
    body,
    response: idAnswer,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => {
      await commandTask(tx, params.id, version, { type: name, ...order } as unknown as TaskCommand, actor, now);
      return { id: params.id };
    },
  });
}

const readRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/rectification/tasks',
    summary: { zh: '整改任务', en: 'Rectification tasks' },
    who: taskReaders,
    query: taskQueryShape,
    response: taskListShape,
    handle: async ({ tx, query: { after, ...filter }, now }) => {
      const found = await listTasks(tx, filter, dayOf(now), after, linesOnAPage + 1);
      const rows = found.slice(0, linesOnAPage);
      return { rows, next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null, today: dayOf(now) };
    },
  }),
  route({
    method: 'GET',
    url: '/api/rectification/count',
    summary: { zh: '整改进度和整改率', en: 'How far rectification has come' },
    who: taskReaders,
    query: taskQueryShape.omit({ after: true }),
    response: taskCountShape,
    handle: async ({ tx, query, now }) => {
      const count = await countTasks(tx, query, dayOf(now));
      return { ...count, rate: percentText(rateOf(count.done, count.total)) ?? null };
    },
  }),
  route({
    method: 'GET',
    url: task,
    summary: { zh: '整改任务', en: 'One task' },
    who: taskReaders,
    params: idParams,
    response: taskPageShape,
    handle: async ({ tx, params, actor, now }) => {
      const found = await loadTask(tx, params.id);
      const line = await tasksOfProblem(tx, found.problemId);
      return {
        task: { ...found, progress: [...found.progress] },
        problem: (await problemHead(tx, found.problemId)) ?? null,
        letters: taskPageShape.shape.letters.parse(await lettersOfProblem(tx, found.problemId)),
        line: line.map(({ id, state, assignedOn, closedOn }) => ({ id, state, assignedOn, closedOn })),
        story: await loadStory(tx, 'rectification-task', found.id),
        lookBacks: await lookBacksOfProblem(tx, found.problemId),
        allowed: allowedOnTask(found, await groundOf(tx, found.id), await doerAt(tx, found, actor)),
        today: dayOf(now),
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/rectification/of-problem',
    summary: { zh: '一个问题的整改任务和函件', en: 'Tasks and letters of one problem' },
    who: taskReaders,
    query: z.object({ problemId: z.uuid() }),
    response: problemFollowUpShape,
    handle: async ({ tx, query: { problemId } }) => {
      const line = await tasksOfProblem(tx, problemId);
      return {
        tasks: line.map(({ id, state, assignedOn, closedOn }) => ({ id, state, assignedOn, closedOn })),
        lookBacks: await lookBacksOfProblem(tx, problemId),
        letters: taskPageShape.shape.letters.parse(await lettersOfProblem(tx, problemId)),
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/rectification/assignable',
    summary: { zh: '待交办的问题', en: 'Problems that wait to be handed on' },
    who: handingOn,
    query: assignableQueryShape,
    response: assignableShape,
    handle: ({ tx, query }) => listAssignable(tx, query),
  }),
];

export const taskRoutes: readonly Route[] = [
  ...readRoutes,
  route({
    method: 'POST',
    url: '/api/rectification/tasks',
    summary: { zh: '交办问题', en: 'Hand problems on to their units' },
    who: handingOn,
    body: assignShape,
    response: assignedShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ taskIds: await assignProblems(tx, body, actor, now) }),
  }),
  command('plan', { zh: '报送整改方案', en: 'Hand in the plan' }, unitRoles, planShape),
  command('progress', { zh: '填报进展', en: 'Report progress' }, unitRoles, progressShape),
  command('prove', { zh: '提交佐证', en: 'Hand in proof' }, ['unit-contact'], proveShape),
  command('review', { zh: '书记审核', en: 'Review by the secretary' }, ['unit-secretary'], reviewShape),
  command('send-back', { zh: '退回', en: 'Send back' }, ['unit-secretary', ...signerRoles], sendBackShape),
  command('sign-off', { zh: '销号', en: 'Sign off' }, signerRoles, signOffShape),
  command('extend', { zh: '延长完成期限', en: 'Extend the completion date' }, ['office-director'], extendShape),
];
