/** What happened to the demonstration's units between 2016 and 2024: invented, but of the kinds that happen. */
import { parseDay } from '#platform/kernel/time.ts';
import type { Authority, NewUnit } from '../unit.model.ts';
import type { Builder } from './build.ts';

const by = (on: string, decisionNumber: string, reason: string): Authority => ({
  on: parseDay(on),
  decisionNumber,
  reason,
});

/** In the order of the days. @param idOf id of a jurisdiction by its code */
export function buildHistory(builder: Builder, idOf: (code: string) => string): void {
  mergeTownships(builder, idOf('520403'));
  renameOffices(builder, idOf);
  transferStation(builder, idOf('520423'), idOf('5204HGS'));
  splitOffices(builder, idOf);
  mergeCultureAndTourism(builder, idOf);
  mergeVillages(builder, idOf('520422'));
  abolishOffices(builder, idOf);
  addBranches(builder, idOf);
}

/** 高田乡 goes up in 马场镇, its villages with it. */
function mergeTownships(builder: Builder, pingba: string): void {
  const at = { on: parseDay('2002-01-01'), decisionNumber: null, reason: null };
  const old: NewUnit = {
    code: 'XZ-90',
    name: '高田乡',
    shortName: null,
    kind: 'township',
    sector: 'grassroots',
    level: 'township',
    partyOrganisation: 'committee',
    parentId: null,
  };
  const gone = builder.order({ type: 'register', jurisdictionId: pingba, unit: old, ...at });
  for (const [index, name] of ['高田村', '老营村', '羊场村'].entries()) {
    const unit: NewUnit = {
      ...old,
      code: `C-90${index + 1}`,
      name: `高田乡${name}`,
      shortName: name,
      kind: 'village',
      level: 'village',
      partyOrganisation: 'branch',
      parentId: gone,
    };
    builder.order({ type: 'register', jurisdictionId: pingba, unit, ...at });
  }
  builder.order({
    type: 'merge',
    from: [seen(builder, gone)],
    into: seen(builder, builder.unitId(pingba, 'XZ-07')),
    ...by('2016-03-18', '黔府函〔2016〕21号', '撤乡并镇'),
  });
}

function renameOffices(builder: Builder, idOf: (code: string) => string): void {
  const rename = (place: string, code: string, name: string, authority: Authority) =>
    builder.order({
      type: 'rename',
      ...seen(builder, builder.unitId(idOf(place), code)),
      name,
      shortName: null,
      ...authority,
    });
  rename('520425', 'XZ-10', '格凸河镇', by('2016-08-01', '黔民函〔2016〕88号', '乡镇更名'));
  const reform = by('2019-02-28', '安委〔2019〕12号', '机构改革');
  rename('520400', 'ZF-12', '安顺市自然资源局', reform);
  rename('520400', 'ZF-13', '安顺市生态环境局', reform);
  rename('520400', 'ZF-17', '安顺市农业农村局', reform);
  for (const [place, prefix] of [
    ['520403', '平坝区'],
    ['520422', '普定县'],
    ['520423', '镇宁自治县'],
    ['520424', '关岭自治县'],
  ] as const) {
    rename(place, 'ZF-12', `${prefix}农业农村局`, by('2019-03-05', `${prefix.slice(0, 1)}委〔2019〕4号`, '机构改革'));
  }
  rename('520400', 'ZF-26', '安顺市乡村振兴局', by('2021-06-08', '安编发〔2021〕6号', '机构更名'));
}

function transferStation(builder: Builder, zhenning: string, huangguoshu: string): void {
  const unit: NewUnit = {
    code: 'SY-90',
    name: '黄果树景区管理站',
    shortName: null,
    kind: 'public-institution',
    sector: 'culture-tourism',
    level: 'county',
    partyOrganisation: 'branch',
    parentId: null,
  };
  const id = builder.order({
    type: 'register',
    jurisdictionId: zhenning,
    unit,
    on: parseDay('2004-05-01'),
    decisionNumber: null,
    reason: null,
  });
  builder.order({
    type: 'transfer',
    ...seen(builder, id),
    jurisdictionId: huangguoshu,
    code: 'SY-90',
    parentId: null,
    ...by('2018-01-01', '安府办函〔2017〕140号', '管理体制调整'),
  });
}

function splitOffices(builder: Builder, idOf: (code: string) => string): void {
  const part = (code: string, name: string, sector: NewUnit['sector']): NewUnit & { takes: string[] } => ({
    code,
    name,
    shortName: null,
    kind: 'government-department',
    sector,
    level: 'county',
    partyOrganisation: 'group',
    parentId: null,
    takes: [],
  });
  builder.order({
    type: 'split',
    ...seen(builder, builder.unitId(idOf('520425'), 'ZF-09')),
    original: 'continues',
    into: [part('ZF-90', '紫云自治县综合行政执法局', 'construction')],
    ...by('2018-06-01', '紫编发〔2018〕9号', '综合行政执法体制改革'),
  });
  builder.order({
    type: 'split',
    ...seen(builder, builder.unitId(idOf('520424'), 'ZF-18')),
    original: 'ends',
    into: [part('ZF-91', '关岭自治县市场监管局', 'industry'), part('ZF-92', '关岭自治县知识产权局', 'industry')],
    ...by('2019-03-15', '关委〔2019〕8号', '机构改革'),
  });
}

function mergeCultureAndTourism(builder: Builder, idOf: (code: string) => string): void {
  for (const [place, prefix] of [
    ['520422', '普定县'],
    ['520402', '西秀区'],
    ['520425', '紫云自治县'],
  ] as const) {
    const id = idOf(place);
    const from = ['ZF-13', 'ZF-14'].map((code) => seen(builder, builder.unitId(id, code)));
    const into: NewUnit = {
      code: 'ZF-93',
      name: `${prefix}文体广电旅游局`,
      shortName: '文旅局',
      kind: 'government-department',
      sector: 'culture-tourism',
      level: 'county',
      partyOrganisation: 'group',
      parentId: null,
    };
    builder.order({ type: 'merge', from, into, ...by('2019-03-20', `${prefix.slice(0, 1)}委〔2019〕5号`, '机构改革') });
  }
}

function mergeVillages(builder: Builder, puding: string): void {
  for (const township of ['04', '05', '07']) {
    const [one, other] = [builder.unitId(puding, `C-${township}01`), builder.unitId(puding, `C-${township}02`)];
    builder.order({
      type: 'merge',
      from: [seen(builder, one)],
      into: seen(builder, other),
      ...by('2020-12-10', '普府函〔2020〕55号', '并村'),
    });
  }
}

function abolishOffices(builder: Builder, idOf: (code: string) => string): void {
  const abolish = (place: string, code: string, authority: Authority) =>
    builder.order({ type: 'abolish', ...seen(builder, builder.unitId(idOf(place), code)), ...authority });
  const old: NewUnit = {
    code: 'GQ-90',
    name: '安顺市物资总公司',
    shortName: null,
    kind: 'state-owned-enterprise',
    sector: 'industry',
    level: 'city',
    partyOrganisation: 'branch',
    parentId: builder.unitId(idOf('520400'), 'ZF-23'),
  };
  builder.order({
    type: 'register',
    jurisdictionId: idOf('520400'),
    unit: old,
    on: parseDay('2002-01-01'),
    decisionNumber: null,
    reason: null,
  });
  abolish('520400', 'GQ-90', by('2017-12-01', '安国资〔2017〕77号', '企业清算注销'));
  for (const place of ['520422', '520424'])
    abolish(place, 'ZF-17', by('2024-03-29', `${place === '520422' ? '普' : '关'}委〔2024〕7号`, '职责并入农业农村局'));
}

/** Ecology is managed from the city: its branches belong to their counties and stand under the city's bureau. */
function addBranches(builder: Builder, idOf: (code: string) => string): void {
  const bureau = builder.unitId(idOf('520400'), 'ZF-13');
  for (const [place, name] of [
    ['520402', '西秀'],
    ['520403', '平坝'],
    ['520422', '普定'],
    ['520423', '镇宁'],
    ['520424', '关岭'],
    ['520425', '紫云'],
  ] as const) {
    const unit: NewUnit = {
      code: 'ZF-94',
      name: `安顺市生态环境局${name}分局`,
      shortName: null,
      kind: 'government-department',
      sector: 'natural-resources',
      level: 'county',
      partyOrganisation: 'group',
      parentId: bureau,
    };
    builder.order({
      type: 'register',
      jurisdictionId: idOf(place),
      unit,
      ...by('2019-12-30', '安编发〔2019〕40号', '生态环境机构垂直管理'),
    });
  }
}

function seen(builder: Builder, unitId: string): { unitId: string; version: number } {
  return { unitId, version: builder.register.unit(unitId)?.unit.version ?? 0 };
}
