import { Button } from 'antd';
import { useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import type { ProblemPage } from '../problem.schema.ts';
import { handOnText } from './hand-on.text.ts';

/** Handing on is the receiving capability's page; the way there opens when the person may hand this problem on now. */
export function HandOnLinks({ problem: { id, handOn } }: { readonly problem: ProblemPage }) {
  const text = useText(handOnText);
  const go = useGo();
  const toUnit = handOn.some((route) => route !== 'clue');
  return (
    <>
      {toUnit && <Button onClick={() => go(`/rectification/hand-on?problemId=${id}`)}>{text.toUnit}</Button>}
      {handOn.includes('clue') && (
        <Button onClick={() => go(`/clues/transfer?problemId=${id}`)}>{text.toDiscipline}</Button>
      )}
    </>
  );
}
