import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useAccount } from '#web/session.ts';
import { useReturnedFocus } from '#web/ui/dialog-focus.ts';
import { evidenceNumber } from '../evidence.model.ts';
import type { ItemAnswer } from '../evidence.schema.ts';
import { contentUrl } from './evidence.api.ts';
import { evidenceText } from './evidence.text.ts';
import './evidence.css';

/** The content under the viewer's name and the time: a photograph of the screen says who took it. */
export function ViewerDialog({ item, onClose }: { readonly item: ItemAnswer; readonly onClose: () => void }) {
  const text = useText(evidenceText);
  useReturnedFocus();
  const title = `${evidenceNumber(item.number)} ${item.name}`;
  return (
    <Modal
      open
      width="min(1100px, 96vw)"
      style={{ top: 24 }}
      title={title}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{text.close}</Button>}
    >
      <div className="evidence-view">
        <Content item={item} title={title} />
        <ViewerMark number={item.number} />
      </div>
    </Modal>
  );
}

function Content({ item, title }: { readonly item: ItemAnswer; readonly title: string }) {
  const url = contentUrl(item.id, 'inline');
  if (item.kind?.startsWith('image/')) return <img src={url} alt={title} />;
  // The answer itself closes the frame in (`sandbox`); without its bar the viewer offers no copy that bears no mark.
  if (item.kind === 'application/pdf') return <iframe src={`${url}#toolbar=0`} title={title} />;
  return <TextContent url={url} title={title} />;
}

const shownBytes = 1024 * 1024;

function TextContent({ url, title }: { readonly url: string; readonly title: string }) {
  const text = useText(evidenceText);
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    const ended = new AbortController();
    void read(url, ended.signal).then(setShown, () => undefined);
    return () => ended.abort();
  }, [url]);
  const say = useSay();
  if (shown === undefined) return <p role="status">{text.viewing}</p>;
  if (shown.refused) return <p role="alert">{say(shown.refused)}</p>;
  return (
    <>
      {shown.isCut && <p className="soft">{text.cut}</p>}
      <textarea readOnly aria-label={title} className="evidence-text" value={shown.text} />
    </>
  );
}

interface Shown {
  readonly text: string;
  readonly isCut: boolean;
  readonly refused?: Says;
}

async function read(url: string, signal: AbortSignal): Promise<Shown> {
  const response = await fetch(url, { headers: { range: `bytes=0-${shownBytes - 1}` }, signal });
  if (!response.ok) {
    const { says } = (await response.json()) as { says: Says };
    return { text: '', isCut: false, refused: says };
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const whole = Number(response.headers.get('content-range')?.split('/')[1] ?? bytes.length);
  return { text: decoded(bytes), isCut: whole > bytes.length };
}

/** UTF-16 says so by its first bytes; what is no UTF-8 is of an older machine. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function ViewerMark({ number }: { readonly number: number }) {
  const text = useText(evidenceText);
  const formats = useFormats();
  const { displayName } = useAccount();
  const [at] = useState(() => new Date().toISOString());
  const says = fill(text.mark, { name: displayName, at: formats.instant(at), number: evidenceNumber(number) });
  return <div className="evidence-mark" role="note" aria-label={says} style={{ backgroundImage: drawn(says) }} />;
}

/** The words slantwise, to be laid side by side over all that is viewed. */
function drawn(says: string): string {
  const words = says.replace(/[<>&"']/g, ' ');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="380" height="170"><text x="30" y="140" transform="rotate(-18 30 140)" font-family="sans-serif" font-size="15" fill="rgba(90,90,90,0.38)">${words}</text></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
