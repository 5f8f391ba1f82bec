import type { ReactNode } from 'react';
import { chooseLanguage, useLanguage, useText } from '#web/language.ts';
import { Mark } from '#web/shell/Mark.tsx';
import { doorText } from './door.text.ts';
import './door.css';

/** The quiet frame around the pages for those who are not inside yet. */
export function DoorFrame({ children, isWide = false }: { readonly children: ReactNode; readonly isWide?: boolean }) {
  const text = useText(doorText);
  const language = useLanguage();
  return (
    <div className="door">
      <header className="door-head">
        <Mark />
        <span className="door-purpose">{text.purpose}</span>
        <button
          type="button"
          className="plain-button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {text.language}
        </button>
      </header>
      <main className={isWide ? 'door-main door-main-wide' : 'door-main'}>{children}</main>
    </div>
  );
}
