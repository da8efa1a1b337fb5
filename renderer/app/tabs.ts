/** The tabs of the workbench, from left to right. */
export const TABS = ['terms', 'products', 'promotions', 'newProducts', 'assumptions', 'ledgers'] as const
export type Tab = (typeof TABS)[number]

/** The tab an address names; the terms where it names none. */
export function tabOf(name: string): Tab {
  return TABS.find((tab) => tab === name) ?? 'terms'
}

/** The address of the tab before or after, round the ends. */
export function neighbourTab(location: string, step: 1 | -1): string {
  const parts = location.split('/')
  const at = TABS.indexOf(tabOf(parts.at(-1) ?? ''))
  const next = TABS[(at + step + TABS.length) % TABS.length] ?? 'terms'
  return [...parts.slice(0, -1), next].join('/')
}
