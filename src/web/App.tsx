import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider, App as MessageHost } from 'antd';
import type { ReactNode } from 'react';
import { lazy, Suspense, useEffect } from 'react';
import { antdLocales } from './antd-locale.ts';
import { queryClient } from './data.ts';
import { useLanguage } from './language.ts';
import { door } from './pages.ts';
import { loadSession, useSessionView } from './session.ts';
import { theme } from './theme.ts';
import { Broken } from './ui/Broken.tsx';
import { FailureNote } from './ui/FailureNote.tsx';
import { Waiting } from './ui/Waiting.tsx';

// Whoever stands at the door does not wait for the house to be carried to him.
const Inside = lazy(() => import('./Inside.tsx').then((file) => ({ default: file.Inside })));
const SignInPage = lazy(async () => ({ default: await door.signIn() }));
const FirstRunPage = lazy(async () => ({ default: await door.firstRun() }));
const NewPasswordPage = lazy(async () => ({ default: await door.newPassword() }));

export function App() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <ConfigProvider
      locale={antdLocales[language]}
      theme={theme}
      // Two-character labels stay as they are written; the gap that the library puts in breaks searching and reading aloud.
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: true }}
    >
      <MessageHost>
        <QueryClientProvider client={queryClient}>
          <Broken>
            <Suspense fallback={<Waiting />}>
              <Door />
            </Suspense>
          </Broken>
        </QueryClientProvider>
      </MessageHost>
    </ConfigProvider>
  );
}

/** The address stays as it is while somebody signs in, so that a link leads where it says afterwards. */
function Door(): ReactNode {
  const view = useSessionView();
  if (view.at === 'loading') return <Waiting />;
  if (view.at === 'failed')
    return (
      <div className="door-failed">
        <FailureNote failure={view.failure} onRetry={() => void loadSession()} />
      </div>
    );
  const { session } = view;
  if (session.state === 'first-run') return <FirstRunPage />;
  if (session.state === 'signed-out' || !session.account) return <SignInPage />;
  if (session.account.mustChangePassword) return <NewPasswordPage />;
  return <Inside />;
}
