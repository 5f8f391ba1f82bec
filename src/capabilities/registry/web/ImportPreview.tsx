import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { ImportConfirmation } from '#web/ui/ImportConfirmation.tsx';
import { tableImportText } from '#web/ui/import.text.ts';
import { Panel } from '#web/ui/Panel.tsx';
import { type PreviewPlace as Place, TablePreview } from '#web/ui/TablePreview.tsx';
import { wordChoices } from '../import.model.ts';
import type { ImportDone, ImportOutcome, ImportPreview, ImportRow } from '../registry.schema.ts';
import { useConfirmImport, useDiscardImport, useMendImport } from './registry.api.ts';
import { importText } from './registry.text.ts';
import { useWord } from './words.ts';

export type PreviewPlace = Place<ImportOutcome>;

interface ImportPreviewProps {
  readonly preview: ImportPreview;
  readonly place: PreviewPlace;
  readonly onPlace: (place: PreviewPlace) => void;
  readonly onDone: (done: ImportDone) => void;
}

const colours: Record<ImportOutcome, string> = { faulty: 'red', new: 'green', changed: 'gold', unchanged: 'default' };
const outcomeCodes = ['faulty', 'new', 'changed', 'unchanged'] as const;

/** What the file would do; faulty rows first, their cells mended in place. */
export function ImportPreviewPanel({ preview, place, onPlace, onDone }: ImportPreviewProps) {
  const text = useText(importText);
  const words = useText(tableImportText);
  const formats = useFormats();
  const before = useBefore();
  const mend = useMendImport(preview.jurisdictionId);
  const { version, counts } = preview;
  return (
    <Panel title={words.previewTitle}>
      <Facts
        facts={[
          { name: words.file, value: preview.fileName },
          { name: words.uploadedAt, value: formats.instant(preview.uploadedAt) },
          { name: text.effectiveOn, value: formats.day(preview.effectiveOn) },
          ...(preview.ignoredHeadings.length === 0
            ? []
            : [{ name: words.ignored, value: formats.list(preview.ignoredHeadings) }]),
        ]}
      />
      <TablePreview<ImportRow, ImportOutcome>
        columns={preview.columns}
        rows={preview.rows}
        next={preview.next}
        place={place}
        onPlace={onPlace}
        outcomes={outcomeCodes.map((code) => ({ code, label: text[code], colour: colours[code], count: counts[code] }))}
        mend={mend}
        onMend={(cells) => mend.mutate({ version, cells })}
        under={before}
      >
        {(isMending) => <Confirmation preview={preview} isMending={isMending} onDone={onDone} />}
      </TablePreview>
    </Panel>
  );
}

/** What stands in the register now, under a cell that would change it. */
function useBefore() {
  const text = useText(importText);
  const word = useWord();
  return (row: ImportRow, column: string) => {
    const before = row.before[column];
    if (before === undefined) return null;
    const names = wordChoices[column as keyof typeof wordChoices] as (typeof wordChoices)['kind'] | undefined;
    const shown = (names === undefined ? before : word(names, before)) || text.blank;
    return <div className="import-before">{fill(text.before, { value: shown })}</div>;
  };
}

function Confirmation({
  preview,
  isMending,
  onDone,
}: Pick<ImportPreviewProps, 'preview' | 'onDone'> & { readonly isMending: boolean }) {
  const text = useText(importText);
  const words = useText(tableImportText);
  const confirm = useConfirmImport(preview.jurisdictionId);
  const discard = useDiscardImport(preview.jurisdictionId);
  const { counts, version, fingerprint } = preview;
  const isNothing = counts.faulty + counts.new + counts.changed === 0;
  const says =
    counts.faulty > 0
      ? fill(words.confirmBlocked, { count: counts.faulty })
      : isNothing
        ? text.nothingToDo
        : fill(text.confirmConsequence, { ...counts });
  return (
    <ImportConfirmation
      says={says}
      discardSays={text.discardConsequence}
      isReady={counts.faulty === 0 && !isNothing && !isMending}
      isConfirming={confirm.isPending}
      isDiscarding={discard.isPending}
      failure={confirm.error ?? discard.error}
      onConfirm={() => confirm.mutate({ version, fingerprint }, { onSuccess: onDone })}
      onDiscard={() => discard.mutate({ version })}
    />
  );
}
