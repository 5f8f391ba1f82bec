import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useGo } from '../address.ts';

export interface PageLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** A path with its ids filled in, and a query where needed: `/registry/units/0193…?asOf=2020-01-01`. */
  readonly to: string;
}

/** A link inside the web: a real `<a>`, so that it opens in a new tab and is read out as a link. */
export function PageLink({ to, onClick, children, ...rest }: PageLinkProps) {
  const go = useGo();
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !isPlain) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={router.history.createHref(to)} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
