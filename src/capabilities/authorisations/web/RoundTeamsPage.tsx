import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useFilters, usePathIds } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import type { RoundAuthorisations } from '../authorisations.schema.ts';
import { AfterPanel } from './AfterPanel.tsx';
import { useRoundAuthorisations } from './authorisations.api.ts';
import { authorisationText } from './authorisations.text.ts';
import { MaterialsPanel } from './MaterialsPanel.tsx';
import { PreparationPanel } from './PreparationPanel.tsx';
import { materialText, preparationText } from './preparation.text.ts';
import { RoundAuthorisationsPanel } from './RoundAuthorisationsPanel.tsx';
import { afterText, unitiesText, visitText } from './supervision.text.ts';
import { UnitiesPanel } from './UnitiesPanel.tsx';
import { VisitsPanel } from './VisitsPanel.tsx';

const names = ['tab'] as const;
/** Who reads the people of a round's teams. */
const planners = ['office-clerk', 'office-director', 'leading-group-member', 'organisation-officer'];

interface Tab {
  readonly key: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** All that goes with the teams of one round, from their authorisation to the end. */
export function RoundTeamsPage() {
  const { roundId } = usePathIds<'roundId'>();
  const text = useText(authorisationText);
  const round = useRoundAuthorisations(roundId);
  return (
    <DataView data={round}>
      {(answer) => (
        <>
          <PageHeader
            title={answer.roundName}
            description={text.roundDescription}
            back={{ to: `/rounds/${roundId}`, says: text.toRound }}
          />
          <RoundTabs roundId={roundId} round={answer} />
        </>
      )}
    </DataView>
  );
}

function RoundTabs({ roundId, round }: { readonly roundId: string; readonly round: RoundAuthorisations }) {
  const filters = useFilters(names);
  const text = useText(authorisationText);
  const preparation = useText(preparationText);
  const material = useText(materialText);
  const visit = useText(visitText);
  const after = useText(afterText);
  const unities = useText(unitiesText);
  const seesPeople = useRoles().some((role) => planners.includes(role));
  const first: Tab = {
    key: 'authorisations',
    label: text.tabAuthorisations,
    children: <RoundAuthorisationsPanel roundId={roundId} round={round} />,
  };
  const ofPeople: readonly Tab[] = [
    { key: 'preparation', label: preparation.tab, children: <PreparationPanel roundId={roundId} /> },
    { key: 'visits', label: visit.tab, children: <VisitsPanel roundId={roundId} /> },
    { key: 'materials', label: material.tab, children: <MaterialsPanel roundId={roundId} /> },
    { key: 'after', label: after.tab, children: <AfterPanel roundId={roundId} /> },
    { key: 'unities', label: unities.tab, children: <UnitiesPanel roundId={roundId} /> },
  ];
  return (
    <Tabs
      activeKey={filters.values.tab || first.key}
      onChange={(tab) => filters.set({ tab })}
      items={[first, ...(seesPeople ? ofPeople : [])]}
    />
  );
}
