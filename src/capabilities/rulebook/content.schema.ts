/** Whether a rulebook's content holds together: shapes line by line, then references and sums across sections. */
import { z } from 'zod';
import type { Says } from '#platform/kernel/decision.ts';
import { faultTexts } from './content.text.ts';
import type { Item } from './rulebook.model.ts';
import {
  type Content,
  isSectionName,
  type PlainContent,
  type SectionName,
  sectionNames,
  sectionOf,
  sections,
} from './sections.schema.ts';

/** Something a person has to mend before the edition can be submitted. */
export interface ContentFault {
  readonly section: SectionName;
  /** The line, or null where the section as a whole is meant. */
  readonly code: string | null;
  readonly field: string | null;
  readonly says: Says;
}

/** A line that is not as its section wants it; `at` counts from 0. */
export interface LineFault {
  readonly at: number;
  readonly field: string;
  readonly says: Says;
}

/** Lines as their section's shape gives them, or what is wrong with them in words. */
export function readLines(name: SectionName, body: readonly unknown[]): { lines: Item[]; faults: LineFault[] } {
  const { line, fields } = sectionOf(name);
  const faults: LineFault[] = [];
  const seen = new Set<string>();
  const lines = body.flatMap((candidate, at) => {
    const parsed = line.safeParse(candidate);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const field = String(issue.path[0] ?? 'code');
        const label = fields[field]?.label ?? faultTexts.fields[field as keyof typeof faultTexts.fields];
        const says = field === 'code' ? faultTexts.badCode : faultTexts.badValue(label ?? { zh: field, en: field });
        if (!faults.some((fault) => fault.at === at && fault.field === field)) faults.push({ at, field, says });
      }
      return [];
    }
    const item = parsed.data as Item;
    if (seen.has(item.code)) faults.push({ at, field: 'code', says: faultTexts.codeTwice(item.code) });
    seen.add(item.code);
    return [item];
  });
  return { lines, faults };
}

/** The content as shaped; sections that are not there are empty. @throws z.ZodError where a line is not as its section wants it. */
export function parseContent(content: Readonly<Record<string, readonly unknown[]>>): Content {
  return Object.fromEntries(
    sectionNames.map((name) => [name, z.array(sections[name].line).parse(content[name] ?? [])]),
  ) as unknown as Content;
}

/** Everything in the content that points nowhere or does not add up. */
export function contentFaults(content: PlainContent): ContentFault[] {
  return [
    ...sectionNames.flatMap((name) => [...referenceFaults(name, content), ...parentFaults(name, content[name] ?? [])]),
    ...sumFaults(content),
  ];
}

function referenceFaults(name: SectionName, content: PlainContent): ContentFault[] {
  const references = Object.entries(sectionOf(name).fields).flatMap(([field, { control, label }]) =>
    control.kind === 'reference' && isSectionName(control.to) ? [{ field, label, to: control.to }] : [],
  );
  return references.flatMap(({ field, label, to }) => {
    const known = new Set((content[to] ?? []).map(({ code }) => code));
    return (content[name] ?? []).flatMap((item) =>
      [item[field] ?? []].flat().flatMap((target) => {
        const says = faultTexts.pointsNowhere(item.label, label, String(target), sectionOf(to).name);
        return known.has(String(target)) ? [] : [{ section: name, code: item.code, field, says }];
      }),
    );
  });
}

/** A line above itself, directly or round about, would make lists that never end. */
function parentFaults(name: SectionName, items: readonly Item[]): ContentFault[] {
  const parents = new Map(items.map(({ code, parent }) => [code, typeof parent === 'string' ? parent : undefined]));
  return items.flatMap(({ code, label }) => {
    const passed = new Set<string>([code]);
    for (let above = parents.get(code); above !== undefined; above = parents.get(above)) {
      if (above === code) return [{ section: name, code, field: 'parent', says: faultTexts.aboveItself(label) }];
      if (passed.has(above)) return [];
      passed.add(above);
    }
    return [];
  });
}

function sumFaults(plain: PlainContent): ContentFault[] {
  const content = plain as unknown as Content;
  const total = content.evaluation.reduce((sum, { points }) => sum + points, 0);
  const numbers = content.forms.map(({ number }) => number);
  return [
    ...(content.evaluation.length > 0 && total !== 100
      ? [{ section: 'evaluation', code: null, field: 'points', says: faultTexts.pointsSum(total) } as const]
      : []),
    ...content.forms.flatMap(({ code, number }, at) =>
      numbers.indexOf(number) === at
        ? []
        : [{ section: 'forms', code, field: 'number', says: faultTexts.formTwice(number) } as const],
    ),
    ...content['team-seats'].flatMap(({ code, label, least, most }) =>
      least <= most
        ? []
        : [{ section: 'team-seats', code, field: 'most', says: faultTexts.leastAboveMost(label) } as const],
    ),
    ...content.sanctions.flatMap(({ code, label, neverEnds, months }) =>
      neverEnds === (months === undefined)
        ? []
        : [{ section: 'sanctions', code, field: 'months', says: faultTexts.sanctionLength(label) } as const],
    ),
    ...content.documents.flatMap(({ code, label, isPermanent, years }) =>
      !isPermanent || years === undefined
        ? []
        : [{ section: 'documents', code, field: 'years', says: faultTexts.retention(label) } as const],
    ),
    ...content['sign-offs'].flatMap(({ code, label, parent, by }) =>
      (parent === undefined) === (by === undefined)
        ? []
        : [{ section: 'sign-offs', code, field: 'by', says: faultTexts.signer(label) } as const],
    ),
    ...taskFaults(content),
    ...deadlineFaults(content),
  ];
}

/** A task names the document that proves it, and only what the program keeps can prove anything. */
function taskFaults({ 'step-tasks': tasks, 'step-documents': documents }: Content): ContentFault[] {
  const onPaper = new Set(documents.filter(({ keptIn }) => keptIn === 'on-paper').map(({ code }) => code));
  return tasks.flatMap(({ code, label, proof, document }): ContentFault[] => {
    if (proof !== 'document') return [];
    if (document === undefined)
      return [{ section: 'step-tasks', code, field: 'document', says: faultTexts.taskDocument(label) }];
    return onPaper.has(document)
      ? [{ section: 'step-tasks', code, field: 'document', says: faultTexts.taskOnPaper(label) }]
      : [];
  });
}

function deadlineFaults({ deadlines, numbers }: Content): ContentFault[] {
  const least = numbers.find(({ code }) => code === 'team-size-least')?.amount;
  const most = numbers.find(({ code }) => code === 'team-size-most')?.amount;
  const size: ContentFault[] =
    least !== undefined && most !== undefined && least > most
      ? [{ section: 'numbers', code: 'team-size-most', field: 'amount', says: faultTexts.teamSize(least, most) }]
      : [];
  return [
    ...size,
    ...deadlines.flatMap(({ code, label, from, to }): ContentFault[] =>
      from === to ? [{ section: 'deadlines', code, field: 'to', says: faultTexts.sameEvent(label) }] : [],
    ),
  ];
}
