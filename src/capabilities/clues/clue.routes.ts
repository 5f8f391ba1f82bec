import { z } from 'zod';
import type { Tx } from '#platform/db/database.ts';
import { type Route, route } from '#platform/http/route.ts';
import { note } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { fileCase, joinCase } from './case.commands.ts';
import { fileCaseShape, joinCaseShape } from './case.schema.ts';
import {
  closers,
  clueGivers,
  clueReaders,
  disciplineOfficers,
  disciplineRoles,
  receiptReaders,
  receivingDesk,
} from './clue.access.ts';
import {
  closeClue,
  concludeClue,
  disposeClue,
  namePerson,
  receiveClue,
  registerDuplicate,
  returnResult,
  sendBackResult,
  transferClue,
} from './clue.commands.ts';
import { cluePageOf } from './clue.views.ts';
import { listClues, listReceipts } from './clue-list.queries.ts';
import {
  closeShape,
  clueListShape,
  cluePageShape,
  clueQueryShape,
  concludeShape,
  disposeShape,
  duplicateShape,
  idAnswerShape,
  nameShape,
  passOnShape,
  receiptListShape,
  receiptQueryShape,
  receiveShape,
  sendBackShape,
  takeBackShape,
  transferShape,
} from './clues.schema.ts';
import { clueSubjects } from './clues.subjects.ts';
import { pageOf } from './list.queries.ts';
import { passOn, takeBack, takeOver } from './passing.commands.ts';

const idParams = z.object({ id: z.uuid() });
const clue = '/api/clues/:id';

/** A command on the clue in the address. */
function command<Body>(
  verb: string,
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
  run: (tx: Tx, clueId: string, body: Body, by: Actor, now: Instant) => Promise<unknown>,
): Route {
  return route({
    method: 'POST',
    url: `${clue}/${verb}`,
    summary,
    who,
    params: idParams,
    body,
    response: idAnswerShape,
    handle: async ({ tx, params, body: order, actor, now }) => {
      await run(tx, params.id, order, actor, now);
      return { id: params.id };
    },
  });
}

const reads: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/clues',
    summary: { zh: '问题线索台账', en: 'Ledger of clues' },
    who: clueReaders,
    query: clueQueryShape,
    response: clueListShape,
    handle: async ({ tx, query, now }) =>
      pageOf(await listClues(tx, query, dayOf(now)), ({ transferredOn, id }) => `${transferredOn} ${id}`),
  }),
  route({
    method: 'GET',
    url: '/api/clues/receipts',
    summary: { zh: '线索移交回执', en: 'Receipts of clues handed over' },
    who: receiptReaders,
    query: receiptQueryShape,
    response: receiptListShape,
    handle: async ({ tx, query }) =>
      pageOf(await listReceipts(tx, query), ({ transferredOn, id }) => `${transferredOn} ${id}`),
  }),
  route({
    method: 'GET',
    url: clue,
    summary: { zh: '问题线索', en: 'One clue' },
    who: clueReaders,
    params: idParams,
    response: cluePageShape,
    writes: true,
    handle: async ({ tx, params: { id }, actor, now }) => {
      const page = await cluePageOf(tx, id, actor, now);
      const { jurisdictionId } = page;
      await note(tx, { subject: clueSubjects.clue, id, event: 'clue-viewed', jurisdictionId, now });
      return page;
    },
  }),
];

export const clueRoutes: readonly Route[] = [
  ...reads,
  route({
    method: 'POST',
    url: '/api/clues',
    summary: { zh: '移交问题线索', en: 'Hand a clue over' },
    who: clueGivers,
    body: transferShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await transferClue(tx, body, actor, now) }),
  }),
  command(
    'receive',
    { zh: '签收线索', en: 'Sign the receipt' },
    receivingDesk,
    receiveShape,
    (tx, clueId, body, by, now) => receiveClue(tx, { clueId, ...body }, by, now),
  ),
  command(
    'register-duplicate',
    { zh: '登记为重复线索', en: 'Register as a duplicate' },
    receivingDesk,
    duplicateShape,
    (tx, clueId, body, by, now) => registerDuplicate(tx, { clueId, ...body }, by, now),
  ),
  command(
    'dispose',
    { zh: '处置线索', en: 'Dispose of it' },
    disciplineOfficers,
    disposeShape,
    (tx, clueId, body, by, now) => disposeClue(tx, { clueId, ...body }, by, now),
  ),
  command(
    'conclude',
    { zh: '办结线索', en: 'Conclude it' },
    disciplineOfficers,
    concludeShape,
    (tx, clueId, body, by, now) => concludeClue(tx, { clueId, ...body }, by, now),
  ),
  command(
    'file-case',
    { zh: '立案', en: 'File a case' },
    disciplineOfficers,
    fileCaseShape,
    (tx, clueId, body, by, now) => fileCase(tx, { clueId, ...body }, by, now),
  ),
  command(
    'join-case',
    { zh: '并案', en: 'Join a case' },
    disciplineOfficers,
    joinCaseShape,
    (tx, clueId, body, by, now) => joinCase(tx, { clueId, ...body }, by, now),
  ),
  command(
    'persons',
    { zh: '登记被反映人', en: 'Name a person' },
    disciplineRoles,
    nameShape,
    (tx, clueId, body, by, now) => namePerson(tx, { clueId, ...body }, by, now),
  ),
  command(
    'return-result',
    { zh: '反馈办理结果', en: 'Return the result' },
    receivingDesk,
    receiveShape,
    (tx, clueId, body, by, now) => returnResult(tx, { clueId, ...body }, by, now),
  ),
  command(
    'send-back',
    { zh: '退回补充', en: 'Ask for the result again' },
    closers,
    sendBackShape,
    (tx, clueId, body, by, now) => sendBackResult(tx, { clueId, ...body }, by, now),
  ),
  command(
    'pass-on',
    { zh: '移送其他纪委', en: 'Pass it on' },
    disciplineRoles,
    passOnShape,
    (tx, clueId, body, by, now) => passOn(tx, { clueId, ...body }, by, now),
  ),
  command(
    'take-back',
    { zh: '撤回移送', en: 'Take it back' },
    disciplineRoles,
    takeBackShape,
    (tx, clueId, body, by, now) => takeBack(tx, { clueId, ...body }, by, now),
  ),
  route({
    method: 'POST',
    url: `${clue}/take-over`,
    summary: { zh: '签收移送的线索', en: 'Sign for what was passed on' },
    who: receivingDesk,
    params: idParams,
    body: receiveShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body, actor, now }) => {
      const { id } = await takeOver(tx, { clueId: params.id, ...body }, actor, now);
      return { id };
    },
  }),
  command('close', { zh: '销号', en: 'Close it' }, closers, closeShape, (tx, clueId, body, by, now) =>
    closeClue(tx, { clueId, ...body }, by, now),
  ),
];
