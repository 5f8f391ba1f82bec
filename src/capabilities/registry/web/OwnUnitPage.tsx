import { useText } from '#web/language.ts';
import { useAccount } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { useUnit } from './registry.api.ts';
import { unitText } from './registry.text.ts';
import { OneUnit } from './UnitPage.tsx';

/** The unit whose contact or secretary the person is. */
export function OwnUnitPage() {
  const text = useText(unitText);
  const own = useAccount().grants.find(({ scopeKind }) => scopeKind === 'unit');
  const unit = useUnit(own?.scopeId ?? null);
  return (
    <DataView data={unit} empty={{ says: text.noUnit }}>
      {(answer) => <OneUnit key={answer.id} unit={answer} isOwn />}
    </DataView>
  );
}
