import {
  AppstoreAddOutlined,
  CalendarOutlined,
  DiffOutlined,
  DotChartOutlined,
  FileTextOutlined,
  PartitionOutlined,
} from '@ant-design/icons'
import type { ComponentType, ReactNode } from 'react'
import { AssumptionsScreen } from '../features/assumptions/AssumptionsScreen.tsx'
import { CompareScreen } from '../features/compare/CompareScreen.tsx'
import { ReviewScreen } from '../features/compare/review/ReviewScreen.tsx'
import { HistoryScreen } from '../features/history/HistoryScreen.tsx'
import { LedgersScreen } from '../features/ledgers/LedgersScreen.tsx'
import { NewProductsScreen } from '../features/newProducts/NewProductsScreen.tsx'
import { PackagesScreen } from '../features/packages/PackagesScreen.tsx'
import { ProductsScreen } from '../features/products/ProductsScreen.tsx'
import { CalendarScreen } from '../features/promotions/calendar/CalendarScreen.tsx'
import { HolidaysScreen } from '../features/promotions/holidays/HolidaysScreen.tsx'
import { PromotionsScreen } from '../features/promotions/PromotionsScreen.tsx'
import { RetailerCalendarScreen } from '../features/promotions/retailer/RetailerCalendarScreen.tsx'
import { RiskScreen } from '../features/risk/RiskScreen.tsx'
import { SnapshotsScreen } from '../features/snapshots/SnapshotsScreen.tsx'
import { TermsScreen } from '../features/terms/TermsScreen.tsx'
import { TiersScreen } from '../features/tiers/TiersScreen.tsx'
import { WaterfallScreen } from '../features/waterfall/WaterfallScreen.tsx'

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
      { id: 'terms', Page: TermsScreen },
      { id: 'tiers', Page: TiersScreen },
      { id: 'products', Page: ProductsScreen },
      { id: 'assumptions', Page: AssumptionsScreen },
      { id: 'ledgers', Page: LedgersScreen },
      { id: 'waterfall', Page: WaterfallScreen },
    ],
  },
  {
    id: 'compare',
    icon: <DiffOutlined />,
    hasDock: false,
    tabs: [
      { id: 'compare', Page: CompareScreen },
      { id: 'review', Page: ReviewScreen },
      { id: 'snapshots', Page: SnapshotsScreen },
      { id: 'history', Page: HistoryScreen },
    ],
  },
  {
    id: 'promotions',
    icon: <CalendarOutlined />,
    hasDock: true,
    tabs: [
      { id: 'calendar', Page: CalendarScreen },
      { id: 'promotions', Page: PromotionsScreen },
      { id: 'retailerCalendar', Page: RetailerCalendarScreen },
      { id: 'holidays', Page: HolidaysScreen },
    ],
  },
  {
    id: 'newProducts',
    icon: <AppstoreAddOutlined />,
    hasDock: true,
    tabs: [{ id: 'newProducts', Page: NewProductsScreen }],
  },
  {
    id: 'risk',
    icon: <DotChartOutlined />,
    hasDock: false,
    tabs: [{ id: 'risk', Page: RiskScreen }],
  },
  {
    id: 'packages',
    icon: <PartitionOutlined />,
    hasDock: false,
    tabs: [{ id: 'packages', Page: PackagesScreen }],
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
