import { usePathIds } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { isAllowed } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import type { PaperPageAnswer } from '../papers.schema.ts';
import { PaperActions } from './PaperActions.tsx';
import { PaperCourse } from './PaperCourse.tsx';
import { PaperEditor } from './PaperEditor.tsx';
import { PaperStory } from './PaperStory.tsx';
import { PaperText } from './PaperText.tsx';
import { inspectionPapersPath, usePaper } from './papers.api.ts';
import { papersText } from './papers.text.ts';
import { SheetsPanel } from './SheetsPanel.tsx';
import { StateTag } from './StateTag.tsx';
import './papers.css';

/** One working paper: written while it is a draft, then read, reviewed, signed and decided. */
export function PaperPage() {
  const { paperId } = usePathIds<'paperId'>();
  const read = usePaper(paperId);
  return (
    <DataView data={read}>
      {(paper) =>
        isAllowed(paper.allowed, 'save') ? (
          // What stood there before is no text to write on. The form then lives as long as the draft, whatever is read anew.
          read.isFetchedAfterMount &&
          !read.isPlaceholderData && <PaperEditor key={`${paper.id} draft ${paper.returns.length}`} paper={paper} />
        ) : (
          <StandingPaper key={paper.id} paper={paper} />
        )
      }
    </DataView>
  );
}

function StandingPaper({ paper }: { readonly paper: PaperPageAnswer }) {
  const text = useText(papersText);
  return (
    <>
      <PageHeader
        title={paper.title || text.untitled}
        description={`${paper.number} · ${paper.unitName} · ${paper.teamName}`}
        tags={<StateTag {...paper} />}
        back={{ to: inspectionPapersPath(paper.inspectionId), says: text.title }}
        actions={
          <>
            <DocumentButton url={`/api/papers/${paper.id}/document`} />
            <PaperActions paper={paper} />
          </>
        }
      />
      <div className="paper-columns">
        <div>
          <PaperText paper={paper} />
          <PaperStory paper={paper} />
        </div>
        <div>
          <PaperCourse paper={paper} />
          <SheetsPanel paper={paper} />
        </div>
      </div>
    </>
  );
}
