import { Button } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { PaperPageAnswer, SheetAnswer } from '../papers.schema.ts';
import { teamRoles } from '../roles.model.ts';
import { type Order, usePaperCommand } from './papers.api.ts';
import { papersText } from './papers.text.ts';
import { SheetTag } from './StateTag.tsx';

/** What was sent to the unit and what it said, one below the other. */
export function SheetsPanel({ paper: { sheets } }: { readonly paper: PaperPageAnswer }) {
  const text = useText(papersText);
  return (
    <Panel title={text.sheets}>
      {sheets.length === 0 ? (
        <p className="soft">{text.noSheets}</p>
      ) : (
        sheets.map((sheet) => <OneSheet key={sheet.id} sheet={sheet} />)
      )}
    </Panel>
  );
}

function OneSheet({ sheet }: { readonly sheet: SheetAnswer }) {
  const text = useText(papersText);
  const formats = useFormats();
  const [isTakingBack, setIsTakingBack] = useState(false);
  const isTeam = useRoles().some((role) => (teamRoles as readonly string[]).includes(role));
  const { id, version, state, facts, sentByName, sentOn, dueOn, answer, answeredByName, answeredAt } = sheet;
  const withdraw = usePaperCommand(`sheets/${id}/withdraw`);
  const words = { name: sentByName, day: formats.day(sentOn), due: formats.day(dueOn) };
  return (
    <div className="paper-sheet">
      <SheetTag state={state} />
      <p className="paper-words">{facts}</p>
      <p className="soft small">{fill(text.sentBy, words)}</p>
      {answeredByName && answeredAt && (
        <>
          {answer && <blockquote className="paper-words">{answer}</blockquote>}
          <p className="soft small">
            {fill(text.answeredBy, { name: answeredByName, at: formats.instant(answeredAt) })}
          </p>
        </>
      )}
      {state !== 'withdrawn' && <DocumentButton size="small" url={`/api/papers/sheets/${id}/document`} />}{' '}
      {state === 'sent' && isTeam && (
        <Button size="small" onClick={() => setIsTakingBack(true)}>
          {text.withdraw}
        </Button>
      )}
      {isTakingBack && (
        <CommandDialog<object, Order, unknown>
          title={text.withdraw}
          consequence={text.withdrawSays}
          submit={text.withdraw}
          command={withdraw}
          order={() => ({ version })}
          onClose={() => setIsTakingBack(false)}
        />
      )}
    </div>
  );
}
