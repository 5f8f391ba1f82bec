import { Result } from 'antd';
import { useText } from '../language.ts';
import { PageLink } from './PageLink.tsx';
import { TabTitle } from './TabTitle.tsx';
import { uiText } from './ui.text.ts';

/** An address that leads nowhere, or to a page that is not the person's. */
export function NotHere({ isForbidden = false }: { readonly isForbidden?: boolean }) {
  const text = useText(uiText);
  const title = isForbidden ? text.notYours : text.notFoundTitle;
  return (
    <>
      <TabTitle title={title} />
      <Result
        status={isForbidden ? 'warning' : 'info'}
        title={<h1 className="result-title">{title}</h1>}
        subTitle={isForbidden ? text.notYoursText : text.notFoundText}
        extra={<PageLink to="/">{text.toStart}</PageLink>}
      />
    </>
  );
}
