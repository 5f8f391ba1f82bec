import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiFailure, post } from '#web/api.ts';
import { sendFile } from './uploads.ts';

export interface Upload {
  readonly key: string;
  readonly file: File;
  /** Unknown where the file was refused before it got a number. */
  readonly itemId: string | undefined;
  readonly sent: number;
  readonly at: 'sending' | 'paused' | 'broken' | 'done' | 'refused';
  readonly failure: ApiFailure | undefined;
}

export interface Uploads {
  readonly all: readonly Upload[];
  begin(files: readonly File[], about: { readonly origin: string; readonly description: string }): Promise<void>;
  goOn(itemId: string, file: File): Promise<void>;
  pause(key: string): void;
}

/** The files that this page sends, one after the other as they were chosen. */
export function useUploads(inspectionId: string): Uploads {
  const [all, setAll] = useState<readonly Upload[]>([]);
  const paused = useRef(new Set<string>());
  const client = useQueryClient();
  const reload = () =>
    client.invalidateQueries({ predicate: ({ queryKey: [url] }) => String(url).startsWith('/api/evidence') });
  const set = (key: string, change: Partial<Upload>) =>
    setAll((before) => before.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const run = async (key: string, itemId: string, file: File) => {
    paused.current.delete(key);
    set(key, { at: 'sending', itemId, failure: undefined });
    try {
      const isWhole = await sendFile({
        ...{ itemId, file, isPaused: () => paused.current.has(key) },
        onProgress: (sent) => set(key, { sent }),
      });
      set(key, { at: isWhole ? 'done' : 'paused' });
    } catch (error) {
      set(key, failed(error));
    }
    await reload();
  };
  return {
    all,
    begin: async (files, about) => {
      const chosen = files.map((file) => ({ key: crypto.getRandomValues(new Uint32Array(2)).join('-'), file }));
      const fresh = { itemId: undefined, sent: 0, at: 'sending', failure: undefined } as const;
      setAll((before) => [...before, ...chosen.map((each) => ({ ...each, ...fresh }))]);
      for (const { key, file } of chosen) {
        try {
          const order = { name: file.name, bytes: file.size, ...about };
          const { id } = await post<{ id: string }>(`/api/evidence/inspections/${inspectionId}/uploads`, order);
          await reload();
          await run(key, id, file);
        } catch (error) {
          set(key, failed(error));
        }
      }
    },
    goOn: async (itemId, file) => {
      const known = all.find((each) => each.itemId === itemId);
      const key = known?.key ?? itemId;
      if (known === undefined)
        setAll((before) => [...before, { key, file, itemId, sent: 0, at: 'sending', failure: undefined }]);
      await run(key, itemId, file);
    },
    pause: (key) => void paused.current.add(key),
  };
}

/** A network that went away or a disk that is full can be waited for; what was refused for its content cannot. */
function failed(error: unknown): Partial<Upload> {
  const failure = error instanceof ApiFailure ? error : new ApiFailure(500, {});
  const isFinal =
    (failure.kind.startsWith('evidence.') && failure.kind !== 'evidence.pieces-missing') ||
    failure.kind.startsWith('http.shape');
  return { at: isFinal ? 'refused' : 'broken', failure };
}
