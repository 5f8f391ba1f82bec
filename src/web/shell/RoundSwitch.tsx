import { useMatches } from '@tanstack/react-router';
import { Select } from 'antd';
import { useText } from '../language.ts';
import { pages } from '../pages.ts';
import { useRound } from '../round.ts';
import { shellText } from './shell.text.ts';

/** The round one works in: narrows the lists until another one, or none, is chosen; not offered where it narrows nothing. */
export function RoundSwitch() {
  const path: string | undefined = useMatches().at(-1)?.fullPath;
  return pages.some((page) => page.path === path && page.isByRound) ? <Rounds /> : null;
}

function Rounds() {
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
