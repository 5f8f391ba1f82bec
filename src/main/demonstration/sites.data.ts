/** What teams of the demonstration did on site: invented, in the words of their records. */
import type { RecordShape } from '#capabilities/fieldwork/site.model.ts';

interface SiteRecord {
  readonly shape: RecordShape;
  readonly subject: string;
  /** Days after moving in. */
  readonly after: number;
  readonly category?: string;
  readonly people?: number;
  readonly documents?: number;
  readonly place?: string;
}

export const siteRecords: readonly SiteRecord[] = [
  { shape: 'notice', subject: '张贴巡察公告', after: 0, place: '单位大门公示栏' },
  { shape: 'opening-meeting', subject: '巡察见面会', after: 0, people: 46, place: '三楼会议室' },
  { shape: 'hearing', subject: '听取党组全面工作汇报', after: 1, place: '三楼会议室' },
  { shape: 'hearing', subject: '听取履行监督责任汇报', after: 1, place: '三楼会议室' },
  { shape: 'group', subject: '中层干部座谈', after: 3, category: '中层干部', people: 14, place: '二楼会议室' },
  { shape: 'group', subject: '普通职工座谈', after: 3, category: '职工代表', people: 11, place: '二楼会议室' },
  { shape: 'questionnaire', subject: '作风和廉洁情况问卷', after: 5, people: 120, documents: 113 },
  { shape: 'materials', subject: '查阅近三年财务凭证', after: 6, documents: 236, place: '财务室' },
  { shape: 'materials', subject: '查阅项目招投标档案', after: 8, documents: 58, place: '档案室' },
  { shape: 'visit', subject: '走访服务对象', after: 9, people: 9 },
  { shape: 'visit', subject: '走访离退休干部', after: 10, people: 6 },
  { shape: 'reception', subject: '接待来访、接收来信', after: 11, documents: 7 },
];

/** A look-back sees what was promised: fewer ways than a first inspection. */
export const lookBackRecords: readonly SiteRecord[] = [
  { shape: 'notice', subject: '张贴巡察“回头看”公告', after: 0, place: '镇政府公示栏' },
  { shape: 'opening-meeting', subject: '巡察“回头看”见面会', after: 1, people: 38, place: '镇党委会议室' },
  { shape: 'hearing', subject: '听取镇党委整改情况汇报', after: 2, place: '镇党委会议室' },
  { shape: 'materials', subject: '查阅整改台账和佐证材料', after: 3, documents: 42, place: '镇党政办' },
  { shape: 'visit', subject: '走访涉及问题的村民组', after: 8, people: 15 },
];

export const siteTalks = [
  { name: '龙采薇', post: '财务科科长' },
  { name: '石远桥', post: '项目科科长' },
  { name: '韦长风', post: '办公室主任' },
] as const;

export const siteMaterials = [
  { title: '党组会议记录', detail: '近三年全部会议记录和纪要', documents: 64 },
  { title: '“三公”经费明细账', detail: '近三年', documents: 36 },
  { title: '干部选拔任用档案', detail: null, documents: 22 },
  { title: '专项资金审计报告', detail: '省、市审计部门出具的报告', documents: 3 },
  { title: '固定资产登记册', detail: '含处置审批手续', documents: 5 },
] as const;
