import { Spin } from 'antd';
import { useText } from '../language.ts';
import { uiText } from './ui.text.ts';

/** Shown while a page itself is on its way. */
export function Waiting() {
  const text = useText(uiText);
  return (
    <div className="waiting" role="status" aria-label={text.waiting}>
      <Spin delay={200} />
    </div>
  );
}
