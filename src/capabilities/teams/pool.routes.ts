import { z } from 'zod';
import type { Tx } from '#platform/db/database.ts';
import { type Route, route } from '#platform/http/route.ts';
import { Refused, type Says } from '#platform/kernel/decision.ts';
import { dayOf, yearOf } from '#platform/kernel/time.ts';
import { gradesInForce, gradeWord, gradeWords } from './grades.commands.ts';
import {
  changePerson,
  checkNomination,
  decideOnNomination,
  leavePool,
  linkAccount,
  poolRulesOf,
  recommendPerson,
  reviewPerson,
} from './pool.commands.ts';
import { qualificationOf } from './pool.decide.ts';
import { checks, type PersonFacts } from './pool.model.ts';
import {
  accountNameOf,
  countPool,
  findNomination,
  findPerson,
  listNominations,
  listPool,
  nominationsOf,
  rightsOn,
} from './pool.queries.ts';
import {
  accountLinkShape,
  approvalShape,
  checkShape,
  declineShape,
  gradesShape,
  leaveShape,
  nominationListShape,
  nominationShape,
  nominationStateShape,
  personChangeShape,
  personShape,
  poolListShape,
  poolQueryShape,
  recommendationShape,
  reviewShape,
  type ShownFacts,
} from './pool.schema.ts';
import { recusalsAt } from './recusal.commands.ts';
import { recusalQueryShape, recusalShape } from './recusal.schema.ts';
import { poolApprovers, poolReaders, teamKeepers } from './teams.access.ts';
import { keptJurisdictions } from './teams.queries.ts';
import { teamsRefusals } from './teams.refusals.ts';
import { idAnswerShape } from './teams.schema.ts';

const linesOnAPage = 50;
const nominationsAtMost = 2000;
const idParams = z.object({ id: z.uuid() });
const kept = { who: teamKeepers, response: idAnswerShape } as const;
const decided = { who: poolApprovers, response: idAnswerShape } as const;

export const poolRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/teams/pool',
    summary: { zh: '组长库和人才库', en: 'The pools' },
    who: poolReaders,
    query: poolQueryShape,
    response: poolListShape,
    handle: async ({ tx, query, now }) => {
      const filter = { ...query, year: yearOf(dayOf(now)) };
      const found = await listPool(tx, filter, placeOf(query.after), linesOnAPage + 1);
      const shown = found.slice(0, linesOnAPage);
      const last = shown.at(-1);
      return {
        rows: shown,
        next: found.length > shown.length && last !== undefined ? `${last.id} ${last.name}` : null,
        total: await countPool(tx, filter),
        keeps: [...(await keptJurisdictions(tx))],
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/teams/pool/:id',
    summary: { zh: '库中人员', en: 'One person of the pools' },
    who: poolReaders,
    params: idParams,
    response: personShape,
    handle: async ({ tx, params, now }) => {
      const person = await findPerson(tx, params.id);
      if (person === undefined) throw new Refused(teamsRefusals.personMissing);
      const { mayKeep } = await rightsOn(tx, person.jurisdictionId);
      const nominations = await nominationsOf(tx, person.id);
      return {
        ...person,
        facts: shown(person, await gradeWords(tx)),
        year: yearOf(dayOf(now)),
        mayKeep,
        nominations,
        accountName: await accountNameOf(tx, person.accountId),
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/teams/grades',
    summary: { zh: '现行办法的考核等次', en: 'Grades of appraisals by the edition in force' },
    who: poolReaders,
    query: z.object({ jurisdictionId: z.uuid() }),
    response: gradesShape,
    handle: async ({ tx, query: { jurisdictionId }, now }) => ({
      rows: await gradesInForce(tx, jurisdictionId, dayOf(now)),
    }),
  }),
  route({
    method: 'GET',
    url: '/api/teams/recusals',
    summary: { zh: '对某单位应当回避的人员', en: 'Who of the pools may not inspect a unit, and why' },
    who: poolReaders,
    query: recusalQueryShape,
    response: recusalShape,
    handle: ({ tx, query: { unitId, on }, now }) => recusalsAt(tx, unitId, on ?? dayOf(now)),
  }),
  route({
    method: 'PATCH',
    url: '/api/teams/pool/:id',
    summary: { zh: '修改库中人员', en: 'Change a person of the pools' },
    ...kept,
    params: idParams,
    body: personChangeShape,
    handle: async ({ tx, params, body: { version, facts }, actor, now }) => ({
      id: await changePerson(tx, { id: params.id, version }, facts, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/teams/pool/:id/review',
    summary: { zh: '年度调整', en: 'The yearly adjustment of one person' },
    ...kept,
    params: idParams,
    body: reviewShape,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => ({
      id: await reviewPerson(tx, { id: params.id, version }, order, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/teams/pool/:id/leave',
    summary: { zh: '出库', en: 'Let a person leave the pool' },
    ...kept,
    params: idParams,
    body: leaveShape,
    handle: async ({ tx, params, body: { version, ...leaving }, actor, now }) => ({
      id: await leavePool(tx, { id: params.id, version }, leaving, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/teams/pool/:id/account',
    summary: { zh: '关联账号', en: 'Link a person with an account' },
    ...kept,
    params: idParams,
    body: accountLinkShape,
    handle: async ({ tx, params, body: { version, loginName }, actor, now }) => ({
      id: await linkAccount(tx, { id: params.id, version }, loginName, actor, now),
    }),
  }),
  route({
    method: 'GET',
    url: '/api/teams/nominations',
    summary: { zh: '入库推荐', en: 'Recommendations for the pools' },
    who: poolReaders,
    query: z.object({ jurisdictionId: z.uuid().optional(), state: nominationStateShape.optional() }),
    response: nominationListShape,
    handle: async ({ tx, query: { jurisdictionId, state }, actor }) => {
      const found = await listNominations(tx, jurisdictionId, state, nominationsAtMost);
      const rights = new Map<string, Awaited<ReturnType<typeof rightsOn>>>();
      for (const id of new Set(found.map((each) => each.jurisdictionId))) rights.set(id, await rightsOn(tx, id));
      const rows = found.map((each) => {
        const may = rights.get(each.jurisdictionId);
        const isOwn = actor.kind === 'account' && each.enteredBy === actor.accountId;
        return {
          ...each,
          mayCheck: each.state === 'recommended' && may?.mayKeep === true,
          mayDecide: each.state === 'qualified' && may?.mayApprove === true && !isOwn,
        };
      });
      return { rows, total: rows.length, keeps: [...(await keptJurisdictions(tx))] };
    },
  }),
  route({
    method: 'POST',
    url: '/api/teams/nominations',
    summary: { zh: '登记入库推荐', en: 'Enter a recommendation' },
    ...kept,
    body: recommendationShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await recommendPerson(tx, body, actor, now) }),
  }),
  route({
    method: 'GET',
    url: '/api/teams/nominations/:id',
    summary: { zh: '一条入库推荐', en: 'One recommendation' },
    who: poolReaders,
    params: idParams,
    response: nominationShape,
    handle: ({ tx, params, now }) => nominationAnswer(tx, params.id, dayOf(now)),
  }),
  route({
    method: 'POST',
    url: '/api/teams/nominations/:id/check',
    summary: { zh: '资格审查', en: 'Check the qualification' },
    ...kept,
    params: idParams,
    body: checkShape,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => ({
      id: await checkNomination(tx, { id: params.id, version }, order, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/teams/nominations/:id/approve',
    summary: { zh: '批准入库', en: 'Approve an entry' },
    ...decided,
    params: idParams,
    body: approvalShape,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => ({
      id: await decideOnNomination(tx, { id: params.id, version }, order, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/teams/nominations/:id/decline',
    summary: { zh: '不批准入库', en: 'Decline an entry' },
    ...decided,
    params: idParams,
    body: declineShape,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => ({
      id: await decideOnNomination(tx, { id: params.id, version }, order, actor, now),
    }),
  }),
];

async function nominationAnswer(tx: Tx, id: string, today: ReturnType<typeof dayOf>) {
  const found = await findNomination(tx, id);
  if (found === undefined) throw new Refused(teamsRefusals.nominationMissing);
  const rights = await rightsOn(tx, found.jurisdictionId);
  const rules = await poolRulesOf(tx, found.jurisdictionId, today);
  return {
    ...found,
    facts: shown(found.facts, await gradeWords(tx)),
    checks: qualificationOf(found.facts, rules, today).map(({ code, holds }) => ({ says: checks[code], holds })),
    mayCheck: rights.mayKeep && found.state === 'recommended',
    mayDecide: rights.mayApprove && found.state === 'qualified',
  };
}

/** Facts as an answer holds them; the shape leaves out what is not for the page. */
function shown(facts: PersonFacts, words: ReadonlyMap<string, Says>): ShownFacts {
  const appraisals = facts.appraisals.map((line) => ({ ...line, label: gradeWord(words, line.grade) }));
  return { ...(structuredClone(facts) as unknown as ShownFacts), appraisals };
}

/** A place as it travels in the address: the id, a space, the name. */
function placeOf(cursor: string | undefined): { name: string; id: string } | null {
  const match = /^([0-9a-f-]{36}) (.+)$/.exec(cursor ?? '');
  return match === null ? null : { id: match[1] ?? '', name: match[2] ?? '' };
}
