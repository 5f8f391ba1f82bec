import { Button } from 'antd';
import { fill, useText } from '#web/language.ts';
import { boardText } from './assembly.words.text.ts';
import type { Hands } from './hands.ts';

export interface HeldBarProps {
  readonly hands: Hands;
  readonly onWhy: (person: { readonly id: string; readonly name: string }) => void;
}

/** Says who is picked up and what can be done with him; read out when it changes. */
export function HeldBar({ hands: { held, isDragging, letGo, takeOut }, onWhy }: HeldBarProps) {
  const text = useText(boardText);
  return (
    <div role="status" className={held === null || isDragging ? undefined : 'assembly-held'}>
      {held !== null && !isDragging && (
        <>
          <span>{fill(text.held, { name: held.name })}</span>
          <Button size="small" onClick={() => onWhy(held)}>
            {text.why}
          </Button>
          {held.from !== null && (
            <Button size="small" onClick={takeOut}>
              {text.takeOut}
            </Button>
          )}
          <Button size="small" onClick={letGo}>
            {text.letGo}
          </Button>
        </>
      )}
    </div>
  );
}
