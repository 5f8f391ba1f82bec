import { demonstrationSignIns, roleFact } from '#capabilities/accounts/index.ts';
import type { Database } from '#platform/db/database.ts';
import { demonstrationState, isEmpty } from './demonstration.ts';

/** What whoever started the product needs next: where it is, and who may come in. */
export async function printWelcome(database: Database, address: string | undefined): Promise<void> {
  if (address !== undefined) console.log(`\n着落 Zhuoluo  ${address}\n`);
  if ((await demonstrationState(database)) === 'loaded') printSignIns();
  else if (await isEmpty(database))
    console.log(
      '系统还是空的：打开上面的地址，设立三名管理员。\nThe system is empty: open the address and name the three administrators.\n',
    );
}

function printSignIns(): void {
  const lines = demonstrationSignIns.map(({ loginName, password, name, roles }) => {
    const titles = roles.map((role) => roleFact(role).name);
    return [
      loginName,
      password,
      `${name} ${titles.map(({ zh }) => zh).join('、')}`,
      titles.map(({ en }) => en).join(', '),
    ];
  });
  const width = Math.max(...lines.map(([login = '']) => login.length));
  console.log('演示登录 Demonstration sign-ins（登录名 name · 口令 password）');
  for (const [login = '', password, person, english] of lines)
    console.log(`  ${login.padEnd(width)}  ${password}  ${person} · ${english}`);
  console.log('');
}
