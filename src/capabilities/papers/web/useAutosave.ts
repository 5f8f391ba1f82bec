import type { FormInstance } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { ApiFailure, post } from '#web/api.ts';
import type { PaperText } from '../paper.model.ts';
import type { PaperPageAnswer } from '../papers.schema.ts';
import { Autosaver, type Clash, onlyText, type SaveStatus } from './autosaver.ts';
import { textOf } from './paper-form.ts';

/** Saves the form's draft while it is written; see `Autosaver`. */
export function useAutosave(paper: PaperPageAnswer, form: FormInstance<PaperText>) {
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved' });
  const [clash, setClash] = useState<Clash | null>(null);
  // Made once: what the server says later about the same draft does not touch what is being written.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft as it was opened
  const autosaver = useMemo(() => {
    const base = onlyText(paper as unknown as PaperText);
    return new Autosaver(
      {
        send: async (text, version) =>
          (await post<{ version: number }>(`/api/papers/${paper.id}/save`, { version, text })).version,
        read: () => textOf(form.getFieldsValue(true), base.foundBy),
        write: (text) => form.setFieldsValue(text as Parameters<typeof form.setFieldsValue>[0]),
        tell: setStatus,
        clash: setClash,
      },
      base,
      paper.version,
    );
  }, []);
  useEffect(() => {
    const online = () => void autosaver.flush();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      autosaver.stop();
    };
  }, [autosaver]);
  const failure =
    status.kind === 'failed' && status.failure instanceof ApiFailure && !status.isSentAgain ? status.failure : null;
  return {
    ...{ status, clash, autosaver, failure },
    initial: onlyText(paper as unknown as PaperText),
    settle: (over: Clash, chosen: PaperText) => void autosaver.settle(over, onlyText(chosen)),
    dismiss: () => setClash(null),
  };
}
