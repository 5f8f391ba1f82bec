import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'jurisdiction-made': { zh: '建立地区', en: 'Jurisdiction made' },
  'jurisdiction-renamed': { zh: '地区更名', en: 'Jurisdiction renamed' },
  'unit-registered': { zh: '登记单位', en: 'Unit registered' },
  'unit-imported': { zh: '导入更新单位', en: 'Unit updated by import' },
  'units-imported': { zh: '导入单位名册', en: 'Units imported' },
  'unit-renamed': { zh: '单位更名', en: 'Unit renamed' },
  'unit-changed': { zh: '变更单位信息', en: 'Unit changed' },
  'unit-corrected': { zh: '更正单位信息', en: 'Unit corrected' },
  'unit-moved': { zh: '调整上级单位', en: 'Unit moved' },
  'unit-merged': { zh: '单位合并', en: 'Unit merged' },
  'unit-split': { zh: '单位分设', en: 'Unit split' },
  'unit-took-in': { zh: '并入其他单位', en: 'Unit took others in' },
  'unit-divided': { zh: '单位分设', en: 'Unit divided' },
  'unit-transferred': { zh: '单位划转', en: 'Unit transferred' },
  'unit-abolished': { zh: '撤销单位', en: 'Unit abolished' },
  'unit-state-began': { zh: '单位信息生效', en: 'Unit’s facts begin' },
  'unit-state-ended': { zh: '单位信息截止', en: 'Unit’s facts end' },
  'unit-state-corrected': { zh: '更正单位历史信息', en: 'Unit’s facts corrected' },
  'succession-recorded': { zh: '记录机构沿革', en: 'Succession recorded' },
  'leading-body-member-joined': { zh: '领导班子成员任职', en: 'Leading-body member joined' },
  'leading-body-member-left': { zh: '领导班子成员离任', en: 'Leading-body member left' },
  'leading-body-member-corrected': { zh: '更正班子成员信息', en: 'Leading-body member corrected' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  jurisdiction: { zh: '地区', en: 'Jurisdiction' },
  unit: { zh: '单位', en: 'Unit' },
  'unit-state': { zh: '单位信息', en: 'Unit’s facts' },
  succession: { zh: '机构沿革', en: 'Succession' },
  'leading-body-member': { zh: '领导班子成员', en: 'Leading-body member' },
};

export const fieldLabels: Readonly<Record<string, Says>> = {
  code: { zh: '代码', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  level: { zh: '层级', en: 'Level' },
  parentId: { zh: '上级编号', en: 'Parent' },
  endedOn: { zh: '终止日期', en: 'Ended' },
};
