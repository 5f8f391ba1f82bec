import { Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import { lightText } from './codes.text.ts';

const colours = { red: 'red', yellow: 'gold', green: 'green' } as const;

/** A due day with its light: the word stands beside the colour, which alone says nothing to everybody. */
export function DueMark({
  dueOn,
  light,
}: {
  readonly dueOn: string | null;
  readonly light: keyof typeof colours | null;
}) {
  const text = useText(lightText);
  const formats = useFormats();
  if (dueOn === null || light === null) return <>—</>;
  return (
    <span>
      {formats.day(dueOn)} <Tag color={colours[light]}>{text[light]}</Tag>
    </span>
  );
}

export interface LinkListProps {
  readonly links: readonly { readonly id: string; readonly number: string; readonly state: string }[];
  readonly path: (id: string) => string;
  readonly states: Readonly<Record<string, string>>;
  readonly none: string;
}

/** Numbers of records, each leading to its page, with their states in words. */
export function LinkList({ links, path, states, none }: LinkListProps) {
  if (links.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="plain-list">
      {links.map(({ id, number, state }) => (
        <li key={id}>
          <PageLink to={path(id)}>{number}</PageLink> <span className="soft">{states[state] ?? state}</span>
        </li>
      ))}
    </ul>
  );
}
