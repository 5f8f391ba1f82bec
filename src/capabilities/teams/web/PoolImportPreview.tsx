import { Tabs } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { ImportConfirmation } from '#web/ui/ImportConfirmation.tsx';
import { tableImportText } from '#web/ui/import.text.ts';
import { Panel } from '#web/ui/Panel.tsx';
import { type PreviewPlace, TablePreview } from '#web/ui/TablePreview.tsx';
import { type PoolOutcome, type PoolSheet, poolOutcomes } from '../pool-import.model.ts';
import type { PeoplePreview, PeopleRow } from '../pool-import.schema.ts';
import { poolImportText } from './pool-import.text.ts';
import { useConfirmPeople, useDiscardPeople, useMendPeople } from './teams.api.ts';

export interface SheetPlace extends PreviewPlace<PoolOutcome> {
  readonly sheet: PoolSheet;
}
export const startPlace: SheetPlace = { sheet: 'people', outcome: undefined, after: undefined };

interface PreviewProps {
  readonly preview: PeoplePreview;
  readonly place: SheetPlace;
  readonly onPlace: (place: SheetPlace) => void;
  readonly onDone: (recommended: number) => void;
}

const colours: Record<PoolOutcome, string> = { faulty: 'red', ready: 'green', lacking: 'gold', known: 'default' };

/** What the workbook would do, sheet by sheet; of every person whether he would qualify. */
export function PoolImportPreview({ preview, place, onPlace, onDone }: PreviewProps) {
  const text = useText(poolImportText);
  const words = useText(tableImportText);
  const say = useSay();
  const formats = useFormats();
  return (
    <Panel title={words.previewTitle}>
      <Facts
        facts={[
          { name: words.file, value: preview.fileName },
          { name: words.uploadedAt, value: formats.instant(preview.uploadedAt) },
          { name: text.recommendedOn, value: formats.day(preview.recommendedOn) },
          ...(preview.ignoredHeadings.length === 0
            ? []
            : [{ name: words.ignored, value: preview.ignoredHeadings.join('、') }]),
        ]}
      />
      <Tabs
        activeKey={place.sheet}
        onChange={(sheet) => onPlace({ ...startPlace, sheet: sheet as PoolSheet })}
        items={preview.sheets.map(({ code, heading, counts }) => {
          const count = formats.number(counts.faulty + counts.ready + counts.lacking + counts.known);
          const filling = { heading: say(heading), count, faulty: formats.number(counts.faulty) };
          return { key: code, label: fill(counts.faulty > 0 ? text.faultyOf : text.sheetOf, filling) };
        })}
      />
      {/* While another sheet is read, the one shown stays that of the answer. */}
      <SheetRows preview={preview} place={place} onPlace={onPlace} onDone={onDone} />
    </Panel>
  );
}

function SheetRows({ preview, place, onPlace, onDone }: PreviewProps) {
  const text = useText(poolImportText);
  const say = useSay();
  const mend = useMendPeople(preview.jurisdictionId);
  const { version, sheet } = preview;
  const counts = preview.sheets.find(({ code }) => code === sheet)?.counts;
  const codes = (Object.keys(poolOutcomes) as PoolOutcome[]).filter((code) => sheet === 'people' || code !== 'lacking');
  return (
    <TablePreview<PeopleRow, PoolOutcome>
      key={sheet}
      columns={preview.columns}
      rows={preview.rows}
      next={preview.next}
      place={place}
      onPlace={(to) => onPlace({ ...place, ...to })}
      outcomes={codes.map((code) => ({
        ...{
          code,
          label: code === 'ready' && sheet !== 'people' ? text.sound : say(poolOutcomes[code]),
          colour: colours[code],
          count: counts?.[code] ?? 0,
        },
      }))}
      mend={mend}
      onMend={(cells) => mend.mutate({ version, sheet, cells })}
      remark={({ lacks }) =>
        lacks.length > 0 && <div className="soft import-cell">{`${text.lacks}${lacks.map(say).join('；')}`}</div>
      }
    >
      {(isMending) => <Confirmation preview={preview} isMending={isMending} onDone={onDone} />}
    </TablePreview>
  );
}

function Confirmation({
  preview,
  isMending,
  onDone,
}: Pick<PreviewProps, 'preview' | 'onDone'> & { readonly isMending: boolean }) {
  const text = useText(poolImportText);
  const words = useText(tableImportText);
  const confirm = useConfirmPeople(preview.jurisdictionId);
  const discard = useDiscardPeople(preview.jurisdictionId);
  const { people, faulty, version, fingerprint } = preview;
  const says =
    faulty > 0
      ? fill(words.confirmBlocked, { count: faulty })
      : people === 0
        ? text.nothing
        : fill(text.consequence, { people });
  return (
    <ImportConfirmation
      says={says}
      discardSays={text.discardSays}
      isReady={faulty === 0 && people > 0 && !isMending}
      isConfirming={confirm.isPending}
      isDiscarding={discard.isPending}
      failure={confirm.error ?? discard.error}
      onConfirm={() =>
        confirm.mutate({ version, fingerprint }, { onSuccess: ({ recommended }) => onDone(recommended) })
      }
      onDiscard={() => discard.mutate({ version })}
    />
  );
}
