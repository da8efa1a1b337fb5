import type { Chart } from '../../domain/charts/chart.ts'
import { datedArchive } from '../spreadsheet/storedArchive.ts'
import { type ZipEntry, zipEntries } from '../spreadsheet/zipEntries.ts'
import { chartPart } from './chartPart.ts'
import { chartWorkbook } from './chartWorkbook.ts'
import type { Deck } from './deck.ts'
import { NUMBER_NAME } from './drawDeck.ts'
import { FONTS } from './look.ts'
import { xmlText } from './xmlText.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const CHART = /chart(\d+)\.xml/u
const WORKBOOK = /Microsoft_Excel_Worksheet(\d+)\.xlsx/u
const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}'
const FIRST_CONTENT = '[Content_Types].xml'

/**
 * The file out of what the library wrote: charts and their workbooks are ours, what says who made it and when is the
 * paper's own, and everything that counts runs, reads the clock or draws chance is set. The same deck gives the same bytes.
 */
export function finishedDeck(drawn: Uint8Array, deck: Deck): Uint8Array {
  const read = zipEntries(drawn)
  if (!read.ok) throw new Error(`the slides cannot be read back: ${read.error.kind}`)
  const files = read.value.filter(({ name }) => !name.endsWith('/'))
  const charts = chartsOf(deck)
  const numbers = new Map(
    files
      .flatMap(({ name }) => /^ppt\/charts\/chart(\d+)\.xml$/u.exec(name)?.[1] ?? [])
      .sort((a, b) => Number(a) - Number(b))
      .map((number, index) => [number, `${index + 1}`] as const),
  )
  const renamed = (text: string) =>
    text
      .replace(new RegExp(CHART, 'gu'), (_, number: string) => `chart${numbers.get(number) ?? number}.xml`)
      .replace(
        new RegExp(WORKBOOK, 'gu'),
        (_, number: string) => `chart${numbers.get(number) ?? number}.xlsx`,
      )
  const names = new Set(files.map(({ name }) => renamed(name)))
  const parts = files.map(({ name, content }): ZipEntry => {
    const own = renamed(name)
    return { name: own, content: Buffer.from(partOf(own, content)) }
  })
  const first = parts.filter(({ name }) => name === FIRST_CONTENT)
  const others = parts.filter(({ name }) => name !== FIRST_CONTENT)
  others.sort((a, b) => (a.name < b.name ? -1 : 1))
  return new Uint8Array(datedArchive([...first, ...others], deck.issuedOn))

  function partOf(name: string, content: Uint8Array): string | Uint8Array {
    const chart = charts[Number(/\/chart(\d+)\.(?:xml|xlsx)$/u.exec(name)?.[1] ?? 0) - 1]
    if (name.startsWith('ppt/charts/chart') && chart) return chartPart(chart, languageOf(deck))
    if (name.startsWith('ppt/embeddings/') && chart) return chartWorkbook(chart, deck.issuedOn)
    if (name === 'docProps/core.xml') return coreProperties(deck)
    if (name === 'docProps/app.xml') return appProperties(deck)
    const text = renamed(Buffer.from(content).toString('utf8'))
    if (name === FIRST_CONTENT) return contentTypes(text, names)
    if (name === 'ppt/theme/theme1.xml') return themed(text, deck)
    return name.startsWith('ppt/slide') && name.endsWith('.xml') ? slidePart(text) : text
  }
}

function chartsOf({ slides }: Deck): readonly Chart[] {
  return slides.flatMap(({ placed }) => placed.flatMap((each) => (each.kind === 'chart' ? [each.chart] : [])))
}

/** Of a slide or a layout: ids that are each there once, one set of properties for a paragraph, the slide's number as a field. */
function slidePart(xml: string): string {
  let id = 1
  return xml
    .replace(/(<\/a:r>(?:<a:br\/>)?)<a:pPr[^>]*>.*?<\/a:pPr>/gsu, '$1')
    .replace(/<p:cNvPr id="\d+"/gu, () => `<p:cNvPr id="${id++}"`)
    .replace(
      new RegExp(`(name="${NUMBER_NAME}".*?)<a:r>(.*?)</a:r>`, 'su'),
      `$1<a:fld id="${NUMBER_FIELD}" type="slidenum">$2</a:fld>`,
    )
}

/** The list of what the file holds, without the parts the library names and does not write. */
function contentTypes(xml: string, names: ReadonlySet<string>): string {
  return xml
    .replace(/\s*<Override PartName="\/([^"]*)"[^>]*\/>/gu, (whole, name: string) =>
      names.has(name) ? whole : '',
    )
    .replace(/<Default Extension="(?!xml"|rels"|xlsx")[^>]*\/>/gu, '')
}

function themed(xml: string, { language }: Deck): string {
  const { latin, eastAsian } = language === 'en' ? FONTS.english : FONTS.chinese
  return xml.replace(
    /<a:latin typeface="[^"]*"[^>]*\/><a:ea typeface="[^"]*"\/>/gu,
    `<a:latin typeface="${latin}"/><a:ea typeface="${eastAsian}"/>`,
  )
}

function coreProperties(deck: Deck): string {
  const at = `${deck.issuedOn}T00:00:00Z`
  const [title, subject, author] = [deck.title, deck.subject, deck.author].map(xmlText)
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><dc:language>${languageOf(deck)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

function appProperties({ slides, author }: Deck): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>DealTable</Application><Slides>${slides.length}</Slides><Notes>0</Notes><HiddenSlides>0</HiddenSlides><Company>${xmlText(author)}</Company></Properties>`
}

function languageOf({ language }: Deck): string {
  return language === 'en' ? 'en-US' : 'zh-CN'
}
