import { DownloadOutlined } from '@ant-design/icons';
import { Button, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { useCursor, useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { eventName, subjectName } from '#web/labels.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AuditLine } from '../operations.schema.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditLineDrawer } from './AuditLineDrawer.tsx';
import { auditText } from './audit.text.ts';
import { auditExportUrl, useAudit } from './operations.api.ts';

export const auditFilterNames = ['search', 'event', 'subjectKind', 'from', 'to', 'result', 'actor', 'subject'] as const;
export type AuditFilterName = (typeof auditFilterNames)[number];

/** The log, as the audit administrator reads it. */
export function AuditPage() {
  const text = useText(auditText);
  const ui = useText(uiText);
  const filters = useFilters(auditFilterNames);
  const { cursor } = useCursor();
  const audit = useAudit({ ...filters.values, before: cursor });
  const [open, setOpen] = useState<AuditLine | null>(null);
  const columns = useAuditColumns(setOpen);
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        actions={
          <Tooltip title={text.exportHelp}>
            <Button icon={<DownloadOutlined aria-hidden />} href={auditExportUrl(filters.values)} download>
              {text.export}
            </Button>
          </Tooltip>
        }
      />
      <Panel>
        <AuditFilters filters={filters} />
        <KeysetTable
          data={audit}
          page={({ lines, next }) => ({ rows: lines, next })}
          columns={columns}
          rowKey={({ sequence }) => String(sequence)}
          label={text.title}
          onRow={setOpen}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.empty }
          }
        />
      </Panel>
      {open && (
        <AuditLineDrawer
          line={open}
          onClose={() => setOpen(null)}
          onNarrow={(changes) => {
            setOpen(null);
            filters.set(changes);
          }}
        />
      )}
    </>
  );
}

function useAuditColumns(onOpen: (line: AuditLine) => void): Columns<AuditLine> {
  const text = useText(auditText);
  const say = useSay();
  const formats = useFormats();
  const roleName = useRoleNames();
  return [
    {
      title: text.time,
      key: 'at',
      render: (_, line) => (
        <Button
          type="link"
          className="cell-link"
          aria-label={`${formats.second(line.at)} · ${fill(text.open, { sequence: line.sequence })}`}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(line);
          }}
        >
          {formats.second(line.at)}
        </Button>
      ),
    },
    {
      title: text.person,
      key: 'person',
      render: (_, { actorName, actorLogin }) => `${actorLogin ? actorName : text.program} · ${actorLogin ?? actorName}`,
    },
    { title: text.role, key: 'role', render: (_, { role }) => (role ? say(roleName(role)) : '—') },
    { title: text.event, key: 'event', render: (_, { event }) => say(eventName(event)) },
    {
      title: text.subject,
      key: 'subject',
      render: (_, line) => <AuditSubject line={line} />,
    },
    { title: text.address, dataIndex: 'address', render: (address: string | null) => address ?? '—' },
    { title: text.result, key: 'result', render: (_, { result }) => <AuditResult result={result} /> },
  ];
}

function AuditSubject({ line }: { readonly line: AuditLine }) {
  const say = useSay();
  const kind = say(subjectName(line.subjectKind));
  return line.subjectName ? `${kind}：${line.subjectName}` : kind;
}

export function AuditResult({ result }: Pick<AuditLine, 'result'>) {
  const text = useText(auditText);
  return result === 'refused' ? <Tag color="error">{text.refused}</Tag> : <Tag>{text.done}</Tag>;
}
