import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      workbook,
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`LibreOffice did not convert: ${stdout}${stderr}`)
  return readFileSync(path.join(out, path.basename(workbook)))
}
