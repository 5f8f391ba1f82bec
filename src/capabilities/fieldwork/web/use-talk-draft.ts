/** Writes a talk on to the server a second after the typing stops. What is not written stays here, never in the browser's storage. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiFailure } from '#web/api.ts';
import { isStale } from '#web/data.ts';
import type { TalkPageAnswer } from '../fieldwork.schema.ts';
import type { TalkText } from '../talk.model.ts';
import { saveTalk } from './fieldwork.api.ts';

const pauseMs = 1000;
/** How long to wait before a lost connection, or an ended session, is tried again; a refusal waits for the writer. */
const retryMs = 4000;

export interface TalkDraft {
  readonly text: TalkText;
  readonly change: (part: Partial<TalkText>) => void;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly failure: ApiFailure | null;
  /** Writes what is not written; the version that stands then, or null where it could not be written. */
  readonly flush: () => Promise<number | null>;
  /** After somebody else was faster: what I wrote as an edit of his, or his instead. */
  readonly settle: (whose: 'mine' | 'theirs') => void;
}

type Stored = Pick<TalkPageAnswer, 'version' | 'inspectors'> & Omit<TalkPageAnswer, 'inspectors' | 'version'>;

export function textOf(talk: Stored): TalkText {
  const { personName, post, memberId, personClass, heldOn, place, inspectors, asked, points, content } = talk;
  const day = heldOn as TalkText['heldOn'];
  const ids = inspectors.map(({ id }) => id);
  return { personName, post, memberId, personClass, heldOn: day, place, inspectors: ids, asked, points, content };
}

/** A refusal is not asked again; no answer, an ended session and a fault are. */
const waitsForWriter = (failure: ApiFailure | null) =>
  failure !== null && failure.status < 500 && ![0, 401, 429].includes(failure.status);
const isSame = (one: TalkText, other: TalkText) => JSON.stringify(one) === JSON.stringify(other);

export function useTalkDraft(talk: TalkPageAnswer): TalkDraft {
  const [text, setText] = useState<TalkText>(() => textOf(talk));
  const [stored, setStored] = useState(() => ({ text: textOf(talk), version: talk.version }));
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const running = useRef<Promise<number | null> | null>(null);
  // What is shown and what is stored as they are when an answer comes, not as they were when it was asked for.
  const newest = useRef({ text, stored });
  newest.current.text = text;
  const [isSaving, setIsSaving] = useState(false);
  const isDirty = !isSame(text, stored.text);

  const keep = useCallback((next: typeof stored) => {
    newest.current.stored = next;
    setStored(next);
  }, []);
  const send = useCallback(async (): Promise<number | null> => {
    const { text: wanted, stored: before } = newest.current;
    if (isSame(wanted, before.text)) return before.version;
    setIsSaving(true);
    try {
      const { version } = await saveTalk(talk.id, before.version, wanted);
      keep({ text: wanted, version });
      setFailure(null);
      return version;
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      setFailure(error);
      return null;
    } finally {
      setIsSaving(false);
    }
  }, [keep, talk.id]);

  /** One after another: two at once would look like two people. */
  const flush = useCallback((): Promise<number | null> => {
    const next = (running.current ?? Promise.resolve(null)).then(send);
    running.current = next;
    return next;
  }, [send]);

  useEffect(() => {
    if (!isDirty || isSaving || waitsForWriter(failure)) return;
    const wait = failure === null ? pauseMs : retryMs;
    const timer = setTimeout(() => void flush(), wait);
    return () => clearTimeout(timer);
  }, [failure, flush, isDirty, isSaving]);

  const change = (part: Partial<TalkText>) => {
    setText((before) => ({ ...before, ...part }));
    setFailure((before) => (isStale(before) ? before : null));
  };
  const settle = (whose: 'mine' | 'theirs') => {
    if (!isStale(failure)) return;
    const theirs = failure.detail as Stored;
    keep({ text: textOf(theirs), version: theirs.version });
    if (whose === 'theirs') setText(textOf(theirs));
    setFailure(null);
  };
  return { text, change, isDirty, isSaving, failure, flush, settle };
}
