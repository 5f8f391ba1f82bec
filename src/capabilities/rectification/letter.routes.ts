import type { z } from 'zod';
import { documentRoute } from '#platform/http/document.ts';
import { type Route, route } from '#platform/http/route.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { dayOf } from '#platform/kernel/time.ts';
import { commandLetter, draftLetter, type LetterRequest, loadLetter } from './letter.commands.ts';
import { allowedOnLetter } from './letter.decide.ts';
import { letterReaders } from './letter.model.ts';
import { listLetters, problemsOfLetter } from './letter.queries.ts';
import { exportLetter } from './letter-export.commands.ts';
import {
  answerShape,
  draftShape,
  idAnswer,
  idParams,
  letterListShape,
  letterPageShape,
  letterQueryShape,
  reviseShape,
  settleShape,
  versionShape,
  withdrawShape,
} from './rectification.schema.ts';
import { loadStory } from './story.queries.ts';
import { doerAt } from './task.commands.ts';
import { officeRoles, unitRoles } from './task.model.ts';

const linesOnAPage = 50;
const letter = '/api/rectification/letters/:id';

function command<Body extends { version: number }>(
  name: LetterRequest['type'],
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
): Route {
  return route({
    method: 'POST',
    url: `${letter}/${name}`,
    summary,
    who,
    params: idParams,
    body,
    response: idAnswer,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => {
      await commandLetter(tx, params.id, version, { type: name, ...order } as unknown as LetterRequest, actor, now);
      return { id: params.id };
    },
  });
}

export const letterRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/rectification/letters',
    summary: { zh: '整改函和监察建议书', en: 'Letters to units' },
    who: letterReaders,
    query: letterQueryShape,
    response: letterListShape,
    handle: async ({ tx, query: { after, ...filter }, now }) => {
      const found = await listLetters(tx, filter, dayOf(now), after, linesOnAPage + 1);
      const rows = found.slice(0, linesOnAPage);
      return { rows, next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null, today: dayOf(now) };
    },
  }),
  route({
    method: 'GET',
    url: letter,
    summary: { zh: '函件', en: 'One letter' },
    who: letterReaders,
    params: idParams,
    response: letterPageShape,
    handle: async ({ tx, params, actor, now }) => {
      const found = await loadLetter(tx, params.id);
      return {
        letter: found,
        problems: await problemsOfLetter(tx, found.id),
        story: await loadStory(tx, 'letter', found.id),
        allowed: allowedOnLetter(found, await doerAt(tx, found, actor)),
        today: dayOf(now),
      };
    },
  }),
  documentRoute({
    url: `${letter}/document`,
    summary: { zh: '导出函件（Word）', en: 'A letter as a Word file' },
    who: letterReaders,
    make: exportLetter,
  }),
  route({
    method: 'POST',
    url: '/api/rectification/letters',
    summary: { zh: '起草函件', en: 'Draft a letter' },
    who: officeRoles,
    body: draftShape,
    response: idAnswer,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await draftLetter(tx, body, actor, now) }),
  }),
  command('revise', { zh: '修改函件草稿', en: 'Revise a draft' }, officeRoles, reviseShape),
  command('issue', { zh: '签发函件', en: 'Issue a letter' }, ['office-director'], versionShape),
  command('withdraw', { zh: '撤回函件草稿', en: 'Withdraw a draft' }, ['office-director'], withdrawShape),
  command('answer', { zh: '回复函件', en: 'Answer a letter' }, unitRoles, answerShape),
  command('settle', { zh: '认定采纳情况', en: 'Settle what was adopted' }, ['office-director'], settleShape),
];
