/** Writes a talk on to the server a second after the typing stops. What is not written stays here, never in the browser's storage. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiFailure } from '#web/api.ts';
import { isStale } from '#web/data.ts';
import type { TalkPageAnswer } from '../fieldwork.schema.ts';
import type { TalkText } from '../talk.model.ts';
import { saveTalk } from './fieldwork.api.ts';

const pauseMs = 1000;
/** How long to wait before a lost connection is tried again. */
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

export function useTalkDraft(talk: TalkPageAnswer): TalkDraft {
  const [text, setText] = useState<TalkText>(() => textOf(talk));
  const [stored, setStored] = useState(() => ({ text: textOf(talk), version: talk.version }));
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const running = useRef<Promise<number | null> | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const isDirty = JSON.stringify(text) !== JSON.stringify(stored.text);

  const send = useCallback(
    async (wanted: TalkText, version: number): Promise<number | null> => {
      setIsSaving(true);
      try {
        const answer = await saveTalk(talk.id, version, wanted);
        setStored({ text: wanted, version: answer.version });
        setFailure(null);
        return answer.version;
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        setFailure(error);
        return null;
      } finally {
        running.current = null;
        setIsSaving(false);
      }
    },
    [talk.id],
  );

  const flush = useCallback(async () => {
    if (running.current !== null) await running.current;
    if (!isDirty) return stored.version;
    running.current = send(text, stored.version);
    return running.current;
  }, [isDirty, send, stored.version, text]);

  useEffect(() => {
    const isLost = failure?.status === 0;
    // A refusal waits for the person to change something; only a lost connection is tried again by itself.
    if (!isDirty || isSaving || isStale(failure)) return;
    const timer = setTimeout(() => void flush(), isLost ? retryMs : pauseMs);
    return () => clearTimeout(timer);
  }, [failure, flush, isDirty, isSaving]);

  const change = (part: Partial<TalkText>) => {
    setText((before) => ({ ...before, ...part }));
    setFailure((before) => (isStale(before) ? before : null));
  };
  const settle = (whose: 'mine' | 'theirs') => {
    if (!isStale(failure)) return;
    const theirs = failure.detail as Stored;
    setStored({ text: textOf(theirs), version: theirs.version });
    if (whose === 'theirs') setText(textOf(theirs));
    setFailure(null);
  };
  return { text, change, isDirty, isSaving, failure, flush, settle };
}
