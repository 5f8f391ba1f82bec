/** Columns of the exported log, in both languages as their readers may need either. */
export const auditColumns = [
  { header: '序号 No.', key: 'sequence' },
  { header: '时间 Time', key: 'at' },
  { header: '人员 Person', key: 'actorName' },
  { header: '登录名 Sign-in name', key: 'actorLogin' },
  { header: '角色 Role', key: 'role' },
  { header: '地址 Address', key: 'address' },
  { header: '操作 Action', key: 'event' },
  { header: '对象类型 Subject kind', key: 'subjectKind' },
  { header: '对象编号 Subject', key: 'subjectId' },
  { header: '结果 Result', key: 'result' },
] as const;
