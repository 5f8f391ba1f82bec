import type { Says } from '#platform/kernel/decision.ts';

/** Why the program cannot start or go on: one clear sentence for whoever runs the machine. */
export const faults = {
  portUsed: {
    zh: '端口 {port} 已被占用。请关闭占用它的程序，或用 ZHUOLUO_PORT 指定另一个端口。',
    en: 'Port {port} is in use. Stop the program that holds it, or choose another with ZHUOLUO_PORT.',
  },
  dataUnusable: {
    zh: '数据目录 {folder} 无法使用（{reason}）。请检查路径和权限，或用 ZHUOLUO_DATA 指定另一个目录。',
    en: 'The data folder {folder} cannot be used ({reason}). Check the path and its permissions, or name another with ZHUOLUO_DATA.',
  },
  dataBusy: {
    zh: '数据目录 {folder} 正由另一个着落程序（进程 {pid}）使用。',
    en: 'The data folder {folder} is in use by another Zhuoluo process ({pid}).',
  },
  databaseUnreachable: {
    zh: '连不上数据库 {where}（{reason}）。请检查 DATABASE_URL 和数据库服务。',
    en: 'The database at {where} cannot be reached ({reason}). Check DATABASE_URL and the database service.',
  },
  databaseStopped: {
    zh: '内置数据库未能启动：{reason}',
    en: 'The embedded database did not start: {reason}',
  },
  schemaNewer: {
    zh: '数据库的结构比本程序新（最后一步是 {last}）。请使用更新的程序版本。',
    en: 'The database schema is newer than this program (its last step is {last}). Use a newer version of the program.',
  },
  migrationEdited: {
    zh: '数据库曾执行的迁移 {name} 与程序中的文件不一致，程序拒绝启动。',
    en: 'The migration {name} that the database ran differs from the program’s file; the program refuses to start.',
  },
  roleMissing: {
    zh: '数据库里没有角色 {role}，而 DATABASE_URL 的用户无权创建它。请由数据库管理员创建，并用 DATABASE_APP_URL 给出其连接。',
    en: 'The database has no role {role} and the user of DATABASE_URL may not create it. Have its administrator make it and give its connection in DATABASE_APP_URL.',
  },
  secretsMissing: {
    zh: '找不到密钥文件 {file}，而数据库已有数据。请从备份恢复该文件；没有它就无法证明日志未被改动。',
    en: 'The secrets file {file} is missing although the database holds data. Restore it from the backup; without it the journal cannot be proved.',
  },
  secretsWeak: {
    zh: '密钥文件 {file} 中的 {name} 缺失或强度不足，程序拒绝启动。',
    en: '{name} in the secrets file {file} is missing or too weak; the program refuses to start.',
  },
  secretsOpen: {
    zh: '密钥文件 {file} 对其他用户可读（权限 {mode}）。请改为 0600 后再启动。',
    en: 'The secrets file {file} can be read by others (mode {mode}). Set it to 0600, then start again.',
  },
  settingInvalid: {
    zh: '环境变量 {name} 的值无法使用：{value}',
    en: 'The environment variable {name} has a value that cannot be used: {value}',
  },
  unsupportedPlatform: {
    zh: '内置数据库不支持本系统（{platform}）。请用 DATABASE_URL 指定 PostgreSQL 18。',
    en: 'There is no embedded database for this system ({platform}). Name a PostgreSQL 18 with DATABASE_URL.',
  },
  noUnprivilegedUser: {
    zh: '以 root 运行时，内置数据库需要以普通用户身份访问 {folder}，但做不到。请用普通用户启动，或把 ZHUOLUO_DATA 设为普通用户可达的目录。',
    en: 'Run by root, the embedded database has to reach {folder} as an ordinary user and cannot. Start as an ordinary user, or set ZHUOLUO_DATA to a folder that others can reach.',
  },
  notDemonstration: {
    zh: '这个数据库已有真实数据，不能装入演示城市。',
    en: 'This database holds real data; the demonstration city cannot be loaded into it.',
  },
} as const satisfies Record<string, Says>;

export type FaultName = keyof typeof faults;

export class Fault extends Error {
  readonly fault: FaultName;
  readonly says: Says;
  constructor(fault: FaultName, filling: Readonly<Record<string, string | number>> = {}) {
    const put = (text: string) => text.replace(/\{(\w+)\}/g, (place, name: string) => String(filling[name] ?? place));
    const says = { zh: put(faults[fault].zh), en: put(faults[fault].en) };
    super(says.en);
    this.name = 'Fault';
    this.fault = fault;
    this.says = says;
  }
}
