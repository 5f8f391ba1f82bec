import { Alert } from 'antd';
import { useEffect } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { isAllowed } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { EditionPage as Page } from '../rulebook.schema.ts';
import { EditionActions } from './EditionActions.tsx';
import { EditionStatusTag } from './EditionStatusTag.tsx';
import { useEditionName } from './edition-name.ts';
import { comparisonPath, editionPath, sectionAnchor, useEdition } from './rulebook.api.ts';
import { editionText, listText } from './rulebook.text.ts';
import { SectionList, SectionNav } from './SectionList.tsx';
import './rulebook.css';

/** One edition: what it is, what may be done with it, and all its rules in words. */
export function EditionPage() {
  const { editionId } = usePathIds<'editionId'>();
  const data = useEdition(editionId);
  return <DataView data={data}>{(page) => <Edition key={page.edition.id} page={page} />}</DataView>;
}

function Edition({ page }: { readonly page: Page }) {
  const text = useText(editionText);
  const say = useSay();
  const nameOf = useEditionName();
  const { edition, allowed } = page;
  // The sections come after the address: whoever comes back from editing one is led to it.
  // Newer browsers answer a scroll with a promise, which an effect must not return.
  useEffect(() => {
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <>
      <PageHeader
        title={nameOf(edition)}
        description={say(edition.rulebook.name)}
        tags={<EditionStatusTag status={edition.status} />}
        actions={<EditionActions page={page} />}
        back={{ to: '/rulebooks', says: text.rulebooks }}
      />
      <EditionHistory page={page} />
      <FaultList page={page} />
      <div className="rule-layout">
        <SectionNav page={page} />
        <SectionList page={page} mayEdit={isAllowed(allowed, 'change-section')} />
      </div>
    </>
  );
}

function EditionHistory({ page: { edition, base, changes } }: { readonly page: Page }) {
  const text = useText(editionText);
  const list = useText(listText);
  const formats = useFormats();
  const nameOf = useEditionName();
  const signed = (person: { name: string } | null, at: string | null) =>
    person && at ? `${person.name} · ${formats.instant(at)}` : '—';
  const drafted = edition.isShipped ? text.byProgram : signed(edition.draftedBy, edition.draftedAt);
  const facts = [
    { name: list.jurisdiction, value: edition.jurisdiction?.name ?? list.everywhere },
    { name: list.effective, value: edition.effectiveFrom ? formats.day(edition.effectiveFrom) : '—' },
    { name: text.basedOn, value: base ? <PageLink to={editionPath(base.id)}>{nameOf(base)}</PageLink> : text.none },
    {
      name: text.changes,
      value: base ? (
        <PageLink to={comparisonPath(edition.id, base.id)}>{fill(text.changeCount, { count: changes })}</PageLink>
      ) : (
        '—'
      ),
    },
    { name: text.drafted, value: drafted },
    { name: text.submitted, value: signed(edition.submittedBy, edition.submittedAt) },
    { name: text.approved, value: edition.isShipped ? text.byProgram : signed(edition.approvedBy, edition.approvedAt) },
  ];
  const { sentBack, withdrawn } = edition;
  const words = (pattern: string, sign: NonNullable<typeof sentBack>) =>
    fill(pattern, { name: sign.by.name, at: formats.instant(sign.at), reason: sign.reason });
  return (
    <Panel>
      {withdrawn && <Alert className="panel-alert" type="info" showIcon title={words(text.withdrawn, withdrawn)} />}
      {sentBack && edition.status === 'draft' && (
        <Alert className="panel-alert" type="warning" showIcon title={words(text.sentBack, sentBack)} />
      )}
      <Facts facts={facts} />
    </Panel>
  );
}

/** What has to be mended before the edition can be submitted, each leading to its section. */
function FaultList({ page: { faults } }: { readonly page: Page }) {
  const text = useText(editionText);
  const say = useSay();
  if (faults.length === 0) return null;
  return (
    <Panel>
      <Alert
        type="warning"
        showIcon
        title={fill(text.faults, { count: faults.length })}
        description={
          <ul className="plain-list">
            {faults.map(({ section, code, field, says }) => (
              <li key={`${section} ${code} ${field} ${says.en}`}>
                <a href={`#${sectionAnchor(section)}`}>{say(says)}</a>
              </li>
            ))}
          </ul>
        }
      />
    </Panel>
  );
}
