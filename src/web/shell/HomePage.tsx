import { Result } from 'antd';
import { useEffect } from 'react';
import { useGo } from '../address.ts';
import { useText } from '../language.ts';
import { useRoles } from '../session.ts';
import { useMenu } from './SideMenu.tsx';
import { shellText } from './shell.text.ts';

/** Leads to the first page of the person's work; says why where there is none. */
export function HomePage() {
  const text = useText(shellText);
  const roles = useRoles();
  const first = useMenu()[0]?.pages[0]?.path;
  const go = useGo();
  useEffect(() => {
    if (first) go(first, { replace: true });
    else document.title = `${text.homeTitle} · ${text.product}`;
  }, [first, go, text]);
  if (first) return null;
  const hasRoles = roles.length > 0;
  return (
    <Result
      status="info"
      title={hasRoles ? text.noPages : text.noRoles}
      subTitle={hasRoles ? text.noPagesText : text.noRolesText}
    />
  );
}
