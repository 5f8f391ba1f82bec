import { useRouter } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useEffect } from 'react';

/**
 * Whoever arrives at another address goes on at its heading, by keyboard and by ear: without this the focus would fall
 * to the body, or stay in the menu that led here, and nothing would be said. Filters and pages of a list change no path.
 */
export function useArrival(content: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(() => {
    let leftFrom = document.activeElement;
    let stop = () => {};
    const leaving = router.subscribe('onBeforeNavigate', () => {
      leftFrom = document.activeElement;
    });
    const arriving = router.subscribe('onRendered', ({ pathChanged }) => {
      // A document loaded anew begins where the browser begins: at the link that skips the menu.
      if (!pathChanged || !navigator.userActivation?.hasBeenActive || content.current === null) return;
      stop();
      stop = arrive(content.current, leftFrom);
    });
    return () => {
      leaving();
      arriving();
      stop();
    };
  }, [router, content]);
}

/**
 * The heading may come later than the page, with its data: until then the focus waits at the content, and it follows
 * until the person does something. @returns what ends the following.
 */
function arrive(content: HTMLElement, leftFrom: Element | null): () => void {
  if (mayTake(content, leftFrom)) content.focus({ preventScroll: true });
  toHeading(content);
  const observer = new MutationObserver(() => toHeading(content));
  const stop = () => {
    observer.disconnect();
    removeEventListener('keydown', stop, true);
    removeEventListener('pointerdown', stop, true);
  };
  observer.observe(content, { childList: true, subtree: true });
  addEventListener('keydown', stop, true);
  addEventListener('pointerdown', stop, true);
  return stop;
}

/** Not out of a dialog, and not from where the page itself has put it. */
function mayTake(content: HTMLElement, leftFrom: Element | null): boolean {
  const holder = document.activeElement;
  if (holder?.closest('[role="dialog"]') && !holder.closest('.menu-drawer')) return false;
  return holder === leftFrom || !content.contains(holder);
}

function toHeading(content: HTMLElement): void {
  const holder = document.activeElement;
  const isFree = holder === null || holder === document.body || holder === content;
  const heading = content.querySelector('h1');
  if (!isFree || heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
