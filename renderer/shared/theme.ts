import type { ThemeConfig } from 'antd'

/** The look of every antd part. Every text colour reaches 5:1 on white; the font is the page's own. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4ed8',
    colorPrimaryHover: '#1e40af',
    colorPrimaryActive: '#1e3a8a',
    colorLinkHover: '#1e40af',
    colorInfo: '#1d4ed8',
    colorLink: '#1d4ed8',
    colorSuccess: '#15803d',
    colorWarning: '#b45309',
    colorError: '#b91c1c',
    colorText: '#1f2328',
    colorTextSecondary: '#595959',
    colorTextTertiary: '#595959',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDisabled: '#6b6b6b',
    colorBorder: '#b9bec7',
    colorBorderSecondary: '#e3e6eb',
    borderRadius: 4,
    fontFamily: 'var(--fonts)',
    fontSize: 13,
    motion: false,
  },
}
