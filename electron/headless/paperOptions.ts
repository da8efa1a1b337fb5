import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Language } from '../../domain/locale/language.ts'
import { isDay } from '../../domain/negotiation/calendar.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { FontFiles } from '../pdf/renderPdf.ts'
import { languageOf } from './languageOf.ts'

/** What every paper is written with. */
export type PaperOptions = {
  readonly language: Language
  readonly issuedOn: string
  readonly fonts: FontFiles
}

/** Language and day of a paper from `--lang` and `--issued`, or one sentence that says what is wrong with them. */
export function paperOptions({
  lang = 'zh',
  issued = today(),
}: {
  readonly lang?: string | undefined
  readonly issued?: string | undefined
}): Result<PaperOptions, string> {
  const language = languageOf(lang)
  if (!language.ok) return language
  if (!isDay(issued)) {
    return err(`--issued: found ${JSON.stringify(issued)}, allowed a day written YYYY-MM-DD`)
  }
  return ok({ language: language.value, issuedOn: issued, fonts: fonts() })
}

/** The product's version, as papers and frozen versions name the engine they were calculated with. */
export function engineVersion(): string {
  const file = path.join(import.meta.dirname, '..', '..', 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version
}

function fonts(): FontFiles {
  const file = (face: string) =>
    createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${face}`)
  return {
    regular: file('400Regular/NotoSansSC_400Regular.ttf'),
    bold: file('700Bold/NotoSansSC_700Bold.ttf'),
  }
}

/** The day on the wall where the command runs. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
