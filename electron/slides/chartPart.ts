import type { Chart } from '../../domain/charts/chart.ts'
import { type ChartFigures, chartFigures, type FigureSeries, type Fill } from './chartFigures.ts'
import { INK, QUIET } from './look.ts'
import { xmlText } from './xmlText.ts'

const GRID = 'E5E7EB'
const AXIS = '9CA3AF'
const CATEGORY_AXIS = 111
const VALUE_AXIS = 112
/** Values from here on need no decimals on the axis. */
const LARGE = 10
const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/**
 * A native chart's own part, its figures cached and bound to the cells of `chartWorkbook`. Written here and not by the
 * library: that one has no patterns, leaves a zero's cell empty and sets labels where a stacked bar allows none.
 */
export function chartPart(chart: Chart, language: string): string {
  const figures = chartFigures(chart)
  const { isStacked, hasLegend, series, categories, labels, axis } = figures
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`
  const bars = [
    '<c:barChart><c:barDir val="col"/>',
    `<c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...series.map((each, index) => barSeries(each, index, figures)),
    `<c:gapWidth val="${isStacked ? 70 : 60}"/><c:overlap val="${isStacked ? 100 : 0}"/>${axes}</c:barChart>`,
  ]
  const lines =
    labels === undefined ? [] : [labelSeries(figures, language), `<c:marker val="1"/>${axes}</c:lineChart>`]
  const highest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))))
  const limits = [
    axis.max === undefined ? '' : `<c:max val="${axis.max}"/>`,
    axis.min === undefined ? '' : `<c:min val="${axis.min}"/>`,
  ].join('')
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/>`,
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    ...bars,
    ...lines,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${stroke(AXIS)}</c:spPr>${typed(11, INK, language)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `<c:majorGridlines><c:spPr>${stroke(GRID)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${highest >= LARGE ? '#,##0' : 'General'}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${typed(10, QUIET, language)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${axis.min === undefined ? 'autoZero' : 'min'}"/><c:crossBetween val="between"/>`,
    axis.step === undefined ? '' : `<c:majorUnit val="${axis.step}"/>`,
    '</c:valAx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    hasLegend
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${typed(12, INK, language)}</c:legend>`
      : '',
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${typed(11, INK, language)}`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')

  function labelSeries({ labels: own, series: { length } }: ChartFigures, lang: string): string {
    const each = own?.each ?? []
    return [
      '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser>',
      head(own?.name ?? '', length),
      '<c:spPr><a:ln w="12700"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker><c:dLbls>',
      ...each.map(
        ({ text, isAbove }, index) =>
          `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="${lang}" sz="1200" b="0">${solid(INK)}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${isAbove ? 't' : 'b'}"/>${SHOWN}</c:dLbl>`,
      ),
      `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${typed(12, INK, lang)}<c:dLblPos val="t"/>${SHOWN}</c:dLbls>`,
      categoriesOf(categories),
      valuesOf(
        each.map(({ at }) => at),
        length,
      ),
      '<c:smooth val="0"/></c:ser>',
    ].join('')
  }
}

const SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'

/** Name of a sheet's column. A chart of the paper has fewer than 26. */
export function columnName(index: number): string {
  return String.fromCharCode(65 + index)
}

function barSeries(
  { name, values, fill }: FigureSeries,
  index: number,
  { categories }: ChartFigures,
): string {
  return `<c:ser>${head(name, index)}<c:spPr>${filled(fill)}</c:spPr><c:invertIfNegative val="0"/>${categoriesOf(categories)}${valuesOf(values, index)}</c:ser>`
}

function head(name: string, index: number): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${columnName(index + 1)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
}

function categoriesOf(categories: readonly string[]): string {
  const points = categories.map(
    (category, index) => `<c:pt idx="${index}"><c:v>${xmlText(category)}</c:v></c:pt>`,
  )
  return `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${categories.length + 1}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`
}

function valuesOf(values: readonly (number | null)[], index: number): string {
  const points = values.map((value, at) =>
    value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`,
  )
  const column = columnName(index + 1)
  return `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${values.length + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`
}

function filled(fill: Fill): string {
  switch (fill.kind) {
    case 'none':
      return '<a:noFill/><a:ln><a:noFill/></a:ln>'
    case 'solid':
      return `${solid(fill.colour)}${stroke(fill.colour)}`
    case 'pattern': {
      const preset = fill.pattern === 'dots' ? 'pct20' : 'wdUpDiag'
      return `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="FFFFFF"/></a:fgClr><a:bgClr><a:srgbClr val="${fill.colour}"/></a:bgClr></a:pattFill>${stroke(fill.colour)}`
    }
  }
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
}

function stroke(colour: string): string {
  return `<a:ln w="9525">${solid(colour)}</a:ln>`
}

function typed(size: number, colour: string, language: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="0">${solid(colour)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`
}
