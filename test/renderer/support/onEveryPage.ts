import type { Page } from 'playwright'

/** Goes through every screen of the open negotiation and every tab of each, as the rail and the tabs name them. */
export async function onEveryPage(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const rail = page.getByRole('navigation', { name: '页面' }).getByRole('link')
  const tabs = page.getByRole('navigation', { name: '工作台页签' }).getByRole('link')
  for (const screen of (await rail.allTextContents()).filter((name) => name !== '首页')) {
    await rail.filter({ hasText: screen }).click()
    await page.locator('[aria-current="page"]', { hasText: screen }).waitFor()
    const names = await tabs.allTextContents()
    for (const tab of names) {
      await tabs.getByText(tab, { exact: true }).click()
      await page.getByRole('region', { name: tab, exact: true }).waitFor()
      await look(tab)
    }
    if (names.length === 0) await look(screen)
  }
}
