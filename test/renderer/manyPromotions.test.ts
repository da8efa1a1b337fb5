/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { Change } from '../../domain/actions/action.ts'
import { daysAfter } from '../../domain/calendar/days.ts'
import type { Promotion } from '../../domain/negotiation/promotion.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { calendarWindow } from './support/calendarWindow.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page
let calendar: ReturnType<typeof calendarWindow>

inFreshWindow(async (fresh) => {
  opened = fresh
  page = fresh.page
  calendar = calendarWindow(fresh)
  await calendar.openCalendar()
})

/** Puts so many two-week promotions of single products over the year beside the sample's own. */
async function addPromotions(count: number) {
  const { id, revision, workspace } = await calendar.storedNegotiation()
  const changes = Array.from({ length: count }, (_, at): Change => {
    const product = workspace.products[at % workspace.products.length]?.id ?? ''
    const start = daysAfter('2027-01-01', (at * 7) % 340)
    const after: Promotion = {
      id: `many-${at}`,
      name: `档 ${at}`,
      products: [product],
      start,
      end: daysAfter(start, 13),
      depth: 0.1,
      uplift: { kind: 'factor', value: 0.5 },
      funding: { kind: 'none' },
    }
    return { of: 'promotion', scenario: 'opening', id: after.id, before: null, after, at: 14 + at }
  })
  const action = { id: 'many', label: { key: 'action.other' }, changes }
  granted(await opened.desk.ask('negotiation:apply', { negotiation: id, revision, action }))
  await page.reload()
}

test('of 2,000 promotions only those in view are drawn; End goes to the last, a key moves it, and its place is told', async () => {
  await addPromotions(1_986)
  const drawn = () => page.locator('[data-bar]').count()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-bar'))
  const isSeen = (id: string) =>
    calendar.bar(id).evaluate((found) => {
      const { left, right, top, bottom } = found.getBoundingClientRect()
      return found.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
    })
  await calendar.bar('many-0').waitFor()
  expect(await drawn()).toBeLessThan(600)
  const board = page.getByRole('grid', { name: '促销日历' })
  expect(await board.getAttribute('aria-colcount')).toBe('1987')
  await calendar.bar('many-0').focus()
  await page.keyboard.press('ArrowRight')
  await calendar.said(/档 0，2027-01-08\(周五\) 至 2027-01-21\(周四\)/)
  await page.keyboard.press('End')
  // The winter solstice's starts after all of these.
  expect(await focused()).toBe('winterSolstice')
  await page.keyboard.press('PageUp')
  // Of those that start on the 340th day, 6 December, 档 1797 is the last in the list.
  expect(await focused()).toBe('many-1797')
  expect(await isSeen('many-1797')).toBe(true)
  expect(await drawn()).toBeLessThan(600)
  await page.keyboard.press('Control+ArrowLeft')
  await calendar.said(/档 1797，2027-12-05/)
  expect(await isSeen('many-1797')).toBe(true)
  await calendar.saved()
  expect((await calendar.stored()).promotion('many-1797').start).toBe('2027-12-05')
  expect(await axeFinds(page)).toEqual([])
}, 240_000)

test('the list of 2,000 promotions opens, goes to its end, and says what each does to both sides as it is worked out', async () => {
  await page.getByRole('link', { name: '列表', exact: true }).click()
  await addPromotions(1_986)
  const sheet = page.getByRole('grid', { name: '列表' })
  await sheet.getByText('年货节·食用油大桶').click()
  const effect = sheet.getByRole('row').filter({ hasText: '年货节·食用油大桶' })
  await effect
    .getByText(/^[+−]\d/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+End')
  await sheet.getByText('档 1985', { exact: true }).waitFor()
}, 120_000)
