import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from '#main/chromium.ts';

export const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const wide = { width: 1440, height: 900 };
export const narrow = { width: 390, height: 844 };

/** Milliseconds that a page may take to do as it is told: a machine that does much else is slow, not wrong. */
export const patience = 30_000;

/** How a person sits before the product. */
export const desk = {
  viewport: wide,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  // A person aims once a menu has come to rest; a click that chases it while it slides can miss.
  reducedMotion: 'reduce',
} as const;

export interface Browsing {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: faults of scripts and refused resources. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A browser of its own with an empty profile at the address of a running server. */
export async function openBrowser(address: string, viewport = wide): Promise<Browsing> {
  const profile = await mkdtemp(join(tmpdir(), 'zhuoluo-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: switches,
    ...desk,
    viewport,
    baseURL: address,
  });
  context.setDefaultTimeout(patience);
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  listen(page, complaints);
  return {
    page,
    context,
    complaints,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Notes what the browser complains about on a page. */
export function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

export interface SignIn {
  readonly loginName: string;
  readonly password: string;
}

/** Signs in by the form, as a person does, and waits for the shell. */
export async function signIn(page: Page, { loginName, password }: SignIn): Promise<void> {
  await page.goto('/');
  await page.locator('input[autocomplete="username"]').fill(loginName);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
  await page.getByRole('navigation', { name: /主菜单|Main menu/ }).waitFor();
}

/** A picture of the whole page in the temporary folder (`ZHUOLUO_SHOTS` names another). @returns its path. */
export async function shot(page: Page, name: string): Promise<string> {
  const folder = process.env.ZHUOLUO_SHOTS ?? join(tmpdir(), 'zhuoluo-shots');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}

export interface AccessibilityFault {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/** What axe finds against WCAG 2.2 A and AA on the page as it stands. */
export async function accessibilityFaults(page: Page): Promise<AccessibilityFault[]> {
  // The content security policy forbids a script element; an evaluated text is not one.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    return runner.run(document, { runOnly: { type: 'tag', values: tags } });
  });
  return violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map(({ html }) => html.slice(0, 300)),
  }));
}

/** @throws Error that lists every fault by element, where there is one. */
export async function expectAccessible(page: Page): Promise<void> {
  const faults = await accessibilityFaults(page);
  if (faults.length === 0) return;
  const lines = faults.map(({ rule, help, elements }) => `${rule}: ${help}\n  ${elements.join('\n  ')}`);
  throw new Error(`not accessible: ${page.url()}\n${lines.join('\n')}`);
}
