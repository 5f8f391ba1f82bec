import type { RefObject } from 'react';
import { useEffect } from 'react';

const places = 'tr, li, article, section, main';

/**
 * A button that is gone once it was pressed leaves the keyboard at the top of the document: whoever pressed it goes on
 * where it stood instead.
 */
export function useKeptFocus(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const main = content.current;
    if (main === null) return;
    let around: { readonly holder: Element; readonly places: readonly HTMLElement[] } | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) around = { holder: target, places: placesOf(target) };
    };
    const observer = new MutationObserver(() => {
      if (around === undefined || around.holder.isConnected || document.activeElement !== document.body) return;
      const place = around.places.find((each) => each.isConnected);
      around = undefined;
      if (place === undefined) return;
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    });
    main.addEventListener('focusin', remember);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      main.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [content]);
}

/** From the innermost to the whole content. */
function placesOf(element: Element): HTMLElement[] {
  const place = element.parentElement?.closest<HTMLElement>(places);
  return place ? [place, ...placesOf(place)] : [];
}
