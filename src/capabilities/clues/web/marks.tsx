import { PageLink } from '#web/ui/PageLink.tsx';

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
