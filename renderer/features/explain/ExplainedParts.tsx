import { useTranslation } from 'react-i18next'
import type { ExplainedPart, FigureId } from '../../../domain/explain/explanation.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { type Asked, useExplain } from '../../shared/explain.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { PartsTable } from '../../shared/ui/PartsTable.tsx'
import { figureName } from './figureName.ts'
import { partText } from './figureText.ts'
import type { Explained } from './useExplanation.ts'
import { useGoTo } from './usePlace.ts'

type Props = { readonly explained: Explained; readonly asked: Asked }

/** The formula in words, and its parts with what they come to. */
export function ExplainedParts({ explained, asked }: Props) {
  const { t } = useTranslation()
  const { explanation } = explained
  const { how, figure } = explanation
  if (how.kind === 'goods' || how.kind === 'input') return <Elsewhere explained={explained} />
  return (
    <>
      <p>{t(`explain.how.${howWord(figure, how.kind)}`)}</p>
      <PartsTable
        rows={how.parts.map((part, index) => ({
          id: keyOf(part, index),
          name: <PartName part={part} explained={explained} asked={asked} />,
          sign: how.kind === 'ratio' ? (index === 1 ? '÷ ' : '') : how.kind === 'sum' ? signOf(part) : '',
          text: partText(explanation, how.kind === 'sum' ? Math.abs(part.yuan) : part.yuan),
        }))}
        total={how.kind === 'sum' ? partText(explanation, explanation.value) : null}
      />
    </>
  )
}

/** Taking off what is below 0 adds. */
function signOf({ sign, yuan }: ExplainedPart): string {
  return sign * yuan < 0 || (yuan === 0 && sign < 0) ? '−' : '+'
}

function howWord(figure: FigureId, kind: 'sum' | 'ratio' | 'tax') {
  if (figure.of === 'difference' || figure.of === 'bridgeStep' || figure.of === 'pointPrice') return figure.of
  if (figure.of === 'chance') return figure.baseBelow === undefined ? 'chance' : 'difference'
  return kind
}

/** What is added up from products or typed by somebody: said, with the way to the page. */
function Elsewhere({ explained: { explanation, place } }: { readonly explained: Explained }) {
  const { t } = useTranslation()
  const goTo = useGoTo(place.live)
  const { how, figure } = explanation
  const page =
    how.kind === 'input'
      ? how.page
      : 'line' in figure && (figure.line === 'promotionSupport' || figure.line === 'promoOffInvoice')
        ? 'promotions'
        : 'products'
  return (
    <>
      <p>
        {how.kind === 'input'
          ? t('explain.typed')
          : t(`explain.goods.${goodsWord('line' in figure ? figure.line : '')}`)}
      </p>
      {place.live === null ? (
        <p className="quiet">{t('explain.frozen')}</p>
      ) : (
        <button type="button" className="link-button" onClick={() => goTo(page)}>
          {t(`explain.to.${page}`)}
        </button>
      )}
    </>
  )
}

const GOODS = [
  'grossSales',
  'promoOffInvoice',
  'returns',
  'costOfGoods',
  'logistics',
  'promotionSupport',
  'retailSales',
] as const

function goodsWord(line: string): (typeof GOODS)[number] {
  return GOODS.find((each) => each === line) ?? 'grossSales'
}

function PartName({ part, explained, asked }: Props & { readonly part: ExplainedPart }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { workspace } = useSession()
  const ask = useExplain((state) => state.ask)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { figure, word } = part
  const { place, other } = explained
  if (figure === undefined) {
    const months = monthsOfYear(workspace.year.start)
    if (word === 'otherScenario') return part.scenario ?? ''
    return word === 'instalment'
      ? t('explain.instalment', { month: months[part.month ?? 0] ?? '' })
      : t(`explain.part.${word ?? 'listingFees'}`)
  }
  const named = { scenario: place.scenario, other: other?.scenario, language }
  const isDifference = explained.explanation.figure.of === 'difference'
  const own = figureName(t, figure, named)
  const where = part.isOther === true ? (other?.name ?? part.scenario ?? '') : place.name
  const name = isDifference ? t('explain.in', { name: own, scenario: where }) : own
  const isOurs = (figure.of === 'supplier' && figure.line !== 'netSales') || figure.of === 'bar'
  if (isOurs && !isPrivateShown) return name
  const at = part.isOther === true ? asked.than : asked.at
  return (
    <button type="button" className="link-button" onClick={() => ask(figure, at === undefined ? {} : { at })}>
      {name}
    </button>
  )
}

function keyOf(part: ExplainedPart, index: number): string {
  return part.figure === undefined ? `${part.word} ${index}` : `${JSON.stringify(part.figure)} ${index}`
}
