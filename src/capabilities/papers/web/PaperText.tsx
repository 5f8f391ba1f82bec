import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { fieldTexts } from '../paper-parts.model.ts';
import type { PaperPageAnswer } from '../papers.schema.ts';
import { useEditionWords } from './papers.api.ts';
import { papersText, severityTexts } from './papers.text.ts';

/** The paper as it stands: the three sentences, then what is around them. */
export function PaperText({ paper }: { readonly paper: PaperPageAnswer }) {
  const text = useText(papersText);
  const say = useSay();
  const formats = useFormats();
  const words = useEditionWords(paper.editionId);
  const sentences = ['seen', 'character', 'whose', 'responsible'] as const;
  const fact = (field: keyof typeof fieldTexts, value: string | null) => ({ name: say(fieldTexts[field]), value });
  return (
    <Panel>
      <Facts
        facts={[
          fact('happened', paper.happened || null),
          fact('place', paper.place || null),
          fact('amount', paper.amount === null ? null : formats.wan(paper.amount)),
        ]}
      />
      {sentences.map((field) => (
        <section key={field} className="paper-part">
          <h2>{say(fieldTexts[field])}</h2>
          <p className="paper-words">{paper[field] || '—'}</p>
        </section>
      ))}
      <section className="paper-part">
        <h2>{say(fieldTexts.evidence)}</h2>
        {paper.evidence.length === 0 ? (
          <p className="soft">{text.noEvidence}</p>
        ) : (
          <ol className="paper-evidence">
            {paper.evidence.map(({ no, title, evidenceId }) => (
              <li key={no}>
                {title} {evidenceId !== null && <EvidenceLink paper={paper} evidenceId={evidenceId} />}
              </li>
            ))}
          </ol>
        )}
      </section>
      <Facts
        facts={[
          fact('category', words.label('categories', paper.category)),
          fact('discipline', words.label('disciplines', paper.discipline)),
          fact('responsibility', words.label('responsibilities', paper.responsibility)),
          fact('severity', say(severityTexts[paper.severity])),
        ]}
      />
    </Panel>
  );
}

/** The item by its number, while it is kept; one that was withdrawn has none any more. */
function EvidenceLink({ paper, evidenceId }: { readonly paper: PaperPageAnswer; readonly evidenceId: string }) {
  const text = useText(papersText);
  const number = paper.choices.find(({ id }) => id === evidenceId)?.number;
  return (
    <PageLink to={`/evidence/inspections/${paper.inspectionId}${number === undefined ? '' : `?view=${evidenceId}`}`}>
      {number === undefined ? text.notKept : fill(text.kept, { number })}
    </PageLink>
  );
}
