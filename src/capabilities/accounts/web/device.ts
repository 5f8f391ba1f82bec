const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows NT/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/UOS|Kylin/i, 'Kylin / UOS'],
  [/Linux/, 'Linux'],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/QQBrowser\//, 'QQ'],
  [/360SE|QIHU/, '360'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** A browser's self-description in two words: `Chrome · Windows`; the first 60 characters of what is not known. */
export function deviceOf(agent: string): string {
  const found = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(agent))?.[1]);
  const known = found.filter((name) => name !== undefined);
  return known.length > 0 ? known.join(' · ') : agent.slice(0, 60) || '—';
}
