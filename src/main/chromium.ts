import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is, for the tests that need one; `ZHUOLUO_CHROMIUM` names another. */
export function findChromium(): string | undefined {
  const named = process.env.ZHUOLUO_CHROMIUM;
  return [...(named === undefined ? [] : [named]), ...places].find((place) => existsSync(place));
}

/** Installs Chromium and Chinese fonts from Debian's packages where they are missing and we may; otherwise says how. */
export async function ensureChromium(): Promise<void> {
  const fonts = existsSync('/usr/share/fonts/opentype/noto');
  if (findChromium() !== undefined && fonts) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('安装 Chromium 和中文字体… Installing Chromium and Chinese fonts…');
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
  }
  if (findChromium() === undefined) {
    console.error(
      '测试需要 Chromium：请安装 Debian 软件包 chromium 和 fonts-noto-cjk，或用 ZHUOLUO_CHROMIUM 指定。\nThe tests need Chromium: install Debian’s packages chromium and fonts-noto-cjk, or name one with ZHUOLUO_CHROMIUM.',
    );
    process.exit(1);
  }
}
