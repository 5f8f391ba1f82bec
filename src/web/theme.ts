import type { ThemeConfig } from 'antd';

/**
 * Neutral greys with one restrained red. Every pair of text and ground reaches 4.5 : 1 and every border of a control 3 : 1
 * (WCAG 2.2 AA). Errors are vermilion, so that a refusal is not mistaken for the product's own colour.
 */
export const theme: ThemeConfig = {
  token: {
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#9b1c1f',
    colorInfo: '#1d4f91',
    colorLink: '#1d4f91',
    colorLinkHover: '#143a6d',
    colorError: '#c8360b',
    colorErrorText: '#b8320a',
    colorWarning: '#9a5b00',
    colorSuccess: '#1f7a3f',
    // The grounds that the library derives from dark colours are too grey to read on.
    colorPrimaryBg: '#fbf1f1',
    colorPrimaryBgHover: '#f6e3e3',
    colorInfoBg: '#edf3fa',
    colorInfoBorder: '#b5cae3',
    colorErrorBg: '#fdf0ea',
    colorErrorBorder: '#eab9a4',
    colorWarningBg: '#fdf5e4',
    colorWarningBorder: '#e6cd97',
    colorSuccessBg: '#ecf6ef',
    colorSuccessBorder: '#a9d3b7',
    colorText: '#1f2328',
    colorTextHeading: '#1f2328',
    colorTextSecondary: '#4b5159',
    colorTextTertiary: '#5a6169',
    colorTextDescription: '#4b5159',
    colorTextPlaceholder: '#676e76',
    colorTextDisabled: '#676e76',
    colorBorder: '#878e97',
    colorBorderSecondary: '#dfe2e6',
    colorSplit: '#e4e7ea',
    colorBgLayout: '#f3f4f6',
    borderRadius: 4,
    fontSize: 15,
    fontSizeSM: 13,
    fontFamily: 'inherit',
    controlHeight: 36,
    lineHeight: 1.6,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { headerBg: '#eef0f3', headerColor: '#31363c', headerSplitColor: 'transparent', cellPaddingBlockMD: 11 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { labelColor: '#31363c', itemMarginBottom: 20 },
    Tabs: { titleFontSize: 15 },
    Tooltip: { colorBgSpotlight: '#31363c' },
  },
};
