import { Select } from 'antd';
import { useFilters, useGo, usePathIds } from '#web/address.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { SectionComparison } from '../comparison.model.ts';
import type { EditionHead } from '../rulebook.schema.ts';
import { isSectionName, sectionOf } from '../sections.schema.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { useEditionName } from './edition-name.ts';
import { comparisonPath, editionPath, useComparison, useEdition, useRulebooks } from './rulebook.api.ts';
import { comparisonText, editorText } from './rulebook.text.ts';
import { linesOf } from './values.ts';
import './rulebook.css';

const names = ['against'] as const;

/** Two editions side by side, only what differs; which two is in the address. */
export function ComparisonPage() {
  const { editionId } = usePathIds<'editionId'>();
  const { values } = useFilters(names);
  const against = values.against || null;
  const text = useText(comparisonText);
  const rulebooks = useRulebooks();
  const editions = rulebooks.data?.rulebooks.flatMap((rulebook) => rulebook.editions) ?? [];
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        back={{ to: editionPath(editionId), says: useText(editorText).back }}
      />
      <Panel>
        <Sides editions={editions} oldId={against} newId={editionId} />
      </Panel>
      {against === null ? (
        <p className="soft">{text.choose}</p>
      ) : (
        <Differences editionId={editionId} against={against} />
      )}
    </>
  );
}

interface SidesProps {
  readonly editions: readonly EditionHead[];
  readonly oldId: string | null;
  readonly newId: string;
}

function Sides({ editions, oldId, newId }: SidesProps) {
  const text = useText(comparisonText);
  const say = useSay();
  const nameOf = useEditionName();
  const go = useGo();
  const options = (other: string | null) =>
    editions.map((edition) => ({
      value: edition.id,
      label: `${say(edition.rulebook.name)} · ${nameOf(edition)}${edition.jurisdiction ? ` · ${edition.jurisdiction.name}` : ''}`,
      disabled: edition.id === other,
    }));
  return (
    <div className="rule-sides">
      <label htmlFor="rule-old">
        {text.old}
        <Select
          id="rule-old"
          value={oldId}
          options={options(newId)}
          placeholder={text.choose}
          onChange={(id) => id && go(comparisonPath(newId, id))}
        />
      </label>
      <label htmlFor="rule-new">
        {text.new}
        <Select id="rule-new" value={newId} options={options(oldId)} onChange={(id) => go(comparisonPath(id, oldId))} />
      </label>
    </div>
  );
}

function Differences({ editionId, against }: { readonly editionId: string; readonly against: string }) {
  const text = useText(comparisonText);
  const say = useSay();
  const data = useComparison(editionId, against);
  // References in a line are shown by the names that their own edition gives them.
  const after = useEdition(editionId);
  const before = useEdition(against);
  const newLines = linesOf(after.data?.sections ?? []);
  const oldLines = linesOf(before.data?.sections ?? []);
  return (
    <DataView data={data} isEmpty={({ sections }) => sections.length === 0} empty={{ says: text.same }}>
      {({ sections }) => (
        <>
          <p role="status">{fill(text.summary, counted(sections as readonly SectionComparison[]))}</p>
          {(sections as readonly SectionComparison[]).map((comparison) => (
            <Panel
              key={comparison.section}
              title={isSectionName(comparison.section) ? say(sectionOf(comparison.section).name) : comparison.section}
            >
              <ComparisonTable comparison={comparison} before={oldLines} after={newLines} />
            </Panel>
          ))}
        </>
      )}
    </DataView>
  );
}

function counted(sections: readonly SectionComparison[]): Record<string, number> {
  const sum = (of: 'added' | 'removed' | 'changed' | 'moved') =>
    sections.reduce((total, one) => total + one[of].length, 0);
  const counts = { added: sum('added'), removed: sum('removed'), changed: sum('changed'), moved: sum('moved') };
  return { ...counts, total: counts.added + counts.removed + counts.changed + counts.moved };
}
