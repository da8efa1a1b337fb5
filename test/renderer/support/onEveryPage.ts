import type { Page } from 'playwright'

const WORDS = {
  'zh-CN': { home: '首页', rail: '页面', tabs: '工作台页签' },
  en: { home: 'Home', rail: 'Screens', tabs: 'Tabs of the workbench' },
} as const

/** Goes through every screen of the open negotiation and every tab of each, as the rail and the tabs name them. */
export async function onEveryPage(
  page: Page,
  look: (name: string) => Promise<void>,
  language: keyof typeof WORDS = 'zh-CN',
): Promise<void> {
  const words = WORDS[language]
  const rail = page.getByRole('navigation', { name: words.rail }).getByRole('link')
  const tabs = page.getByRole('navigation', { name: words.tabs }).getByRole('link')
  for (const screen of (await rail.allTextContents()).filter((name) => name !== words.home)) {
    await rail.filter({ hasText: screen }).click()
    await page.locator('[aria-current="page"]', { hasText: screen }).waitFor()
    const names = await tabs.allTextContents()
    for (const tab of names) {
      await tabs.getByText(tab, { exact: true }).click()
      await page.getByRole('region', { name: tab, exact: true }).waitFor()
      await page.locator('.page-coming').waitFor({ state: 'detached' })
      await look(tab)
    }
    await page.locator('.page-coming').waitFor({ state: 'detached' })
    await page.locator('h1').first().waitFor({ state: 'attached' })
    if (names.length === 0) await look(screen)
  }
}

/** Whether the window scrolls as a whole; only what lies in it should. */
export function scrollsAsAWhole(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
    return scrollWidth > clientWidth || scrollHeight > clientHeight
  })
}
