import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useText } from '../language.ts';
import { PageLink } from './PageLink.tsx';
import { TabTitle } from './TabTitle.tsx';
import { uiText } from './ui.text.ts';

export interface PageHeaderProps {
  readonly title: string;
  /** One or two sentences: what the page is for. */
  readonly description?: ReactNode;
  /** Marks beside the title, such as a state. */
  readonly tags?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly to: string; readonly says?: string };
}

export function PageHeader({ title, description, tags, actions, back }: PageHeaderProps) {
  const text = useText(uiText);
  return (
    <header className="page-header">
      <TabTitle title={title} />
      <div className="page-header-words">
        {back && (
          <PageLink to={back.to} className="page-header-back">
            <ArrowLeftOutlined aria-hidden /> {back.says ?? text.back}
          </PageLink>
        )}
        <div className="page-header-title">
          <h1>{title}</h1>
          {tags}
        </div>
        {description && <p className="page-header-description">{description}</p>}
      </div>
      {actions && <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
