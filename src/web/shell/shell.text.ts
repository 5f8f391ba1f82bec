import type { PageGroup } from '../page.ts';

export const shellText = {
  product: { zh: '着落', en: 'Zhuoluo' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  menu: { zh: '菜单', en: 'Menu' },
  mainMenu: { zh: '主菜单', en: 'Main menu' },
  jurisdiction: { zh: '地区', en: 'Jurisdiction' },
  noJurisdiction: { zh: '未授予地区', en: 'None granted' },
  round: { zh: '轮次', en: 'Round' },
  inspection: { zh: '巡察', en: 'Inspection' },
  unit: { zh: '单位', en: 'Unit' },
  allRounds: { zh: '全部轮次', en: 'All rounds' },
  language: { zh: 'English', en: '中文' },
  ownAccount: { zh: '我的账号', en: 'My account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  signOutFailed: { zh: '没有退出成功，请重试', en: 'Signing out did not work; try again' },
  person: { zh: '个人菜单', en: 'Personal menu' },
  warnTitle: { zh: '即将自动退出', en: 'About to sign out' },
  warnText: {
    zh: '已有一段时间没有操作，{seconds} 秒后将自动退出。填写的内容会保留。',
    en: 'Nothing has happened for a while; you will be signed out in {seconds} seconds. What you wrote stays.',
  },
  goOn: { zh: '继续工作', en: 'Go on working' },
  homeTitle: { zh: '首页', en: 'Start' },
  noRoles: { zh: '您还没有可用的角色', en: 'You hold no role yet' },
  noRolesText: {
    zh: '账号已经建立，但尚未授予角色，或角色的期限未到、已过。请联系安全管理员。',
    en: 'Your account exists, but no role has been granted, or its dates do not include today. Ask the security administrator.',
  },
  noPages: { zh: '您的角色暂时没有可办理的事项', en: 'There is nothing for your role here yet' },
  noPagesText: {
    zh: '被编入巡察组或收到移交事项后，相关内容会出现在左侧菜单中。',
    en: 'Once you join an inspection team or something is handed to you, it appears in the menu on the left.',
  },
};

export const groupText: Record<PageGroup, { zh: string; en: string }> = {
  workbench: { zh: '我的工作', en: 'My work' },
  coverage: { zh: '全覆盖', en: 'Coverage' },
  teams: { zh: '人才库与巡察组', en: 'Pools and teams' },
  rounds: { zh: '轮次', en: 'Rounds' },
  fieldwork: { zh: '现场巡察', en: 'On site' },
  intake: { zh: '信访受理', en: 'Intake' },
  problems: { zh: '问题', en: 'Problems' },
  clues: { zh: '问题线索', en: 'Clues' },
  rectification: { zh: '整改', en: 'Rectification' },
  notices: { zh: '公告与通报', en: 'Notices' },
  documents: { zh: '文书与归档', en: 'Documents' },
  statistics: { zh: '统计', en: 'Statistics' },
  foundations: { zh: '对象与办法', en: 'Units and rules' },
  administration: { zh: '系统管理', en: 'Administration' },
  own: { zh: '本人', en: 'Myself' },
};
