import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { acceptAssignment, assignGroup, cancelAssignment, changeCrew } from './assignment.commands.ts';
import { forceReaders, groupDeciders, groupKeepers, groupReaders, inspectionReaders } from './groups.access.ts';
import { choicesIn, groupAnswer, groupList, mapOf, ofInspection, toTakeOn } from './groups.answers.commands.ts';
import { draftGroup, endGroup, formGroup, recomposeGroup, returnGroup } from './groups.commands.ts';
import {
  assignShape,
  choicesShape,
  crewShape,
  draftShape,
  endShape,
  formShape,
  groupListShape,
  groupShape,
  idAnswerShape,
  mapShape,
  ofInspectionShape,
  reasonShape,
  recomposeShape,
  toTakeOnShape,
  versionShape,
} from './groups.schema.ts';

const params = z.object({ id: z.uuid() });
const inJurisdiction = z.object({ jurisdictionId: z.uuid() });
const kept = { who: groupKeepers, params, response: idAnswerShape } as const;
const decided = { who: groupDeciders, params, response: idAnswerShape } as const;

const reading: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/groups',
    summary: { zh: '派驻联组和片区协作组', en: 'Joint groups and area groups' },
    who: groupReaders,
    query: inJurisdiction.partial(),
    response: groupListShape,
    handle: ({ tx, query }) => groupList(tx, query.jurisdictionId),
  }),
  route({
    method: 'GET',
    url: '/api/groups/map',
    summary: { zh: '片区和交叉巡察情况', en: 'Areas, and who inspects whom' },
    who: forceReaders,
    query: inJurisdiction,
    response: mapShape,
    handle: ({ tx, query }) => mapOf(tx, query.jurisdictionId),
  }),
  route({
    method: 'GET',
    url: '/api/groups/choices',
    summary: { zh: '组建协作组可选的乡镇、单位和人员', en: 'Townships, units and people that a group can be made of' },
    who: groupKeepers,
    query: inJurisdiction,
    response: choicesShape,
    handle: ({ tx, query }) => choicesIn(tx, query.jurisdictionId),
  }),
  route({
    method: 'GET',
    url: '/api/groups/:id',
    summary: { zh: '一个协作组', en: 'One group' },
    who: groupReaders,
    params,
    response: groupShape,
    handle: ({ tx, params: { id }, actor, now }) => groupAnswer(tx, id, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/groups/:id/inspections',
    summary: { zh: '协作组可以承担的巡察', en: 'Inspections that a group can take on' },
    who: groupKeepers,
    params,
    response: toTakeOnShape,
    handle: ({ tx, params: { id } }) => toTakeOn(tx, id),
  }),
  route({
    method: 'GET',
    url: '/api/groups/inspections/:id',
    summary: { zh: '承担一次巡察的协作组', en: 'The group that has an inspection' },
    who: inspectionReaders,
    params,
    response: ofInspectionShape,
    handle: ({ tx, params: { id } }) => ofInspection(tx, id),
  }),
];

const forming: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/groups',
    summary: { zh: '拟定协作组', en: 'Draft a group' },
    who: groupKeepers,
    body: draftShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body: { bodies, expertIds, ...order }, actor, now }) => ({
      id: await draftGroup(tx, { ...order, composition: { bodies, expertIds } }, actor, now),
    }),
  }),
  route({
    ...kept,
    method: 'POST',
    url: '/api/groups/:id/recompose',
    summary: { zh: '调整协作组的单位和人员', en: 'Change the bodies and forces of a group' },
    body: recomposeShape,
    handle: async ({ tx, params: { id }, body: { version, name, ...composition }, actor, now }) => ({
      id: await recomposeGroup(tx, { id, version }, { name, composition }, actor, now),
    }),
  }),
  route({
    ...decided,
    method: 'POST',
    url: '/api/groups/:id/form',
    summary: { zh: '批准组建协作组', en: 'Form a group' },
    body: formShape,
    handle: async ({ tx, params: { id }, body: { version, decisionNumber }, actor, now }) => ({
      id: await formGroup(tx, { id, version }, decisionNumber, actor, now),
    }),
  }),
  route({
    ...decided,
    method: 'POST',
    url: '/api/groups/:id/return',
    summary: { zh: '退回协作组方案', en: 'Send the draft of a group back' },
    body: reasonShape,
    handle: async ({ tx, params: { id }, body: { version, reason }, actor, now }) => ({
      id: await returnGroup(tx, { id, version }, reason, actor, now),
    }),
  }),
  route({
    ...kept,
    method: 'POST',
    url: '/api/groups/:id/end',
    summary: { zh: '撤销协作组', en: 'End a group' },
    body: endShape,
    handle: async ({ tx, params: { id }, body: { version, ...order }, actor, now }) => ({
      id: await endGroup(tx, { id, version }, order, actor, now),
    }),
  }),
];

const assigning: readonly Route[] = [
  route({
    ...kept,
    method: 'POST',
    url: '/api/groups/:id/assign',
    summary: { zh: '安排协作组承担一次巡察', en: 'Give an inspection to a group' },
    body: assignShape,
    status: 201,
    handle: async ({ tx, params: { id }, body: { inspectionId }, actor, now }) => ({
      id: await assignGroup(tx, { groupId: id, inspectionId }, actor, now),
    }),
  }),
  route({
    ...kept,
    method: 'POST',
    url: '/api/groups/assignments/:id/crew',
    summary: { zh: '调整组长和参加人员', en: 'Change who heads and who goes along' },
    body: crewShape,
    handle: async ({ tx, params: { id }, body: { version, ...crew }, actor, now }) => ({
      id: await changeCrew(tx, { id, version }, crew, actor, now),
    }),
  }),
  route({
    ...kept,
    method: 'POST',
    url: '/api/groups/assignments/:id/accept',
    summary: { zh: '采纳协作组的任务安排', en: 'Accept an assignment of a group' },
    body: versionShape,
    handle: async ({ tx, params: { id }, body: { version }, actor, now }) => ({
      id: await acceptAssignment(tx, { id, version }, actor, now),
    }),
  }),
  route({
    ...kept,
    method: 'POST',
    url: '/api/groups/assignments/:id/cancel',
    summary: { zh: '取消协作组的任务安排', en: 'Cancel an assignment of a group' },
    body: reasonShape,
    handle: async ({ tx, params: { id }, body: { version, reason }, actor, now }) => ({
      id: await cancelAssignment(tx, { id, version }, reason, actor, now),
    }),
  }),
];

export const groupsRoutes: readonly Route[] = [...reading, ...forming, ...assigning];
