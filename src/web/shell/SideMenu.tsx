import { useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSay, useText } from '../language.ts';
import type { Page } from '../page.ts';
import { isInMenu, mayOpen, pageGroups } from '../page.ts';
import { pages } from '../pages.ts';
import { useRoles } from '../session.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { groupText, shellText } from './shell.text.ts';

/** The pages that the person's roles open, in the order of the work. */
export function useMenu(): readonly { readonly group: Page['group']; readonly pages: readonly Page[] }[] {
  const roles = useRoles();
  return useMemo(
    () =>
      pageGroups
        .map((group) => ({
          group,
          pages: pages.filter((page) => page.group === group && isInMenu(page) && mayOpen(page, roles)),
        }))
        .filter((heading) => heading.pages.length > 0),
    [roles],
  );
}

/** Where the menu shows a page that belongs elsewhere than its address says. */
function underOf(pathname: string): string | undefined {
  return pages.find(({ path, under }) => {
    const [beginning = ''] = path.split('$');
    return under !== undefined && pathname.startsWith(beginning);
  })?.under;
}

export function SideMenu() {
  const text = useText(shellText);
  const say = useSay();
  const menu = useMenu();
  const { pathname } = useLocation();
  const place = underOf(pathname) ?? pathname;
  const current = menu
    .flatMap((heading) => heading.pages)
    .filter(({ path }) => place === path || place.startsWith(`${path}/`))
    .sort((left, right) => right.path.length - left.path.length)[0];
  return (
    <nav aria-label={text.mainMenu} className="side-menu">
      {menu.map(({ group, pages: listed }) => (
        <section key={group} aria-labelledby={`menu-${group}`}>
          <h2 id={`menu-${group}`}>{say(groupText[group])}</h2>
          <ul>
            {listed.map((page) => (
              <li key={page.path}>
                <PageLink to={page.path} aria-current={page === current ? 'page' : undefined}>
                  {say(page.title)}
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
