import { simulate } from '../../../domain/engine/simulate.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { granted } from '../../support/desk.ts'
import type { OpenWindow } from './openWindow.ts'

/** What tests of the promotion calendar do in a fresh window. */
export function calendarWindow({ page, desk }: OpenWindow) {
  const contribution = () => page.locator('[data-figure="contribution"]')
  const bar = (id: string) => page.locator(`[data-bar="${id}"]`)
  const said = (text: string | RegExp) =>
    page.locator('.plan-screen [aria-live="polite"]').getByText(text).waitFor()
  const saved = () => page.getByText(/^已保存 \d\d:\d\d$/).waitFor()

  /** The sample's promotions on the calendar, in yuan. */
  async function openCalendar() {
    await page.getByRole('button', { name: '打开示例谈判' }).click()
    await contribution().waitFor()
    await page.locator('footer').getByText('元', { exact: true }).click()
    await page.getByRole('link', { name: '促销档期' }).click()
    await page.getByRole('grid', { name: '促销日历' }).waitFor()
  }

  /** The one negotiation there is, as the store has it. */
  async function storedNegotiation() {
    const [summary] = granted(await desk.ask('negotiation:list', {}))
    if (summary === undefined) throw new Error('nothing is stored')
    return granted(await desk.ask('negotiation:open', { negotiation: summary.id }))
  }

  /** The stored opening scenario: what it comes to, and its promotions. */
  async function stored() {
    const { workspace } = await storedNegotiation()
    const opening = workspace.scenarios.find(({ role }) => role === 'opening')
    const scenario = resolveScenario(workspace, opening?.id ?? '')
    return {
      simulation: simulate(toNegotiation(workspace), scenario),
      promotion: (id: string): Promotion => {
        const found = scenario.promotions?.find((each) => each.id === id)
        if (found === undefined) throw new Error(`no promotion ${id}`)
        return found
      },
      count: scenario.promotions?.length ?? 0,
    }
  }

  return { contribution, bar, said, saved, openCalendar, storedNegotiation, stored }
}
