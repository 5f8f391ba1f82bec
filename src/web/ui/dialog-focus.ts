import { useEffect, useState } from 'react';

/** Whoever closes a dialog goes on where it was opened; without this the keyboard starts again at the top of the page. */
export function useReturnedFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}

/** To the first field rather than to the cross that closes. A calendar stays shut: it would open over the form. */
export function focusFirstField(form: HTMLElement | null): void {
  if (form === null || form.contains(document.activeElement)) return;
  const first = form.querySelector<HTMLElement>('input:not([type="hidden"]):not(:disabled), textarea:not(:disabled)');
  if (first?.closest('.ant-picker') === null) first.focus();
}
