import type { MenuProps } from 'antd';

/** For a menu whose entries are links: with the keyboard the entry has the focus, not the link in it. */
export const followByKey: NonNullable<MenuProps['onClick']> = ({ domEvent: { type, target, currentTarget } }) => {
  if (type === 'keydown' && target === currentTarget) currentTarget.querySelector('a')?.click();
};
