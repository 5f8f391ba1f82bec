import type { ComponentType } from 'react';
import type { Says } from '#platform/kernel/decision.ts';

/** The headings of the left menu, in the order in which the work flows; a heading without pages is not shown. */
export const pageGroups = [
  'workbench',
  'coverage',
  'teams',
  'rounds',
  'fieldwork',
  'intake',
  'problems',
  'clues',
  'rectification',
  'notices',
  'documents',
  'statistics',
  'foundations',
  'administration',
  'own',
] as const;
export type PageGroup = (typeof pageGroups)[number];

/** One page of the web. `src/web/pages.ts` collects those of every capability. */
export interface Page {
  /** In the router's notation: `/registry/units/$unitId`. */
  readonly path: string;
  readonly title: Says;
  readonly group: PageGroup;
  /** The roles that see the page; `signed-in` is everybody who has entered. The server refuses by itself: this only spares people dead ends. */
  readonly who: 'signed-in' | readonly string[];
  /** Loaded when first opened: `() => import('./UnitPage.tsx').then((file) => file.UnitPage)`. */
  readonly component: () => Promise<ComponentType>;
  /** Whether the left menu lists it; left out, a page whose path has no `$` is listed. */
  readonly inMenu?: boolean;
  /** The page of the left menu that it belongs to, where its own address says another. */
  readonly under?: string;
  /** Whether what the page shows is narrowed by the round of the top bar; elsewhere the bar does not offer one. */
  readonly isByRound?: boolean;
}

/** Whether somebody who holds these roles may open the page. */
export function mayOpen(page: Page, roles: readonly string[]): boolean {
  return page.who === 'signed-in' || page.who.some((role) => roles.includes(role));
}

export function isInMenu(page: Page): boolean {
  return page.inMenu ?? (page.group !== 'own' && !page.path.includes('$'));
}

/** What stands at the door: kept apart from `Page`, because nobody inside sees it. */
export interface Door {
  readonly signIn: () => Promise<ComponentType>;
  readonly firstRun: () => Promise<ComponentType>;
  readonly newPassword: () => Promise<ComponentType>;
  readonly lock: () => Promise<ComponentType>;
}
