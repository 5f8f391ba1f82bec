import { Button } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { EditionHead } from '../rulebook.schema.ts';
import { EditionStatusTag } from './EditionStatusTag.tsx';
import { useEditionName } from './edition-name.ts';
import { editionPath, useRulebooks } from './rulebook.api.ts';
import { listText } from './rulebook.text.ts';
import { StartDraftDialog } from './StartDraftDialog.tsx';
import './rulebook.css';

/** Every rulebook with its editions; drafts of one's own office among them. */
export function RulebookListPage() {
  const text = useText(listText);
  const say = useSay();
  const data = useRulebooks();
  const [base, setBase] = useState<EditionHead | null>(null);
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <DataView data={data} isEmpty={({ rulebooks }) => rulebooks.length === 0} empty={{ says: text.none }}>
        {({ rulebooks, draftsIn }) => (
          <>
            {rulebooks.map(({ id, name, editions }) => (
              <Panel key={id} title={say(name)}>
                <EditionTable editions={editions} onDraft={draftsIn.length > 0 ? setBase : undefined} />
              </Panel>
            ))}
            {base && <StartDraftDialog base={base} draftsIn={draftsIn} onClose={() => setBase(null)} />}
          </>
        )}
      </DataView>
    </>
  );
}

interface EditionTableProps {
  readonly editions: readonly EditionHead[];
  readonly onDraft: ((base: EditionHead) => void) | undefined;
}

function EditionTable({ editions, onDraft }: EditionTableProps) {
  const text = useText(listText);
  const formats = useFormats();
  const nameOf = useEditionName();
  return (
    <div className="rule-scroll">
      <table className="rule-table">
        <thead>
          <tr>
            <th scope="col">{text.edition}</th>
            <th scope="col">{text.jurisdiction}</th>
            <th scope="col">{text.status}</th>
            <th scope="col">{text.effective}</th>
            <th scope="col">{text.signedBy}</th>
            {onDraft && <th scope="col">{text.actions}</th>}
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <tr key={edition.id}>
              <th scope="row">
                <PageLink to={editionPath(edition.id)}>{nameOf(edition)}</PageLink>
              </th>
              <td>{edition.jurisdiction?.name ?? text.everywhere}</td>
              <td>
                <EditionStatusTag status={edition.status} />
              </td>
              <td>{edition.effectiveFrom ? formats.day(edition.effectiveFrom) : '—'}</td>
              <td>
                <People edition={edition} />
              </td>
              {onDraft && (
                <td>
                  {edition.status === 'approved' && <Button onClick={() => onDraft(edition)}>{text.startDraft}</Button>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function People({ edition: { draftedBy, approvedBy } }: { readonly edition: EditionHead }) {
  const text = useText(listText);
  const parts = [
    draftedBy && fill(text.drafted, { name: draftedBy.name }),
    approvedBy && fill(text.approved, { name: approvedBy.name }),
  ].filter((part) => part !== null);
  return <>{parts.length > 0 ? parts.join(' · ') : '—'}</>;
}
