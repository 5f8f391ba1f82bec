import { EditOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useGo } from '#web/address.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { Panel } from '#web/ui/Panel.tsx';
import type { Item } from '../rulebook.model.ts';
import type { EditionPage } from '../rulebook.schema.ts';
import { sectionGroups } from '../section-field.schema.ts';
import { isSectionName, type SectionName, sectionOf } from '../sections.schema.ts';
import { sectionAnchor, sectionPath } from './rulebook.api.ts';
import { editionText, groupText } from './rulebook.text.ts';
import { SectionTable } from './SectionTable.tsx';
import { linesOf } from './values.ts';

interface Known {
  readonly name: SectionName;
  readonly lines: readonly Item[];
  readonly editors: string;
}

function knownSections(page: EditionPage): Known[] {
  return page.sections.flatMap(({ name, lines, editedBy }) =>
    isSectionName(name)
      ? [{ name, lines: lines as readonly Item[], editors: editedBy.map((person) => person.name).join('、') }]
      : [],
  );
}

/** The table of contents, with the number of lines and a mark where something has to be mended. */
export function SectionNav({ page }: { readonly page: EditionPage }) {
  const text = useText(editionText);
  const say = useSay();
  const known = knownSections(page);
  return (
    <nav className="rule-nav" aria-label={text.sections}>
      <h2>{text.sections}</h2>
      {sectionGroups.map((group) => (
        <div key={group}>
          <h3>{say(groupText[group])}</h3>
          <ul>
            {known
              .filter(({ name }) => sectionOf(name).group === group)
              .map(({ name, lines }) => (
                <li key={name}>
                  <a href={`#${sectionAnchor(name)}`}>
                    <span>{say(sectionOf(name).name)}</span>
                    <SectionCount
                      count={lines.length}
                      faults={page.faults.filter(({ section }) => section === name).length}
                    />
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function SectionCount({ count, faults }: { readonly count: number; readonly faults: number }) {
  const text = useText(editionText);
  if (faults === 0) return <span className="rule-count">{count}</span>;
  return (
    <span className="rule-count rule-fault">
      <span aria-hidden>⚠ </span>
      {count}
      <span className="visually-hidden">{fill(text.faultMark, { count: faults })}</span>
    </span>
  );
}

export function SectionList({ page, mayEdit }: { readonly page: EditionPage; readonly mayEdit: boolean }) {
  const text = useText(editionText);
  const say = useSay();
  const go = useGo();
  const known = knownSections(page);
  const all = linesOf(page.sections);
  return (
    <div>
      {known.map(({ name, lines, editors }) => (
        <div key={name} id={sectionAnchor(name)} className="rule-section">
          <Panel
            title={say(sectionOf(name).name)}
            actions={
              mayEdit && (
                <Button icon={<EditOutlined aria-hidden />} onClick={() => go(sectionPath(page.edition.id, name))}>
                  {text.edit}
                  <span className="visually-hidden"> {say(sectionOf(name).name)}</span>
                </Button>
              )
            }
          >
            <p className="rule-about">
              {say(sectionOf(name).about)} {editors && <Tag>{fill(text.editedBy, { names: editors })}</Tag>}
            </p>
            {lines.length === 0 ? (
              <p className="soft">{text.empty}</p>
            ) : (
              <SectionTable name={name} lines={lines} all={all} />
            )}
          </Panel>
        </div>
      ))}
    </div>
  );
}
