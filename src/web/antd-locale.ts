import type { ConfigProviderProps } from 'antd';
import en from 'antd/es/locale/en_GB.js';
import zh from 'antd/es/locale/zh_CN.js';
import type { Language } from './language.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;

// The package declares these files as CommonJS although they are modules, so the compiler sees one wrapping too many.
export const antdLocales = { zh, en } as unknown as Record<Language, Locale>;
