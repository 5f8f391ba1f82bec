/** What a field of a line says in words: labels instead of codes, units beside numbers. */
import { type Says, unreachable } from '#platform/kernel/decision.ts';
import { fill, type Language, useLanguage } from '#web/language.ts';
import type { Item } from '../rulebook.model.ts';
import type { Field } from '../section-field.schema.ts';
import { isSectionName, sectionOf, sections } from '../sections.schema.ts';
import { deadlineText, editionText, lineText } from './rulebook.text.ts';

/** Sections by name, as far as labels are looked up in them. */
export type Lines = Readonly<Record<string, readonly Item[]>>;

export function linesOf(sections: readonly { name: string; lines: readonly unknown[] }[]): Lines {
  return Object.fromEntries(sections.map(({ name, lines }) => [name, lines as readonly Item[]]));
}

/** Fields that one sentence says together, so that nobody has to put a rule together from nine columns. */
const together: Readonly<Record<string, { readonly key: string; readonly fields: readonly string[] }>> = {
  deadlines: { key: 'rule', fields: ['from', 'direction', 'to', 'limit', 'amount', 'unit', 'isInclusive'] },
  numbers: { key: 'amount', fields: ['amount', 'unit'] },
};

/** One thing that a line says, named; `key` is its field, or what several fields are told as together. */
export interface Fact {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** What a field is told as. */
export function factKey(section: string, field: string): string {
  const joined = together[section];
  return joined?.fields.includes(field) ? joined.key : field;
}

export interface Speaker {
  /** What the section's own fields say of a line, in the section's order; an empty text where a field says nothing. */
  facts(section: string, line: Item): Fact[];
  /** Everything a line says apart from its code, each text in both languages: for comparing. */
  everything(section: string, line: Item): Fact[];
}

/** @param lines where the labels of references are found, the first that knows a code */
export function useSpeaker(...lines: readonly Lines[]): Speaker {
  const language = useLanguage();
  const labelOf = (section: string, code: string) => {
    for (const one of lines) {
      const found = one[section]?.find((line) => line.code === code);
      if (found !== undefined) return found.label[language];
    }
    return code;
  };
  return speaker(language, labelOf);
}

type LabelOf = (section: string, code: string) => string;

function speaker(language: Language, labelOf: LabelOf): Speaker {
  const facts = (section: string, line: Item): Fact[] => {
    const fields = isSectionName(section) ? Object.entries(sectionOf(section).fields) : [];
    const joined = together[section];
    const single = fields.filter(([name]) => joined === undefined || !joined.fields.includes(name));
    const own = single.map(([name, field]) => ({
      key: name,
      name: field.label[language],
      value: sayField(field, line[name], language, labelOf),
    }));
    return joined === undefined ? own : [{ ...sayTogether(section, line, language, labelOf), key: joined.key }, ...own];
  };
  const everything = (section: string, line: Item): Fact[] => {
    const common = Object.entries(lineText).map(([key, name]) => ({
      key,
      name: name[language],
      value: sayBoth(line[key], language),
    }));
    const own = facts(section, line).map((fact) =>
      isSays(line[fact.key]) ? { ...fact, value: sayBoth(line[fact.key], language) } : fact,
    );
    const [label, ...others] = common;
    return label === undefined ? own : [label, ...own, ...others];
  };
  return { facts, everything };
}

/** A deadline in one sentence, a number with its unit. */
function sayTogether(section: string, line: Item, language: Language, labelOf: LabelOf): Omit<Fact, 'key'> {
  if (section === 'deadlines')
    return { name: editionText.rule[language], value: deadlineSentence(line, language, labelOf) };
  const { amount, unit } = sections.numbers.fields;
  const { control } = unit;
  const words = control.kind === 'choice' ? control.options[String(line.unit)] : undefined;
  return {
    name: amount.label[language],
    value: words === undefined ? `${line.amount}` : counted(Number(line.amount), words, language),
  };
}

/** `12 months`, `1 month`: units are named in the plural, which in English always ends in s. */
function counted(amount: number, unit: Says, language: Language): string {
  return `${amount} ${unitFor(amount, unit, language)}`;
}

function unitFor(amount: number, unit: Says, language: Language): string {
  return amount === 1 ? unit[language].replace(/(?<=[a-z])s$/, '') : unit[language];
}

function sayField({ control }: Field, content: unknown, language: Language, labelOf: LabelOf): string {
  if (content === undefined || content === null) return '';
  switch (control.kind) {
    case 'number':
      return control.unit === undefined ? String(content) : counted(Number(content), control.unit, language);
    case 'flag':
      return content === true ? editionText.yes[language] : editionText.no[language];
    case 'choice':
      return control.options[String(content)]?.[language] ?? String(content);
    case 'reference': {
      const codes = Array.isArray(content) ? content.map(String) : [String(content)];
      return codes.map((code) => labelOf(control.to, code)).join(language === 'zh' ? '、' : ', ');
    }
    case 'text':
      return isSays(content) ? content[language] : String(content);
    default:
      return unreachable(control);
  }
}

function sayBoth(content: unknown, language: Language): string {
  if (content === undefined || content === null) return '';
  if (content === true) return editionText.yes[language];
  if (!isSays(content)) return String(content);
  return language === 'zh' ? `${content.zh}（${content.en}）` : `${content.en} (${content.zh})`;
}

function isSays(content: unknown): content is Says {
  return typeof content === 'object' && content !== null && 'zh' in content && 'en' in content;
}

function deadlineSentence(line: Item, language: Language, labelOf: LabelOf): string {
  const pattern =
    deadlineText[`${line.direction} ${line.limit}` as keyof typeof deadlineText] ?? deadlineText['after at-most'];
  const amount = Number(line.amount);
  const unit = deadlineText[line.unit as keyof typeof deadlineText] ?? { zh: String(line.unit), en: String(line.unit) };
  const sentence = fill(pattern[language], {
    from: labelOf('events', String(line.from)),
    to: labelOf('events', String(line.to)),
    amount,
    unit: unitFor(amount, unit, language),
  });
  return line.isInclusive === true ? sentence + deadlineText.inclusive[language] : sentence;
}
