import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/**
 * What stands between a screen and a person who cannot see it or hold a mouse: of each of axe's rules that is broken
 * its name and the first element that breaks it. `within` keeps to the part of the page that a selector names.
 * @throws Error when the page has frames, of which axe would see nothing
 */
export async function axeFinds(page: Page, within?: string): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error('axe is asked about a page without frames')
  // To tell what is in order takes axe ten times as long as to find what is not, and to put both together in a second
  // page, which Electron does not open, takes as long again.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`)
}
