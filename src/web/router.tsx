import type { AnyRoute } from '@tanstack/react-router';
import { createRootRoute, createRoute, createRouter, retainSearchParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { lazy, Suspense } from 'react';
import type { Search } from './address.ts';
import { jurisdictionParameter, parseSearch, roundParameter, stringifySearch } from './address.ts';
import { useSay } from './language.ts';
import type { Page } from './page.ts';
import { mayOpen } from './page.ts';
import { pages } from './pages.ts';
import { useRoles } from './session.ts';
import { HomePage } from './shell/HomePage.tsx';
import { Shell } from './shell/Shell.tsx';
import { Broken, BrokenPage } from './ui/Broken.tsx';
import { NotHere } from './ui/NotHere.tsx';
import { TabTitle } from './ui/TabTitle.tsx';
import { Waiting } from './ui/Waiting.tsx';

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: () => <NotHere />,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
  search: { middlewares: [retainSearchParams([jurisdictionParameter, roundParameter])] },
});

const routes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePage }),
  ...pages.map((page) => {
    const Content = lazy(async () => ({ default: await page.component() }));
    return createRoute({
      getParentRoute: () => rootRoute,
      path: page.path as never,
      component: () => <FramedPage page={page} Content={Content} />,
    });
  }),
] as unknown as AnyRoute[];

/** The routes are made from the registry of pages, so paths are plain texts; `PageLink` and `useGo` are the way to go. */
export const router = createRouter({
  routeTree: rootRoute.addChildren(routes),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

interface FramedPageProps {
  readonly page: Page;
  readonly Content: ComponentType;
}

/** A page with its door and its own boundary: a page that breaks leaves the shell standing. */
function FramedPage({ page, Content }: FramedPageProps) {
  const roles = useRoles();
  const say = useSay();
  if (!mayOpen(page, roles)) return <NotHere isForbidden />;
  return (
    <>
      {/* Until the page itself says more, with its data. */}
      <TabTitle title={say(page.title)} />
      <Broken>
        <Suspense fallback={<Waiting />}>
          <Content />
        </Suspense>
      </Broken>
    </>
  );
}
