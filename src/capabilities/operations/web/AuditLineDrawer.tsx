import { Alert, Button, Drawer } from 'antd';
import { useFormats } from '#web/format.ts';
import { eventName, fieldName, subjectName } from '#web/labels.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import type { AuditLine } from '../operations.schema.ts';
import { AuditResult } from './AuditPage.tsx';
import { auditText } from './audit.text.ts';
import { changedFields } from './audit-change.ts';
import { useEarlierLines } from './operations.api.ts';

interface AuditLineDrawerProps {
  readonly line: AuditLine;
  readonly onClose: () => void;
  readonly onNarrow: (changes: { subject: string } | { search: string }) => void;
}

/** One line of the log in full: for administrative subjects with what changed, before and after. */
export function AuditLineDrawer({ line, onClose, onNarrow }: AuditLineDrawerProps) {
  const text = useText(auditText);
  return (
    <Drawer open size={640} title={fill(text.lineTitle, { sequence: line.sequence })} onClose={onClose}>
      <LineFacts line={line} />
      <p className="drawer-actions">
        {line.actorLogin && (
          <Button onClick={() => onNarrow({ search: line.actorLogin ?? '' })}>{text.onlyPerson}</Button>
        )}{' '}
        <Button onClick={() => onNarrow({ subject: line.subjectId })}>{text.onlySubject}</Button>
      </p>
      {line.sphere === 'business' ? (
        <Alert type="info" showIcon title={text.closed} description={text.closedText} />
      ) : (
        <LineChange line={line} />
      )}
    </Drawer>
  );
}

function LineFacts({ line }: { readonly line: AuditLine }) {
  const text = useText(auditText);
  const say = useSay();
  const formats = useFormats();
  const roleName = useRoleNames();
  return (
    <Facts
      facts={[
        { name: text.time, value: formats.second(line.at) },
        { name: text.result, value: <AuditResult result={line.result} /> },
        { name: text.person, value: line.actorName },
        { name: text.loginName, value: line.actorLogin },
        { name: text.role, value: line.role ? say(roleName(line.role)) : null },
        { name: text.address, value: line.address },
        { name: text.event, value: say(eventName(line.event)) },
        {
          name: text.subject,
          value: [say(subjectName(line.subjectKind)), line.subjectName].filter(Boolean).join('：'),
        },
        { name: text.version, value: line.version },
        { name: text.subjectId, value: <code className="small">{line.subjectId}</code> },
      ]}
    />
  );
}

function LineChange({ line }: { readonly line: AuditLine }) {
  const text = useText(auditText);
  const say = useSay();
  const earlier = useEarlierLines(line);
  const details = Object.entries(line.detail ?? {});
  const hasChange = Object.keys(line.change ?? {}).length > 0;
  return (
    <>
      <h3>{text.changes}</h3>
      {!hasChange && <p>{text.noChange}</p>}
      {hasChange && (
        <DataView data={earlier} lines={4}>
          {(answer) => (
            <table className="change-table">
              <thead>
                <tr>
                  <th scope="col">{text.field}</th>
                  <th scope="col">{text.before}</th>
                  <th scope="col">{text.after}</th>
                </tr>
              </thead>
              <tbody>
                {changedFields(line, answer.lines, answer.next === null).map((each) => (
                  <tr key={each.field}>
                    <th scope="row">{say(fieldName(each.field))}</th>
                    <td>{each.isBeforeKnown ? <Value value={each.before} /> : text.unknownBefore}</td>
                    <td>
                      <Value value={each.after} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </DataView>
      )}
      {details.length > 0 && (
        <>
          <h3>{text.details}</h3>
          <Facts
            facts={details.map(([field, value]) => ({ name: say(fieldName(field)), value: <Value value={value} /> }))}
          />
        </>
      )}
    </>
  );
}

function Value({ value }: { readonly value: unknown }) {
  const text = useText(auditText);
  const formats = useFormats();
  if (value === null || value === undefined || value === '') return <span className="soft">{text.none}</span>;
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value)) return formats.second(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
