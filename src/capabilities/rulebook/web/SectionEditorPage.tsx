import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { isStale } from '#web/data.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { isAllowed } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { LeaveGuard } from '#web/ui/LeaveGuard.tsx';
import { NotHere } from '#web/ui/NotHere.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { Waiting } from '#web/ui/Waiting.tsx';
import { contentFaults } from '../content.schema.ts';
import type { Item } from '../rulebook.model.ts';
import type { EditionPage } from '../rulebook.schema.ts';
import { isSectionName, type PlainContent, type SectionName, sectionOf } from '../sections.schema.ts';
import { isDirty, marksOf, putLine } from './drafts.ts';
import { EditorTable } from './EditorTable.tsx';
import { useEditionName } from './edition-name.ts';
import { LineDrawer } from './LineDrawer.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { editionPath, sectionAnchor, useEdition, useSaveSection } from './rulebook.api.ts';
import { editorText } from './rulebook.text.ts';
import { linesOf } from './values.ts';
import './rulebook.css';

/** Edits one section of a draft. */
export function SectionEditorPage() {
  const { editionId, section } = usePathIds<'editionId' | 'section'>();
  const text = useText(editorText);
  const data = useEdition(editionId);
  if (!isSectionName(section)) return <NotHere />;
  // An edit begins from what stands on the server now, never from what this browser read some time ago.
  if (data.data !== undefined && !data.isFetchedAfterMount) return <Waiting />;
  return (
    <DataView
      data={data}
      isEmpty={({ allowed }) => !isAllowed(allowed, 'change-section')}
      empty={{ says: text.notDraft }}
    >
      {(page) => <SectionEditor key={`${page.edition.id} ${section}`} page={page} name={section} />}
    </DataView>
  );
}

interface Standing {
  readonly version: number;
  readonly lines: readonly Item[];
}

function standingOf(page: EditionPage, name: SectionName): Standing {
  const found = page.sections.find((section) => section.name === name);
  return { version: found?.version ?? 0, lines: (found?.lines ?? []) as readonly Item[] };
}

/** The edit's whole state: what it began from, what is written, what is open. */
function useEditing(page: EditionPage, name: SectionName) {
  const text = useText(editorText);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [base, setBase] = useState<Standing>(() => standingOf(page, name));
  const [lines, setLines] = useState<readonly Item[]>(base.lines);
  const [theirs, setTheirs] = useState<Standing | null>(null);
  // A ref, because leaving after a save happens before the next render.
  const isSaved = useRef(false);
  const saving = useSaveSection(page.edition.id, name);
  const save = (next: readonly Item[], version: number) =>
    saving.mutate(
      { version, lines: next },
      {
        onSuccess: () => {
          isSaved.current = true;
          void message.success(text.saved);
          void navigate({ to: editionPath(page.edition.id), search: true, hash: sectionAnchor(name) });
        },
        onError: (failure) => {
          if (!isStale(failure)) return;
          const { version: now, body } = failure.detail as { version: number; body: readonly Item[] };
          setTheirs({ version: now, lines: body });
        },
      },
    );
  const merge = (merged: readonly Item[]) => {
    if (theirs === null) return;
    setBase(theirs);
    setLines(merged);
    setTheirs(null);
    save(merged, theirs.version);
  };
  return { base, lines, setLines, theirs, setTheirs, isSaved, saving, save, merge };
}

function SectionEditor({ page, name }: { readonly page: EditionPage; readonly name: SectionName }) {
  const text = useText(editorText);
  const say = useSay();
  const nameOf = useEditionName();
  const edit = useEditing(page, name);
  const { base, lines, theirs, saving } = edit;
  const [open, setOpen] = useState<Item | 'new' | null>(null);
  const all = { ...linesOf(page.sections), [name]: lines };
  const faults = contentFaults(all as unknown as PlainContent).filter(({ section }) => section === name);
  const dirty = isDirty(base.lines, lines);
  const keep = (line: Item) => {
    edit.setLines(putLine(lines, open === 'new' || open === null ? null : open.code, line));
    setOpen(null);
  };
  const isNewLine = open === 'new' || (open !== null && !base.lines.some(({ code }) => code === open.code));
  return (
    <>
      <PageHeader
        title={`${say(sectionOf(name).name)} · ${nameOf(page.edition)}`}
        description={say(sectionOf(name).about)}
        back={{ to: editionPath(page.edition.id), says: text.back }}
        actions={<Button onClick={() => setOpen('new')}>{text.add}</Button>}
      />
      <Panel>
        <p className="soft">{text.intro}</p>
        {saving.error && !isStale(saving.error) && <SaveFailure failure={saving.error} lines={lines} />}
        <EditorTable
          name={name}
          base={base.lines}
          lines={lines}
          all={all}
          faults={faults}
          onChange={edit.setLines}
          onOpen={setOpen}
        />
        <SaveBar
          count={changedLines(base.lines, lines)}
          isSaving={saving.isPending}
          onDiscard={() => edit.setLines(base.lines)}
          onSave={() => edit.save(lines, base.version)}
        />
      </Panel>
      {open !== null && (
        <LineDrawer
          section={name}
          line={open === 'new' ? null : open}
          isNew={isNewLine}
          all={all}
          faults={open === 'new' ? [] : faults.filter(({ code }) => code === open.code)}
          onKeep={keep}
          onClose={() => setOpen(null)}
        />
      )}
      {theirs && (
        <MergeDialog
          section={name}
          base={base.lines}
          mine={lines}
          theirs={theirs.lines}
          all={all}
          isSaving={saving.isPending}
          onSave={edit.merge}
          onClose={() => edit.setTheirs(null)}
        />
      )}
      <LeaveGuard hasUnsaved={() => dirty && !edit.isSaved.current} />
    </>
  );
}

function changedLines(base: readonly Item[], lines: readonly Item[]): number {
  const { marks, removed } = marksOf(base, lines);
  return marks.size + removed.length;
}

interface SaveBarProps {
  readonly count: number;
  readonly isSaving: boolean;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

function SaveBar({ count, isSaving, onDiscard, onSave }: SaveBarProps) {
  const text = useText(editorText);
  return (
    <div className="rule-save-bar">
      <span role="status">{count > 0 ? fill(text.pending, { count }) : text.nothing}</span>
      <Button onClick={onDiscard} disabled={count === 0 || isSaving}>
        {text.discard}
      </Button>
      <Button type="primary" onClick={onSave} disabled={count === 0} loading={isSaving}>
        {text.save}
      </Button>
    </div>
  );
}

interface SaveFailureProps {
  readonly failure: Parameters<typeof FailureNote>[0]['failure'];
  readonly lines: readonly Item[];
}

/** What the server found on the lines, each named by its line. */
function SaveFailure({ failure, lines }: SaveFailureProps) {
  const say = useSay();
  const formats = useFormats();
  return (
    <div className="panel-alert">
      <FailureNote failure={failure} />
      <ul>
        {failure.fields.map(({ field, says }) => {
          const line = lines[Number(field.split('.')[1])];
          return <li key={field}>{line ? formats.named(say(line.label), say(says)) : say(says)}</li>;
        })}
      </ul>
    </div>
  );
}
