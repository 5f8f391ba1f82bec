import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Route, route, sessionCookie } from '#platform/http/route.ts';
import {
  changePasswordShape,
  confirmSecondFactorShape,
  idParams,
  nothingShape,
  ownSessionShape,
  recoveryCodesShape,
  removeSecondFactorShape,
  secondFactorShape,
  sessionShape,
  signInShape,
} from './accounts.schema.ts';
import { accountSettings } from './accounts.settings.ts';
import { signedIn } from './actor.ts';
import {
  changePassword,
  confirmSecondFactor,
  endOwnSession,
  listSessions,
  noteGuess,
  proposeSecondFactor,
  removeSecondFactor,
  signOut,
  viewSession,
} from './session.commands.ts';
import { signIn } from './sign-in.commands.ts';

const done = { done: true } as const;

export const sessionRoutes: Route[] = [
  route({
    method: 'GET',
    url: '/api/session',
    summary: { zh: '当前登录情况', en: 'Who is signed in' },
    who: 'anyone',
    whileRestricted: true,
    response: sessionShape,
    handle: ({ actor, tx, csrfTokenFor }) => {
      const account = actor.kind === 'account' ? actor : null;
      return viewSession(tx, account?.accountId ?? null, csrfTokenFor(account?.sessionId ?? null));
    },
  }),
  route({
    method: 'POST',
    url: '/api/session',
    summary: { zh: '登录', en: 'Sign in' },
    who: 'anyone',
    whileRestricted: true,
    transaction: 'own',
    body: signInShape,
    response: sessionShape,
    handle: async ({ actor, body, database, now, request, reply, csrfTokenFor }) => {
      const agent = request.headers['user-agent'] ?? '';
      const entered = await signIn(database, { ...body, address: request.ip, agent }, now);
      if (actor.kind === 'account') await database.inTransaction(actor, (tx) => signOut(tx, actor, now));
      setToken(reply, entered.token);
      const self = {
        kind: 'account',
        accountId: entered.accountId,
        sessionId: entered.sessionId,
        name: '',
        role: '',
        grants: [],
        address: request.ip,
      } as const;
      return database.inTransaction(self, (tx) => viewSession(tx, entered.accountId, csrfTokenFor(entered.sessionId)), {
        readOnly: true,
      });
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/session',
    summary: { zh: '退出', en: 'Sign out' },
    who: 'signed-in',
    whileRestricted: true,
    response: nothingShape,
    handle: async ({ actor, tx, now, reply }) => {
      await signOut(tx, signedIn(actor), now);
      reply.clearCookie(sessionCookie, { path: '/' });
      return done;
    },
  }),
  route({
    method: 'POST',
    url: '/api/session/password',
    summary: { zh: '修改密码', en: 'Change the password' },
    who: 'signed-in',
    whileRestricted: true,
    body: changePasswordShape,
    onRefused: noteGuess,
    response: sessionShape,
    isAnswerSecret: true,
    handle: async ({ actor, body, tx, now, csrfTokenFor }) => {
      const self = signedIn(actor);
      await changePassword(tx, body, self, now);
      return viewSession(tx, self.accountId, csrfTokenFor(self.sessionId));
    },
  }),
  route({
    method: 'POST',
    url: '/api/second-factor',
    summary: { zh: '设置动态验证码：取得二维码', en: 'Set a second factor: the code to scan' },
    who: 'signed-in',
    response: secondFactorShape,
    isAnswerSecret: true,
    handle: ({ actor, tx, now }) => proposeSecondFactor(tx, signedIn(actor), now),
  }),
  route({
    method: 'POST',
    url: '/api/second-factor/confirm',
    summary: { zh: '设置动态验证码：确认', en: 'Set a second factor: confirm it' },
    who: 'signed-in',
    body: confirmSecondFactorShape,
    response: recoveryCodesShape,
    isAnswerSecret: true,
    handle: ({ actor, body, tx, now }) => confirmSecondFactor(tx, body.code, signedIn(actor), now),
  }),
  route({
    method: 'POST',
    url: '/api/second-factor/remove',
    summary: { zh: '停用动态验证码', en: 'Remove the second factor' },
    who: 'signed-in',
    body: removeSecondFactorShape,
    onRefused: noteGuess,
    response: nothingShape,
    handle: async ({ actor, body, tx, now }) => {
      await removeSecondFactor(tx, body.password, signedIn(actor), now);
      return done;
    },
  }),
  route({
    method: 'GET',
    url: '/api/sessions',
    summary: { zh: '本人的登录', en: 'One’s own sessions' },
    who: 'signed-in',
    response: z.array(ownSessionShape),
    handle: ({ actor, tx, now }) => listSessions(tx, signedIn(actor), now),
  }),
  route({
    method: 'DELETE',
    url: '/api/sessions/:id',
    summary: { zh: '结束本人的一次登录', en: 'End a session of one’s own' },
    who: 'signed-in',
    params: idParams,
    response: nothingShape,
    handle: async ({ actor, params, tx, now }) => {
      await endOwnSession(tx, params.id, signedIn(actor), now);
      return done;
    },
  }),
];

function setToken(reply: FastifyReply, token: string): void {
  const { secureCookies } = accountSettings();
  reply.setCookie(sessionCookie, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: secureCookies });
}
