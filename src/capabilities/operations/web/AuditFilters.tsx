import { Select, Tag } from 'antd';
import type { Filters } from '#web/address.ts';
import { eventName, subjectName } from '#web/labels.ts';
import { useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import type { AuditFilterName } from './AuditPage.tsx';
import { auditText } from './audit.text.ts';
import { useAuditKinds } from './operations.api.ts';

interface AuditFiltersProps {
  readonly filters: Filters<AuditFilterName>;
}

/** What narrows the log; all of it stands in the address. */
export function AuditFilters({ filters }: AuditFiltersProps) {
  const text = useText(auditText);
  const say = useSay();
  const kinds = useAuditKinds().data;
  const { values, set } = filters;
  return (
    <search className="filters">
      <SearchBox value={values.search} label={text.search} onSearch={(search) => set({ search })} />
      <Select
        aria-label={text.event}
        className="filter-select"
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        value={values.event}
        onChange={(event) => set({ event })}
        options={[
          { value: '', label: text.allEvents },
          ...(kinds?.events ?? []).map((event) => ({ value: event, label: say(eventName(event)) })),
        ]}
      />
      <Select
        aria-label={text.subjectKind}
        className="filter-select"
        popupMatchSelectWidth={false}
        value={values.subjectKind}
        onChange={(subjectKind) => set({ subjectKind })}
        options={[
          { value: '', label: text.allKinds },
          ...(kinds?.subjectKinds ?? []).map((kind) => ({ value: kind, label: say(subjectName(kind)) })),
        ]}
      />
      <Select
        aria-label={text.result}
        className="filter-select"
        value={values.result}
        onChange={(result) => set({ result })}
        options={[
          { value: '', label: text.allResults },
          { value: 'done', label: text.done },
          { value: 'refused', label: text.refused },
        ]}
      />
      <DayPicker
        aria-label={text.from}
        placeholder={text.from}
        value={values.from}
        latest={values.to || undefined}
        onChange={(day) => set({ from: day ?? '' })}
      />
      <DayPicker
        aria-label={text.to}
        placeholder={text.to}
        value={values.to}
        earliest={values.from || undefined}
        onChange={(day) => set({ to: day ?? '' })}
      />
      {values.actor && (
        <Tag closable onClose={() => set({ actor: '' })}>
          {text.onlyPerson}
        </Tag>
      )}
      {values.subject && (
        <Tag closable onClose={() => set({ subject: '' })}>
          {text.onlySubject}
        </Tag>
      )}
    </search>
  );
}
