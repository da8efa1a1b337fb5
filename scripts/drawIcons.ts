import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright'
import { openBrowser } from './browser.ts'
import { icnsFile, icnsWidths, icoFile, icoWidths, type Picture } from './packaging/iconFiles.ts'
import { projectFolder } from './run.ts'

const folder = path.join(projectFolder, 'packaging')

/** Draws the drawings of `packaging/` in every size and writes the icon files of the three systems beside them. */
async function drawIcons(): Promise<void> {
  const browser = await openBrowser()
  try {
    for (const name of ['icon', 'deal']) {
      const svg = readFileSync(path.join(folder, `${name}.svg`), 'utf8')
      const widths = [...new Set([...icoWidths, ...icnsWidths])]
      const pictures = await Promise.all(widths.map((width) => drawn(browser, svg, width)))
      const sized = (wanted: readonly number[]) => pictures.filter(({ width }) => wanted.includes(width))
      writeFileSync(path.join(folder, `${name}.ico`), icoFile(sized(icoWidths)))
      writeFileSync(path.join(folder, `${name}.icns`), icnsFile(sized(icnsWidths)))
      for (const { png } of sized([512])) writeFileSync(path.join(folder, `${name}.png`), png)
    }
  } finally {
    await browser.close()
  }
}

async function drawn(browser: Browser, svg: string, width: number): Promise<Picture> {
  const page = await browser.newPage({ viewport: { width, height: width } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return { width, png }
}

await drawIcons()
