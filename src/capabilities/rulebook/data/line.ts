/** One line of a section, written short. */
export function line<const Rest extends object = object>(code: string, zh: string, en: string, rest?: Rest) {
  return { code, label: { zh, en }, ...(rest as Rest) };
}

export const say = (zh: string, en: string) => ({ zh, en });
