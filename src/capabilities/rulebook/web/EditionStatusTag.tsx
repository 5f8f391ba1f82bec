import { Tag } from 'antd';
import { useSay } from '#web/language.ts';
import type { EditionStatus } from '../rulebook.model.ts';
import { statusText } from './rulebook.text.ts';

const colours: Record<EditionStatus, string> = {
  draft: 'default',
  submitted: 'warning',
  approved: 'success',
  withdrawn: 'default',
};

export function EditionStatusTag({ status }: { readonly status: EditionStatus }) {
  const say = useSay();
  return <Tag color={colours[status]}>{say(statusText[status])}</Tag>;
}
