import { demonstrationSignIns, roleFact } from '#capabilities/accounts/index.ts';
import type { Database } from '#platform/db/database.ts';
import { demonstrationState, isEmpty } from './demonstration.ts';

/** What whoever started the product needs next: where it is, and who may come in. */
export async function printWelcome(database: Database, address: string | undefined): Promise<void> {
  const isDemonstration = (await demonstrationState(database)) === 'loaded';
  const isNew = !isDemonstration && (await isEmpty(database));
  // Said when everything is ready: whoever reads the address may act on it at once.
  if (address !== undefined) console.log(`\n着落 Zhuoluo  ${address}\n`);
  if (isDemonstration) printSignIns();
  if (isNew)
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
