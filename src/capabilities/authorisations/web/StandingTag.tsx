import { Tag } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { requestKinds, type Standing, standings } from '../authorisation.model.ts';
import type { AuthorisationLine } from '../authorisations.schema.ts';
import { authorisationText } from './authorisations.text.ts';

const colours: Readonly<Partial<Record<Standing, string>>> = {
  drafted: 'gold',
  live: 'green',
  expired: 'red',
  'other-leader': 'red',
};

/** How an authorisation stands today, and what is asked for. */
export function StandingTag({ standing, asked }: Pick<AuthorisationLine, 'standing' | 'asked'>) {
  const text = useText(authorisationText);
  const say = useSay();
  return (
    <>
      <Tag color={colours[standing]}>{say(standings[standing])}</Tag>
      {asked !== null && <Tag color="gold">{fill(text.asks, { kind: say(requestKinds[asked]) })}</Tag>}
    </>
  );
}
