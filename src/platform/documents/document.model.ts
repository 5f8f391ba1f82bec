/** An official document as its writer is given it: what is said, never how it looks. */
import type { Says } from '../kernel/decision.ts';

export type Language = keyof Says;

/** Line breaks in a text begin new paragraphs. */
export type Block =
  /** Numbered by the writer: 一、 then （一） then 1. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A line flush with the type area, such as a place to sign at. */
  | { readonly kind: 'line'; readonly text: string }
  /** Smaller, under what it belongs to. */
  | { readonly kind: 'note'; readonly text: string }
  /** Names and values, one under the other, in a table of two columns. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };

export interface Column {
  readonly header: string;
  /** Of the table's width, against the other columns. */
  readonly share: number;
}

export interface Colophon {
  /** Who gets copies (抄送机关). */
  readonly copiesTo?: string;
  /** 印发机关 and 印发日期. */
  readonly printedBy: string;
  readonly day: string;
}

export interface OfficialDocument {
  readonly language: Language;
  /** Who issues it (发文机关标志), in red above the rule; left out where the document has no red head. */
  readonly mark?: string;
  /** 发文字号, under the mark. */
  readonly number?: string;
  readonly title: string;
  /** Lines under the title. */
  readonly under?: readonly string[];
  /** Whom it is sent to (主送机关), without its colon. */
  readonly addressee?: string;
  readonly blocks: readonly Block[];
  /** 署名 and 成文日期. */
  readonly signed?: { readonly name: string; readonly day: string };
  /** Each on a page of its own after the signature, and named under the text (附件说明). */
  readonly attachments?: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  /** 版记, at the foot of the last page. */
  readonly colophon?: Colophon;
  /** On a page of its own after the signature, so that it can be kept back. */
  readonly appendix?: { readonly heading: string; readonly blocks: readonly Block[] };
}
