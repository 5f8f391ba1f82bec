/** The whole story of a paper: every act with who and when, what was said with it, and what each version changed in the text. */
import { type PaperField, paperFields } from './paper.model.ts';

/** An entry of the journal; columns of `change` are named as the database names them. */
export interface PaperEntry {
  readonly at: string;
  readonly actorName: string;
  /** The role in which it was done; null for the program. */
  readonly role: string | null;
  readonly event: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface TextChange {
  readonly field: PaperField;
  readonly before: unknown;
  readonly after: unknown;
}

export interface StoryLine {
  /** When it was done; of savings one after another, the first and the last. */
  readonly at: string;
  readonly until: string;
  readonly byName: string;
  readonly role: string | null;
  readonly event: string;
  /** Opinions, reasons, what the unit answered. */
  readonly words: readonly string[];
  readonly decision: string | null;
  readonly changes: readonly TextChange[];
}

const saved = 'paper-saved';
const columnOf = (field: PaperField) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The oldest first. An editor saves while it is written in: what one person saved without another's act between is one line. */
export function storyOf(entries: readonly PaperEntry[]): StoryLine[] {
  const text: Partial<Record<PaperField, unknown>> = {};
  const lines: StoryLine[] = [];
  for (const { at, actorName, role, event, change, detail } of entries) {
    const changes = event === 'paper-begun' || event === saved ? changesOf(text, change) : [];
    for (const { field, after } of changes) text[field] = after;
    const byName = role === null ? (signerOf(change) ?? actorName) : actorName;
    const last = lines.at(-1);
    if (event === saved && last?.event === saved && last.byName === byName && last.role === role) {
      lines[lines.length - 1] = { ...last, until: at, changes: joined(last.changes, changes) };
      continue;
    }
    const decision = typeof change.decision === 'string' ? change.decision : null;
    const shown = event === saved ? changes : [];
    lines.push({ at, until: at, byName, role, event, words: wordsOf(change, detail), decision, changes: shown });
  }
  return lines;
}

function changesOf(text: Partial<Record<PaperField, unknown>>, change: PaperEntry['change']): TextChange[] {
  return paperFields.flatMap((field) => {
    const column = columnOf(field);
    return column in change ? [{ field, before: text[field] ?? null, after: change[column] ?? null }] : [];
  });
}

/** What was changed and changed back is no change. */
function joined(earlier: readonly TextChange[], later: readonly TextChange[]): TextChange[] {
  const before = new Map(earlier.map((each) => [each.field, each]));
  const again = new Map(later.map((each) => [each.field, each]));
  return paperFields.flatMap((field) => {
    const [first, last] = [before.get(field) ?? again.get(field), again.get(field) ?? before.get(field)];
    if (first === undefined || last === undefined) return [];
    const isSame = JSON.stringify(first.before) === JSON.stringify(last.after);
    return isSame ? [] : [{ field, before: first.before, after: last.after }];
  });
}

/** Records brought in are written by the program; the row says who did it. */
function signerOf(change: PaperEntry['change']): string | undefined {
  const names = [
    'decided_by_name',
    'signed_by_name',
    'reviewed_by_name',
    'answered_by_name',
    'sent_by_name',
    'written_by_name',
  ];
  return names.map((name) => change[name]).find((name): name is string => typeof name === 'string');
}

function wordsOf(change: PaperEntry['change'], detail: PaperEntry['detail']): string[] {
  const said = [
    detail.reason,
    change.review_opinion,
    change.sign_opinion,
    change.decision_opinion,
    change.other_body,
    change.answer,
  ];
  return [...new Set(said.filter((each): each is string => typeof each === 'string' && each !== ''))];
}
