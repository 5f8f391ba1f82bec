/** What a field of a line says in words: labels instead of codes, units beside numbers. */
import { useCallback } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import { fill, type Language, useLanguage } from '#web/language.ts';
import type { Item } from '../rulebook.model.ts';
import type { Field } from '../section-field.schema.ts';
import { isSectionName, sectionOf } from '../sections.schema.ts';
import { deadlineText, editionText, lineText } from './rulebook.text.ts';

/** Sections by name, as far as labels are looked up in them. */
export type Lines = Readonly<Record<string, readonly Item[]>>;

export function linesOf(sections: readonly { name: string; lines: readonly unknown[] }[]): Lines {
  return Object.fromEntries(sections.map(({ name, lines }) => [name, lines as readonly Item[]]));
}

export interface Speaker {
  /** Name of a field in a section. */
  fieldName(section: string, field: string): string;
  /** A field's value in words; an empty text where there is none. */
  value(section: string, field: string, value: unknown): string;
  /** A deadline in one sentence. */
  deadline(line: Item): string;
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

function speaker(language: Language, labelOf: (section: string, code: string) => string): Speaker {
  const value = (section: string, field: string, content: unknown): string => {
    if (content === undefined || content === null) return '';
    const own = fieldOf(section, field);
    if (own === undefined) return sayPlain(content, language);
    return sayField(own, content, language, labelOf);
  };
  return {
    fieldName: (section, field) =>
      (fieldOf(section, field)?.label ?? lineText[field as keyof typeof lineText] ?? { zh: field, en: field })[
        language
      ],
    value,
    deadline: (line) => deadlineSentence(line, language, labelOf),
  };
}

function fieldOf(section: string, field: string): Field | undefined {
  return isSectionName(section) ? sectionOf(section).fields[field] : undefined;
}

function sayField(
  { control }: Field,
  content: unknown,
  language: Language,
  labelOf: (section: string, code: string) => string,
): string {
  switch (control.kind) {
    case 'number':
      return control.unit === undefined ? String(content) : `${content} ${control.unit[language]}`;
    case 'flag':
      return content === true ? editionText.yes[language] : editionText.no[language];
    case 'choice':
      return control.options[String(content)]?.[language] ?? String(content);
    case 'reference': {
      const codes = Array.isArray(content) ? content.map(String) : [String(content)];
      return codes.map((code) => labelOf(control.to, code)).join(language === 'zh' ? '、' : ', ');
    }
    case 'text':
      return sayPlain(content, language);
  }
}

function sayPlain(content: unknown, language: Language): string {
  if (content === true) return editionText.yes[language];
  const says = content as Partial<Says>;
  return typeof content === 'object' && content !== null && says.zh !== undefined
    ? `${says[language]}`
    : String(content);
}

function deadlineSentence(line: Item, language: Language, labelOf: (section: string, code: string) => string): string {
  const pattern =
    deadlineText[`${line.direction} ${line.limit}` as keyof typeof deadlineText] ?? deadlineText['after at-most'];
  const unit = deadlineText[line.unit as keyof typeof deadlineText]?.[language] ?? String(line.unit);
  const sentence = fill(pattern[language], {
    from: labelOf('events', String(line.from)),
    to: labelOf('events', String(line.to)),
    amount: language === 'zh' ? ` ${line.amount}` : Number(line.amount),
    unit,
  });
  return line.isInclusive === true ? sentence + deadlineText.inclusive[language] : sentence;
}

/** Both languages of a text in one, for a comparison in which the other language may be what changed. */
export function useBothLanguages(): (says: Says) => string {
  const language = useLanguage();
  return useCallback(
    (says: Says) => (language === 'zh' ? `${says.zh}（${says.en}）` : `${says.en} (${says.zh})`),
    [language],
  );
}
