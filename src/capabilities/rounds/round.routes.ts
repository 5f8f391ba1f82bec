import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { dayOf, yearOf } from '#platform/kernel/time.ts';
import { addInspection, commandInspection, commandRound, planRound } from './rounds.commands.ts';
import type { InspectionOrder, RoundOrder } from './rounds.model.ts';
import { officeRoles, roundReaders } from './rounds.model.ts';
import { inspectionsOfUnit, listRounds, planningJurisdictions, type RoundLine } from './rounds.queries.ts';
import {
  approveShape,
  cancelShape,
  changePlanShape,
  idAnswerShape,
  inspectionPageShape,
  leaveShape,
  moveShape,
  newInspectionShape,
  newRoundShape,
  onShape,
  planChoicesShape,
  reasonShape,
  roundListQueryShape,
  roundListShape,
  roundPageShape,
  staffShape,
  unitHistoryShape,
} from './rounds.schema.ts';
import { inspectionPageOf, planChoicesOf, roundPageOf } from './rounds.views.ts';

const linesOnAPage = 50;
const idParams = z.object({ id: z.uuid() });

export const roundRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/rounds',
    summary: { zh: '轮次', en: 'Rounds' },
    who: roundReaders,
    query: roundListQueryShape,
    response: roundListShape,
    handle: async ({ tx, query }) => {
      const found = await listRounds(tx, query, placeOf(query.after), linesOnAPage + 1);
      const shown = found.slice(0, linesOnAPage);
      const last = shown.at(-1);
      return {
        rows: shown.map(({ kindZh, kindEn, ...line }) => ({ ...line, kindName: { zh: kindZh, en: kindEn } })),
        next: found.length > shown.length && last !== undefined ? cursorOf(last) : null,
        plansIn: await planningJurisdictions(tx),
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/rounds/plan-choices',
    summary: { zh: '拟定方案可选的办法和轮次号', en: 'What a plan can be drawn up from' },
    who: officeRoles,
    query: z.object({ jurisdictionId: z.uuid(), year: z.coerce.number().int().optional() }),
    response: planChoicesShape,
    handle: ({ tx, query, now }) => planChoicesOf(tx, query.jurisdictionId, query.year ?? yearOf(dayOf(now))),
  }),
  route({
    method: 'POST',
    url: '/api/rounds',
    summary: { zh: '拟定轮次方案', en: 'Plan a round' },
    who: officeRoles,
    body: newRoundShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await planRound(tx, body, actor, now) }),
  }),
  route({
    method: 'GET',
    url: '/api/rounds/:id',
    summary: { zh: '轮次及其各次巡察', en: 'One round with its inspections' },
    who: roundReaders,
    params: idParams,
    response: roundPageShape,
    handle: ({ tx, params, actor, now }) => roundPageOf(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/rounds/:id/inspections',
    summary: { zh: '添加巡察对象', en: 'Add a unit to the plan' },
    who: officeRoles,
    params: idParams,
    body: newInspectionShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await addInspection(tx, { ...body, roundId: params.id }, actor, now),
    }),
  }),
  ofRound('plan', { zh: '修改方案', en: 'Change the plan' }, officeRoles, changePlanShape, (order) => ({
    type: 'change-plan',
    ...order,
  })),
  ofRound(
    'send-back',
    { zh: '退回方案', en: 'Send the plan back' },
    ['leading-group-member'],
    reasonShape,
    (order) => ({
      type: 'send-back',
      ...order,
    }),
  ),
  ofRound('approve', { zh: '批准方案', en: 'Approve the plan' }, ['leading-group-member'], approveShape, (order) => ({
    type: 'approve',
    ...order,
  })),
  ofRound('announce', { zh: '巡察预告', en: 'Announce' }, officeRoles, onShape, ({ on }) => ({ type: 'announce', on })),
  ofRound('begin', { zh: '启动轮次', en: 'Begin' }, officeRoles, onShape, ({ on }) => ({ type: 'begin', on })),
  ofRound('begin-feedback', { zh: '转入反馈', en: 'Begin the feedback' }, officeRoles, onShape, ({ on }) => ({
    type: 'begin-feedback',
    on,
  })),
  ofRound('begin-rectification', { zh: '转入整改', en: 'Begin the rectification' }, officeRoles, onShape, ({ on }) => ({
    type: 'begin-rectification',
    on,
  })),
  ofRound('close', { zh: '结束轮次', en: 'Close the round' }, officeRoles, onShape, ({ on }) => ({
    type: 'close',
    on,
  })),
  route({
    method: 'GET',
    url: '/api/inspections/:id',
    summary: { zh: '一次巡察：环节、时限', en: 'One inspection: its steps and clocks' },
    who: roundReaders,
    params: idParams,
    response: inspectionPageShape,
    handle: ({ tx, params, actor, now }) => inspectionPageOf(tx, params.id, actor, now),
  }),
  ofInspection('staff', { zh: '确定巡察组和组长', en: 'Staff the inspection' }, officeRoles, staffShape, (order) => ({
    type: 'staff',
    ...order,
  })),
  ofInspection('cancel', { zh: '撤销巡察任务', en: 'Cancel the inspection' }, officeRoles, cancelShape, (order) => ({
    type: 'cancel',
    ...order,
  })),
  ofInspection('move', { zh: '进入下一环节', en: 'Enter the next step' }, ['team-leader'], moveShape, (order) => ({
    type: 'move',
    ...order,
  })),
  ofInspection('take-back', { zh: '退回上一环节', en: 'Take a step back' }, ['team-leader'], reasonShape, (order) => ({
    type: 'take-back',
    ...order,
  })),
  ofInspection('leave', { zh: '结束现场工作', en: 'Leave the site' }, ['team-leader'], leaveShape, (order) => ({
    type: 'leave',
    ...order,
  })),
  ofInspection('finish', { zh: '完成巡察', en: 'Finish the inspection' }, ['team-leader'], onShape, ({ on }) => ({
    type: 'finish',
    on,
  })),
  route({
    method: 'GET',
    url: '/api/rounds/of-unit',
    summary: { zh: '单位历次接受巡察情况', en: 'The inspections of a unit over the rounds' },
    who: roundReaders,
    query: z.object({ unitId: z.uuid() }),
    response: unitHistoryShape,
    handle: ({ tx, query }) => inspectionsOfUnit(tx, query.unitId),
  }),
];

type Versioned = { readonly version: number };

function ofRound<Body extends Versioned>(
  verb: string,
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
  orderOf: (body: Omit<Body, 'version'>) => RoundOrder,
): Route {
  return route({
    method: 'POST',
    url: `/api/rounds/:id/${verb}`,
    summary,
    who,
    params: idParams,
    body,
    response: idAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...rest }, actor, now }) => {
      await commandRound(tx, { id, version, order: orderOf(rest) }, actor, now);
      return { id };
    },
  });
}

function ofInspection<Body extends Versioned>(
  verb: string,
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
  orderOf: (body: Omit<Body, 'version'>) => InspectionOrder,
): Route {
  return route({
    method: 'POST',
    url: `/api/inspections/:id/${verb}`,
    summary,
    who,
    params: idParams,
    body,
    response: idAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...rest }, actor, now }) => {
      await commandInspection(tx, { id, version, order: orderOf(rest) }, actor, now);
      return { id };
    },
  });
}

/** A place as it travels in the address: year, ordinal, id. */
function cursorOf({ year, ordinal, id }: RoundLine): string {
  return `${year} ${ordinal} ${id}`;
}

function placeOf(cursor: string | undefined): { year: number; ordinal: number; id: string } | null {
  const match = /^(\d{4}) (\d{1,2}) ([0-9a-f-]{36})$/.exec(cursor ?? '');
  return match === null ? null : { year: Number(match[1]), ordinal: Number(match[2]), id: match[3] ?? '' };
}
