import {
  AppstoreAddOutlined,
  CalendarOutlined,
  DiffOutlined,
  DotChartOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  PartitionOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons'
import type { ComponentType, ReactNode } from 'react'
import { latePage } from './latePage.tsx'

const brings: (() => Promise<unknown>)[] = []

function page<Name extends string>(
  name: Name,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
): ComponentType {
  const { Page, bring } = latePage(name, load)
  brings.push(bring)
  return Page
}

/** Brings the page that a negotiation opens on. */
export async function bringFirstPage(): Promise<void> {
  await brings[0]?.()
}

/** Brings the code of every page, one after the other; what cannot be had now is asked for again when it is shown. */
export async function bringPages(): Promise<void> {
  for (const bring of brings) await bring().catch(() => undefined)
}

/** One page of an open negotiation. Its name is `tab.<id>` in the locale files. */
type Tab = { readonly id: string; readonly Page: ComponentType }

/** One entry of the rail for an open negotiation: a page of its own, or several as tabs. Its name is `screen.<id>`. */
type Screen = {
  readonly id: string
  readonly icon: ReactNode
  /** Both ledgers stand beside it. */
  readonly hasDock: boolean
  readonly tabs: readonly [Tab, ...Tab[]]
}

/** The rail from top to bottom, after 首页; Alt+2 opens the first. */
export const SCREENS = [
  {
    id: 'workbench',
    icon: <FileTextOutlined />,
    hasDock: true,
    tabs: [
      { id: 'terms', Page: page('TermsScreen', () => import('../features/terms/TermsScreen.tsx')) },
      { id: 'tiers', Page: page('TiersScreen', () => import('../features/tiers/TiersScreen.tsx')) },
      {
        id: 'products',
        Page: page('ProductsScreen', () => import('../features/products/ProductsScreen.tsx')),
      },
      {
        id: 'assumptions',
        Page: page('AssumptionsScreen', () => import('../features/assumptions/AssumptionsScreen.tsx')),
      },
      { id: 'ledgers', Page: page('LedgersScreen', () => import('../features/ledgers/LedgersScreen.tsx')) },
      {
        id: 'waterfall',
        Page: page('WaterfallScreen', () => import('../features/waterfall/WaterfallScreen.tsx')),
      },
    ],
  },
  {
    id: 'compare',
    icon: <DiffOutlined />,
    hasDock: false,
    tabs: [
      { id: 'compare', Page: page('CompareScreen', () => import('../features/compare/CompareScreen.tsx')) },
      {
        id: 'review',
        Page: page('ReviewScreen', () => import('../features/compare/review/ReviewScreen.tsx')),
      },
      {
        id: 'snapshots',
        Page: page('SnapshotsScreen', () => import('../features/snapshots/SnapshotsScreen.tsx')),
      },
      { id: 'history', Page: page('HistoryScreen', () => import('../features/history/HistoryScreen.tsx')) },
    ],
  },
  {
    id: 'promotions',
    icon: <CalendarOutlined />,
    hasDock: true,
    tabs: [
      {
        id: 'calendar',
        Page: page('CalendarScreen', () => import('../features/promotions/calendar/CalendarScreen.tsx')),
      },
      {
        id: 'promotions',
        Page: page('PromotionsScreen', () => import('../features/promotions/PromotionsScreen.tsx')),
      },
      {
        id: 'retailerCalendar',
        Page: page(
          'RetailerCalendarScreen',
          () => import('../features/promotions/retailer/RetailerCalendarScreen.tsx'),
        ),
      },
      {
        id: 'holidays',
        Page: page('HolidaysScreen', () => import('../features/promotions/holidays/HolidaysScreen.tsx')),
      },
    ],
  },
  {
    id: 'newProducts',
    icon: <AppstoreAddOutlined />,
    hasDock: true,
    tabs: [
      {
        id: 'newProducts',
        Page: page('NewProductsScreen', () => import('../features/newProducts/NewProductsScreen.tsx')),
      },
    ],
  },
  {
    id: 'risk',
    icon: <DotChartOutlined />,
    hasDock: false,
    tabs: [{ id: 'risk', Page: page('RiskScreen', () => import('../features/risk/RiskScreen.tsx')) }],
  },
  {
    id: 'packages',
    icon: <PartitionOutlined />,
    hasDock: false,
    tabs: [
      {
        id: 'packages',
        Page: page('PackagesScreen', () => import('../features/packages/PackagesScreen.tsx')),
      },
    ],
  },
  {
    id: 'proposal',
    icon: <FilePdfOutlined />,
    hasDock: false,
    tabs: [
      {
        id: 'proposal',
        Page: page('ProposalScreen', () => import('../features/proposal/ProposalScreen.tsx')),
      },
    ],
  },
  {
    id: 'signing',
    icon: <SafetyCertificateOutlined />,
    hasDock: false,
    tabs: [
      {
        id: 'termSheet',
        Page: page('TermSheetScreen', () => import('../features/signing/draft/TermSheetScreen.tsx')),
      },
      {
        id: 'signing',
        Page: page('IssuedScreen', () => import('../features/signing/issued/IssuedScreen.tsx')),
      },
      {
        id: 'verify',
        Page: page('VerdictScreen', () => import('../features/signing/verdict/VerdictScreen.tsx')),
      },
    ],
  },
] as const satisfies readonly Screen[]

export type ScreenOfRail = (typeof SCREENS)[number]
export type ScreenId = ScreenOfRail['id']
export type PageId = ScreenOfRail['tabs'][number]['id']

/** Where a page stands: its screen and its place among that screen's tabs. */
export type Place = { readonly screen: ScreenOfRail; readonly tab: ScreenOfRail['tabs'][number] }

/** The page an address names; the terms where it names none. */
export function placeOf(page: string): Place {
  for (const screen of SCREENS) {
    const tab = screen.tabs.find(({ id }) => id === page)
    if (tab !== undefined) return { screen, tab }
  }
  const [screen] = SCREENS
  return { screen, tab: screen.tabs[0] }
}

/** The address of a page of a negotiation. */
export function addressOf(negotiation: string, page: PageId): string {
  return `/negotiation/${encodeURIComponent(negotiation)}/${page}`
}

/** The address of the tab before or after on the same screen, round the ends. */
export function neighbourTab(location: string, step: 1 | -1): string {
  const parts = location.split('/')
  const { screen, tab } = placeOf(parts.at(-1) ?? '')
  const ids: readonly PageId[] = screen.tabs.map(({ id }) => id)
  const at = (ids.indexOf(tab.id) + step + ids.length) % ids.length
  return [...parts.slice(0, -1), ids[at]].join('/')
}
