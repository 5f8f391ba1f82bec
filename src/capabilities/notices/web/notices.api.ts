import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type {
  NoticeList,
  NoticePageAnswer,
  NotificationList,
  NotificationPageAnswer,
  ProposalAnswer,
} from '../notices.schema.ts';

type Filter = Readonly<Record<string, string | undefined>>;
const notices = '/api/notices';
const notifications = '/api/case-notifications';
const refresh = [notices, notifications];

export const useNotices = (filter: Filter) => useData<NoticeList>(notices, filter);
export const useNotice = (id: string) => useData<NoticePageAnswer>(`${notices}/${id}`);
export const useNotifications = (filter: Filter) => useData<NotificationList>(notifications, filter);
export const useNotification = (id: string) => useData<NotificationPageAnswer>(`${notifications}/${id}`);
export const useProposal = (roundId: string, inspectionId: string) =>
  useData<ProposalAnswer>('/api/notice-proposal', { roundId, inspectionId });

/** Which of the two: their commands are the same. */
export type Paper = 'notices' | 'case-notifications';

export const useDraft = (paper: Paper) =>
  useCommand((order: object) => post<{ id: string }>(`/api/${paper}`, order), { refresh });
export const useNoticeCommand = (paper: Paper, id: string, command: string) =>
  useCommand((order: object) => post<{ id: string }>(`/api/${paper}/${id}/${command}`, order), { refresh });
