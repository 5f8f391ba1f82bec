import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '#main/chromium.ts';
import { desk, listen, patience, shot, signIn, switches } from './browser.ts';
import { signInOf } from './city.ts';

/** People at desks of their own: each with a window, cookies and a session that nobody shares. */
export interface People {
  /** Somebody of the demonstration at work; signs in the first time. */
  at(loginName: string): Promise<Page>;
  /** How many have signed in. */
  count(): number;
  readonly complaints: readonly string[];
  /** Pictures of what each sees now, for whoever reads why a test failed. @returns their paths */
  shots(name: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function gather(address: string): Promise<People> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...switches] });
  const complaints: string[] = [];
  const pages = new Map<string, Page>();
  return {
    complaints,
    count: () => pages.size,
    at: async (loginName) => {
      const known = pages.get(loginName);
      if (known !== undefined) return known;
      const page = await sitDown(browser, address, complaints);
      await signIn(page, signInOf(loginName));
      pages.set(loginName, page);
      return page;
    },
    shots: (name) => Promise.all([...pages].map(([who, page]) => shot(page, `${name}-${who}`))),
    close: () => browser.close(),
  };
}

async function sitDown(browser: Browser, address: string, complaints: string[]): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ ...desk, baseURL: address });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  listen(page, complaints);
  return page;
}
