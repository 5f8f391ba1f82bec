import { type Route, route } from '#platform/http/route.ts';
import { answerSheet, closeMeeting, minuteMeeting, openMeeting, sendSheet, withdrawSheet } from './meeting.commands.ts';
import { meetingPageOf, sheetPageOf, unitSheetsOf } from './paper.views.ts';
import {
  answerSheetShape,
  idAnswerShape,
  idParams,
  meetingPageShape,
  minutesShape,
  openMeetingShape,
  sendSheetShape,
  sheetListShape,
  sheetPageShape,
  versionAnswerShape,
  versionShape,
} from './papers.schema.ts';
import { paperReaders, teamRoles, unitRoles } from './roles.model.ts';

export const meetingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/papers/meetings/:id',
    summary: { zh: '一次组务会', en: 'One meeting of a team' },
    who: paperReaders,
    params: idParams,
    response: meetingPageShape,
    handle: ({ tx, params, actor, now }) => meetingPageOf(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/papers/meetings',
    summary: { zh: '召开组务会', en: 'Open a meeting of the team' },
    who: teamRoles,
    body: openMeetingShape,
    response: idAnswerShape,
    status: 201,
    handle: ({ tx, body, actor, now }) => openMeeting(tx, body, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/papers/meetings/:id/minutes',
    summary: { zh: '保存会议纪要', en: 'Save the minutes' },
    who: teamRoles,
    params: idParams,
    body: minutesShape,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body, actor, now }) => ({
      id,
      version: await minuteMeeting(tx, { id, ...body }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/papers/meetings/:id/close',
    summary: { zh: '结束组务会', en: 'Close the meeting' },
    who: teamRoles,
    params: idParams,
    body: versionShape,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body, actor, now }) => ({
      id,
      version: await closeMeeting(tx, { id, ...body }, actor, now),
    }),
  }),
];

export const sheetRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/papers/sheets',
    summary: { zh: '本单位的事实确认单', en: 'The unit’s own sheets of facts' },
    who: unitRoles,
    response: sheetListShape,
    handle: ({ tx, actor, now }) => unitSheetsOf(tx, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/papers/sheets/:id',
    summary: { zh: '一份事实确认单', en: 'One sheet of facts' },
    who: [...paperReaders, ...unitRoles],
    params: idParams,
    response: sheetPageShape,
    handle: ({ tx, params, actor, now }) => sheetPageOf(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/papers/:id/sheets',
    summary: { zh: '送单位确认事实', en: 'Send the facts to the unit' },
    who: teamRoles,
    params: idParams,
    body: sendSheetShape,
    response: idAnswerShape,
    status: 201,
    handle: ({ tx, params, body, actor, now }) => sendSheet(tx, { paperId: params.id, ...body }, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/papers/sheets/:id/answer',
    summary: { zh: '答复事实确认单', en: 'Answer a sheet of facts' },
    who: unitRoles,
    params: idParams,
    body: answerSheetShape,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body, actor, now }) => ({
      id,
      version: await answerSheet(tx, { id, ...body }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/papers/sheets/:id/withdraw',
    summary: { zh: '撤回事实确认单', en: 'Take a sheet back' },
    who: teamRoles,
    params: idParams,
    body: versionShape,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body, actor, now }) => ({
      id,
      version: await withdrawSheet(tx, { id, ...body }, actor, now),
    }),
  }),
];
