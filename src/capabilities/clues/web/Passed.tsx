import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { CluePage } from '../clues.schema.ts';
import { pageText } from './clues.text.ts';

/** To whom the clue was passed on, and the receipt that came back. */
export function Passed({ passed }: { readonly passed: NonNullable<CluePage['passed']> }) {
  const text = useText(pageText);
  const { day } = useFormats();
  const { toName, on, byName, reason, document, receipt } = passed;
  return (
    <Panel title={text.passed}>
      <Facts
        facts={[
          { name: text.passedTo, value: fill(text.commissionOf, { name: toName }) },
          { name: text.passedBy, value: fill(text.signed, { name: byName, day: day(on) }) },
          { name: text.passReason, value: reason },
          { name: text.passDocument, value: document },
          { name: text.passReceipt, value: receipt?.number ?? text.passWaiting },
          ...(receipt === null
            ? []
            : [
                {
                  name: text.passReceived,
                  value: fill(text.signed, { name: receipt.receivedByName, day: day(receipt.receivedOn) }),
                },
                { name: text.passClosed, value: receipt.closedOn && day(receipt.closedOn) },
              ]),
        ]}
      />
    </Panel>
  );
}
