import { Outlet, useLocation } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useJurisdiction } from '../jurisdiction.ts';
import { useText } from '../language.ts';
import { door } from '../pages.ts';
import { useSessionView } from '../session.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { useArrival } from './arrival.ts';
import { IdleGuard } from './IdleGuard.tsx';
import { useKeptFocus } from './kept-focus.ts';
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
  const [menu, setMenu] = useState<'shut' | 'open' | 'followed'>('shut');
  const { pathname } = useLocation();
  const isPlaced = useIsPlaced();
  const content = useRef<HTMLElement>(null);
  useArrival(content);
  useKeptFocus(content);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu that led to it
  useEffect(() => setMenu((before) => (before === 'open' ? 'followed' : before)), [pathname]);
  return (
    <>
      {/* The page stays mounted under the dialog, so that a half-written form survives, and is hidden from passers-by. */}
      <div className={isLocked ? 'shell shell-locked' : 'shell'} inert={isLocked}>
        <a className="skip-link" href="#content">
          {text.skip}
        </a>
        <TopBar onMenu={() => setMenu('open')} />
        <div className="shell-body">
          <aside className="shell-side no-print">
            <SideMenu />
          </aside>
          <main id="content" ref={content} className="shell-content" tabIndex={-1}>
            {isPlaced ? <Outlet /> : <Waiting />}
          </main>
        </div>
        <Drawer
          open={menu === 'open'}
          onClose={() => setMenu('shut')}
          rootClassName="menu-drawer"
          // Whoever follows one of its links goes on at the page that it led to.
          focusable={{ focusTriggerAfterClose: menu !== 'followed' }}
          placement="left"
          size={264}
          title={text.menu}
        >
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
