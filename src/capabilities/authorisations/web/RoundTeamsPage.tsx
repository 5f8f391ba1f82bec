import { Tabs } from 'antd';
import { useFilters, usePathIds } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { useRoundAuthorisations } from './authorisations.api.ts';
import { authorisationText } from './authorisations.text.ts';
import { RoundAuthorisationsPanel } from './RoundAuthorisationsPanel.tsx';

const names = ['tab'] as const;

/** All that goes with the teams of one round, from their authorisation to the end. */
export function RoundTeamsPage() {
  const { roundId } = usePathIds<'roundId'>();
  const text = useText(authorisationText);
  const filters = useFilters(names);
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
          <Tabs
            activeKey={filters.values.tab || 'authorisations'}
            onChange={(tab) => filters.set({ tab })}
            items={[
              {
                key: 'authorisations',
                label: text.tabAuthorisations,
                children: <RoundAuthorisationsPanel roundId={roundId} round={answer} />,
              },
            ]}
          />
        </>
      )}
    </DataView>
  );
}
