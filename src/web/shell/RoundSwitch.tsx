import { Select } from 'antd';
import { useText } from '../language.ts';
import { useRound } from '../round.ts';
import { shellText } from './shell.text.ts';

/** The round one works in: narrows the lists until another one, or none, is chosen. */
export function RoundSwitch() {
  const text = useText(shellText);
  const { current, rounds, choose } = useRound();
  if (rounds.length === 0) return null;
  return (
    <span className="top-bar-round">
      <span className="top-bar-label" aria-hidden>
        {text.round}
      </span>
      <Select
        aria-label={text.round}
        className="jurisdiction-switch"
        value={current?.id ?? ''}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: text.allRounds },
          ...rounds.map(({ id, code, name }) => ({ value: id, label: `${code}　${name}` })),
        ]}
        labelRender={() => current?.code ?? text.allRounds}
      />
    </span>
  );
}
