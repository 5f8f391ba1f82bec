import iconUrl from '../icon.svg';
import { useText } from '../language.ts';
import { shellText } from './shell.text.ts';

/** The product's mark and name. */
export function Mark() {
  const text = useText(shellText);
  return (
    <span className="mark">
      <img src={iconUrl} alt="" width={28} height={28} />
      <span className="mark-name">{text.product}</span>
    </span>
  );
}
