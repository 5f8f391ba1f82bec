import { Outlet, useLocation } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useJurisdiction } from '../jurisdiction.ts';
import { useText } from '../language.ts';
import { door } from '../pages.ts';
import { useSessionView } from '../session.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { IdleGuard } from './IdleGuard.tsx';
import { SideMenu } from './SideMenu.tsx';
import { shellText } from './shell.text.ts';
import { TopBar } from './TopBar.tsx';
import './shell.css';

const LockDialog = lazy(async () => ({ default: await door.lock() }));

/** The frame of every page inside: menu, top bar, and what guards an unattended screen. */
export function Shell() {
  const text = useText(shellText);
  const view = useSessionView();
  const isLocked = view.at === 'known' && view.isLocked;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const isPlaced = useIsPlaced();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu that led to it
  useEffect(() => setMenuOpen(false), [pathname]);
  return (
    <>
      {/* The page stays mounted under the dialog, so that a half-written form survives, and is hidden from passers-by. */}
      <div className={isLocked ? 'shell shell-locked' : 'shell'} inert={isLocked}>
        <a className="skip-link" href="#content">
          {text.skip}
        </a>
        <TopBar onMenu={() => setMenuOpen(true)} />
        <div className="shell-body">
          <aside className="shell-side no-print">
            <SideMenu />
          </aside>
          <main id="content" className="shell-content" tabIndex={-1}>
            {isPlaced ? <Outlet /> : <Waiting />}
          </main>
        </div>
        <Drawer open={isMenuOpen} onClose={() => setMenuOpen(false)} placement="left" size={264} title={text.menu}>
          <SideMenu />
        </Drawer>
      </div>
      {isLocked ? (
        <Suspense>
          <LockDialog />
        </Suspense>
      ) : (
        <IdleGuard />
      )}
    </>
  );
}

/**
 * Whether the jurisdictions are known that lists are narrowed to: asked before, a list would count and show everything
 * first. Once known it stays so, and no page under way is taken down.
 */
function useIsPlaced(): boolean {
  const { isWaiting } = useJurisdiction();
  const [isPlaced, setPlaced] = useState(!isWaiting);
  if (!isWaiting && !isPlaced) setPlaced(true);
  return isPlaced;
}
