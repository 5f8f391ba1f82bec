import { fileRefusals } from '#platform/files/files.refusals.ts';
import type { Capability } from '#platform/http/capability.ts';
import { httpRefusals, statusOf } from '#platform/http/refusals.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Refusal } from '#platform/kernel/decision.ts';
import { kernelRefusals } from '#platform/kernel/refusals.ts';
import { tableRefusals } from '#platform/kernel/table.ts';
import { spreadsheetRefusals } from '#platform/spreadsheet/refusals.ts';

/** What is refused below the capabilities. */
const platformRefusals: readonly (readonly Refusal[])[] = [
  Object.values(fileRefusals),
  Object.values(httpRefusals),
  Object.values(journalRefusals),
  Object.values(kernelRefusals),
  Object.values(spreadsheetRefusals),
  Object.values(tableRefusals),
];

/** The two that the edge answers by themselves: nobody is signed in, and something failed that no rule foresaw. */
const ownStatus: Readonly<Record<string, string>> = {
  [httpRefusals.signedOut.kind]: '401 permission',
  [httpRefusals.fault.kind]: '500 fault',
};

const introduction = `# Refusals · 系统会拒绝什么

Whatever the rules do not allow is answered with one of these, in both languages, and with nothing else. \`kind\` is stable: programs
and tests compare it. The status is the one of the HTTP answer. \`{…}\` is filled in with what the refusal is about.
This page is made from the code; \`test/architecture.test.ts\` fails when they differ, and writes it anew when run with \`-u\`.
`;

/** `docs/refusals.md`: every refusal of the platform and of these capabilities, by its kind. */
export function refusalsPage(capabilities: readonly Capability[]): string {
  const groups = [
    ['platform', platformRefusals.flat()] as const,
    ...capabilities.map(({ name, refusals }) => [name, refusals] as const),
  ];
  const sections = groups
    .filter(([, refusals]) => refusals.length > 0)
    .map(([name, refusals]) => section(name, refusals));
  return [introduction, ...sections].join('\n');
}

function section(name: string, refusals: readonly Refusal[]): string {
  const rows = [...refusals]
    .sort((one, other) => (one.kind < other.kind ? -1 : 1))
    .map(({ kind, because, field, says }) =>
      [
        `\`${kind}\``,
        ownStatus[kind] ?? `${statusOf[because]} ${because}`,
        field === undefined ? '' : `\`${field}\``,
        says.zh,
        says.en,
      ].map(cell),
    )
    .map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${name}`, '', '| kind | answer | field | 中文 | English |', '|---|---|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
