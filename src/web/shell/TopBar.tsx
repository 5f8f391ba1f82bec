import { MenuOutlined } from '@ant-design/icons';
import { chooseLanguage, useLanguage, useText } from '../language.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { JurisdictionSwitch } from './JurisdictionSwitch.tsx';
import { Mark } from './Mark.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { RoundSwitch } from './RoundSwitch.tsx';
import { shellText } from './shell.text.ts';

/** Where one is: product, jurisdiction and round stay in sight on every page. */
export function TopBar({ onMenu }: { readonly onMenu: () => void }) {
  const text = useText(shellText);
  const language = useLanguage();
  return (
    <header className="top-bar no-print">
      <button type="button" className="plain-button top-bar-menu" aria-label={text.menu} onClick={onMenu}>
        <MenuOutlined aria-hidden />
      </button>
      <PageLink to="/" className="top-bar-home" aria-label={text.product}>
        <Mark />
      </PageLink>
      <div className="top-bar-place">
        <JurisdictionSwitch />
        <RoundSwitch />
      </div>
      <button
        type="button"
        className="plain-button"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {text.language}
      </button>
      <PersonMenu />
    </header>
  );
}
