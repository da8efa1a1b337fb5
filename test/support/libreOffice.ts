import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`

/**
 * A workbook as LibreOffice saves it after working out every formula anew, in a profile of its own inside `folder`.
 * @throws Error with what it said when it does not convert
 */
export function savedByLibreOffice(folder: string, workbook: string): Uint8Array {
  return readFileSync(converted(folder, workbook, { filter: 'xlsx:Calc MS Excel 2007 XML', ending: '.xlsx' }))
}

/**
 * Slides as LibreOffice prints them: the name of the PDF, in `folder`.
 * @throws Error with what it said when it does not convert
 */
export function printedByLibreOffice(folder: string, slides: string): string {
  return converted(folder, slides, { filter: 'pdf', ending: '.pdf' })
}

function converted(
  folder: string,
  file: string,
  { filter, ending }: { readonly filter: string; readonly ending: string },
): string {
  const profile = path.join(folder, 'profile')
  const out = path.join(folder, 'saved')
  mkdirSync(path.join(profile, 'user'), { recursive: true })
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
  const { status, stdout, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      out,
      file,
    ],
    { encoding: 'utf8' },
  )
  const made = path.join(out, `${path.basename(file, path.extname(file))}${ending}`)
  if (status !== 0 || !existsSync(made)) throw new Error(`LibreOffice did not convert: ${stdout}${stderr}`)
  return made
}
