import { Button } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { PersonPage as Person } from '../clues.schema.ts';
import { casePath, cluePath, usePerson } from './clues.api.ts';
import { pageText } from './clues.text.ts';
import { caseStateText, stateText } from './codes.text.ts';
import { LinkList } from './marks.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { personText } from './persons.text.ts';

/** One person: the clues, cases, sanctions and talks that concern him or her. */
export function PersonPage() {
  const { personId } = usePathIds<'personId'>();
  const data = usePerson(personId);
  return <DataView data={data}>{(person) => <OnePerson key={person.id} person={person} />}</DataView>;
}

function OnePerson({ person }: { readonly person: Person }) {
  const text = useText(personText);
  const page = useText(pageText);
  const states = useText(stateText);
  const caseStates = useText(caseStateText);
  const [isOpen, setOpen] = useState(false);
  const said = (yes: boolean) => (yes ? text.yes : text.no);
  return (
    <>
      <PageHeader
        title={person.name}
        description={`${person.workplace} · ${person.post}`}
        back={{ to: '/clues/persons', says: text.title }}
        actions={person.mayCorrect && <Button onClick={() => setOpen(true)}>{text.correct}</Button>}
      />
      <Panel title={text.facts}>
        <Facts
          facts={[
            { name: text.jurisdiction, value: person.jurisdictionName },
            { name: text.rank, value: person.rank ?? '—' },
            { name: text.isHead, value: said(person.isHead) },
            { name: text.isPartyMember, value: said(person.isPartyMember) },
            { name: text.distinction, value: person.distinction ?? '—' },
            {
              name: text.sanctions,
              value: <PageLink to={`/cases/sanctions?personId=${person.id}`}>{person.sanctions}</PageLink>,
            },
            { name: text.talks, value: <PageLink to={`/clues/talks?personId=${person.id}`}>{person.talks}</PageLink> },
          ]}
        />
      </Panel>
      {person.clueLinks.length > 0 && (
        <Panel title={text.clues}>
          <LinkList links={person.clueLinks} path={cluePath} states={states} none="" />
        </Panel>
      )}
      <Panel title={text.cases}>
        <LinkList links={person.caseLinks} path={casePath} states={caseStates} none={page.noCases} />
      </Panel>
      {isOpen && <PersonDialog jurisdictionId={person.jurisdictionId} person={person} onClose={() => setOpen(false)} />}
    </>
  );
}
