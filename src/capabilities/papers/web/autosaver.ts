/** Saves a draft while it is being written, one sending after the other; what could not be sent stays with the writer and is sent again. */
import { ApiFailure } from '#web/api.ts';
import { conflictRows, type Fields, isSame, merged, type Side } from '#web/ui/conflict.ts';
import { type PaperText, paperFields } from '../paper.model.ts';

export type SaveStatus =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'clash' | 'handed-in' }
  /** Sent again by itself where no answer came; a refusal waits for the writer. */
  | { readonly kind: 'failed'; readonly failure: ApiFailure; readonly isSentAgain: boolean };

/** Two people wrote the same field: both texts, and what stood there before. */
export interface Clash {
  readonly base: PaperText;
  readonly mine: PaperText;
  readonly now: PaperText & { readonly version: number };
}

export interface Hands {
  /** @returns the version that stands now */
  send(text: PaperText, version: number): Promise<number>;
  read(): PaperText;
  write(text: PaperText): void;
  tell(status: SaveStatus): void;
  clash(clash: Clash | null): void;
}

const afterTyping = 1_000;
const again = 5_000;

export class Autosaver {
  readonly #hands: Hands;
  #base: PaperText;
  #version: number;
  /** Sent, and nobody knows whether it was written. */
  #unanswered: readonly PaperText[] = [];
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hands: Hands, base: PaperText, version: number) {
    this.#hands = hands;
    this.#base = base;
    this.#version = version;
  }

  /** Something was typed. */
  changed(): void {
    this.#hands.tell({ kind: 'waiting' });
    this.#plan(afterTyping);
  }

  hasUnsaved(): boolean {
    return this.#unanswered.length > 0 || !isSame(this.#hands.read(), this.#base);
  }

  /** Saves all that is written. @returns the version that holds it; null where that was not possible */
  async flush(): Promise<number | null> {
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    await this.#running;
    return this.hasUnsaved() ? null : this.#version;
  }

  /** The writer chose from both texts. */
  async settle(clash: Clash, chosen: PaperText): Promise<void> {
    this.#base = onlyText(clash.now);
    this.#version = clash.now.version;
    this.#unanswered = [];
    this.#hands.write(chosen);
    this.#hands.clash(null);
    await this.flush();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  async #run(): Promise<void> {
    while (this.hasUnsaved()) {
      const mine = this.#hands.read();
      this.#hands.tell({ kind: 'saving' });
      try {
        this.#version = await this.#hands.send(mine, this.#version);
        this.#base = mine;
        this.#unanswered = [];
      } catch (failure) {
        if (!this.#goesOn(failure, mine)) return;
      }
    }
    this.#hands.tell({ kind: 'saved' });
  }

  #goesOn(failure: unknown, mine: PaperText): boolean {
    if (!(failure instanceof ApiFailure)) throw failure;
    if (failure.kind === 'platform.stale')
      return this.#joins(failure.detail as Clash['now'] & { readonly state: string }, mine);
    // The first sending was done after all: the next one finds out what stands.
    if (failure.kind === 'http.key-used') return true;
    const isUnanswered = failure.status === 0 || failure.status >= 500;
    if (isUnanswered) this.#unanswered = [...this.#unanswered, mine];
    const isSentAgain = isUnanswered || failure.status === 401 || failure.status === 429;
    this.#hands.tell({ kind: 'failed', failure, isSentAgain });
    if (isSentAgain) this.#plan(again);
    return false;
  }

  /** Field by field: what only one of the two changed is taken; where both did, the writer is asked. */
  #joins(now: Clash['now'] & { readonly state: string }, mine: PaperText): boolean {
    if (now.state !== 'draft') {
      this.#hands.tell({ kind: 'handed-in' });
      return false;
    }
    const base = this.#unanswered.find((sent) => textsAlike(sent, now)) ?? this.#base;
    const rows = conflictRows(paperFields, { base: fieldsOf(base), mine: fieldsOf(mine), now: fieldsOf(now) });
    const choices: Record<string, Side> = {};
    for (const { field, suggested } of rows) if (suggested !== undefined) choices[field] = suggested;
    if (Object.keys(choices).length < rows.length) {
      this.#hands.tell({ kind: 'clash' });
      this.#hands.clash({ base, mine, now });
      return false;
    }
    this.#base = onlyText(now);
    this.#version = now.version;
    this.#unanswered = [];
    this.#hands.write(merged(fieldsOf(mine), rows, choices) as unknown as PaperText);
    return true;
  }
}

/** Out of a whole row, what is written. */
export function onlyText(row: PaperText): PaperText {
  return Object.fromEntries(paperFields.map((field) => [field, row[field]])) as unknown as PaperText;
}

function fieldsOf(text: PaperText): Fields {
  return { ...onlyText(text) };
}

function textsAlike(one: PaperText, other: PaperText): boolean {
  return isSame(onlyText(one), onlyText(other));
}
