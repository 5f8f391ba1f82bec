import { Tag } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { withQuery } from '#web/api.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { UnitPageAnswer } from '../registry.schema.ts';
import { partyOrganisations, sectors, unitKinds, unitLevels } from '../unit.model.ts';
import { LeadingBody } from './LeadingBody.tsx';
import './registry.css';
import { useUnit } from './registry.api.ts';
import { commandText, listText, unitText } from './registry.text.ts';
import { UnitDialog, type UnitDialogName } from './UnitDialogs.tsx';
import { UnitHistory } from './UnitHistory.tsx';
import { UnitRounds } from './UnitRounds.tsx';
import { useWord } from './words.ts';

/** One unit: what it is, who leads it, what it was and what became of it. */
export function UnitPage() {
  const { unitId } = usePathIds<'unitId'>();
  const unit = useUnit(unitId);
  return <DataView data={unit}>{(answer) => <OneUnit key={answer.id} unit={answer} />}</DataView>;
}

const reorganisations = ['merge', 'split', 'transfer', 'abolish'] as const;
const changes = ['rename', 'change', 'correct'] as const;

export function OneUnit({ unit, isOwn = false }: { readonly unit: UnitPageAnswer; readonly isOwn?: boolean }) {
  const text = useText(unitText);
  const list = useText(listText);
  const command = useText(commandText);
  const [open, setOpen] = useState<UnitDialogName | null>(null);
  const [latest] = unit.states;
  const action = (name: UnitDialogName) => (
    <ActionButton
      key={name}
      command={name}
      allowed={unit.allowed}
      danger={name === 'abolish'}
      onClick={() => setOpen(name)}
    >
      {command[name]}
    </ActionButton>
  );
  return (
    <>
      <PageHeader
        title={latest?.name ?? text.title}
        tags={unit.abolishedOn !== null && <Tag>{text.isAbolished}</Tag>}
        {...(isOwn ? {} : { back: { to: '/registry/units', says: list.title } })}
        actions={[...changes, ...reorganisations].map(action)}
      />
      <Panel title={text.facts}>
        <UnitFacts unit={unit} isOwn={isOwn} />
      </Panel>
      <UnitRounds unitId={unit.id} />
      <LeadingBody unit={unit} />
      <UnitHistory unit={unit} />
      {open && <UnitDialog name={open} unit={unit} onClose={() => setOpen(null)} />}
    </>
  );
}

function UnitFacts({ unit, isOwn }: { readonly unit: UnitPageAnswer; readonly isOwn: boolean }) {
  const text = useText(unitText);
  const formats = useFormats();
  const word = useWord();
  const [latest] = unit.states;
  if (latest === undefined) return null;
  const parent = latest.parentId !== null && (
    <PageLink to={`/registry/units/${latest.parentId}`}>{latest.parentName ?? text.otherUnit}</PageLink>
  );
  const under = (
    <PageLink to={withQuery('/registry/units', { jurisdiction: unit.jurisdictionId, parentId: unit.id })}>
      {fill(text.underLink, { count: unit.under })}
    </PageLink>
  );
  return (
    <Facts
      facts={[
        { name: text.code, value: unit.code },
        { name: text.shortName, value: latest.shortName },
        { name: text.jurisdiction, value: unit.jurisdictionName },
        { name: text.kind, value: word(unitKinds, latest.kind) },
        { name: text.sector, value: word(sectors, latest.sector) },
        { name: text.level, value: word(unitLevels, latest.level) },
        { name: text.partyOrganisation, value: word(partyOrganisations, latest.partyOrganisation) || null },
        { name: text.parent, value: isOwn ? latest.parentName : parent || null },
        { name: text.under, value: unit.under === 0 || isOwn ? unit.under : under },
        { name: text.registeredOn, value: formats.day(unit.registeredOn) },
        ...(unit.abolishedOn === null ? [] : [{ name: text.abolishedOn, value: formats.day(unit.abolishedOn) }]),
      ]}
    />
  );
}
