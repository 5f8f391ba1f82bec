import { Modal } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fill, useText } from '../language.ts';
import { loadSession, lock, onTabMessage, tellTabs, useSessionView } from '../session.ts';
import type { IdleState } from './idle.ts';
import { idleState, isPingDue } from './idle.ts';
import { shellText } from './shell.text.ts';

const signs = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;
const tick = 1_000;
const longestGap = 5_000;

/** Warns a minute before the session ends by idleness and covers the page when it has ended. */
export function IdleGuard() {
  const text = useText(shellText);
  const view = useSessionView();
  const idleMinutes = view.at === 'known' ? view.session.idleMinutes : 0;
  const lastActiveAt = useRef(Date.now());
  const lastPingAt = useRef(Date.now());
  const [state, setState] = useState<IdleState>({ at: 'awake' });
  const isWarned = useRef(false);
  isWarned.current = state.at !== 'awake';

  const wake = useCallback(() => {
    const now = Date.now();
    if (now - lastActiveAt.current > longestGap) tellTabs('active');
    lastActiveAt.current = now;
  }, []);

  useEffect(() => {
    // Once the warning stands, only its button counts: a cat on the keyboard must not keep a session alive unseen.
    const hear = () => isWarned.current || wake();
    for (const sign of signs) window.addEventListener(sign, hear, { passive: true, capture: true });
    const stopListening = onTabMessage((message) => {
      if (message === 'active') lastActiveAt.current = Date.now();
    });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, hear, { capture: true });
      stopListening();
    };
  }, [wake]);

  useEffect(() => {
    const timer = setInterval(() => {
      const now = Date.now();
      const next = idleState(lastActiveAt.current, now, idleMinutes);
      setState((before) => (before.at === 'awake' && next.at === 'awake' ? before : next));
      if (next.at === 'over') void lock();
      else if (isPingDue(lastActiveAt.current, lastPingAt.current, now)) {
        lastPingAt.current = now;
        void loadSession();
      }
    }, tick);
    return () => clearInterval(timer);
  }, [idleMinutes]);

  if (state.at !== 'warning') return null;
  const goOn = () => {
    wake();
    lastPingAt.current = Date.now();
    setState({ at: 'awake' });
    tellTabs('active');
    void loadSession();
  };
  return (
    <Modal
      open
      title={text.warnTitle}
      okText={text.goOn}
      onOk={goOn}
      onCancel={goOn}
      cancelButtonProps={{ hidden: true }}
      mask={{ closable: false }}
      zIndex={4000}
    >
      <p role="alert">{fill(text.warnText, { seconds: state.secondsLeft })}</p>
    </Modal>
  );
}
