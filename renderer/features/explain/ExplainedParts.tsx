import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ExplainedPart, Explanation } from '../../../domain/explain/explainFigure.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import { useExplain } from '../../shared/explain.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { figureName } from './figureName.ts'

/** The formula in words, and its parts with what they come to. */
export function ExplainedParts({
  explanation,
  scenario,
}: {
  readonly explanation: Explanation
  readonly scenario: Scenario
}) {
  const { t } = useTranslation()
  const { id } = useSession()
  const [, navigate] = useLocation()
  const { how, figure } = explanation
  const decimals = explanation.measure === 'points' && how.kind === 'sum' ? POINT_DECIMALS : 2
  if (how.kind === 'goods') {
    const page =
      figure.line === 'promotionSupport' || figure.line === 'promoOffInvoice' ? 'promotions' : 'products'
    return (
      <>
        <p>{t(`explain.goods.${goodsWord(figure.line)}`)}</p>
        <button
          type="button"
          className="link-button"
          onClick={() => navigate(`/negotiation/${encodeURIComponent(id)}/${page}`)}
        >
          {t(page === 'promotions' ? 'explain.toPromotions' : 'explain.toProducts')}
        </button>
      </>
    )
  }
  return (
    <>
      <p>{t(`explain.how.${how.kind}`)}</p>
      <table className="figure-table">
        <caption className="unseen">{t('explain.parts')}</caption>
        <tbody>
          {how.parts.map((part, index) => (
            <tr key={keyOf(part, index)}>
              <th scope="row">
                <PartName part={part} scenario={scenario} />
              </th>
              <td>
                {how.kind === 'ratio' && index === 1
                  ? '÷ '
                  : part.sign < 0
                    ? '−'
                    : how.kind === 'sum'
                      ? '+'
                      : ''}
                {decimal(part.yuan, decimals)}
              </td>
            </tr>
          ))}
          {how.kind === 'sum' ? (
            <tr className="result">
              <th scope="row">{t('explain.sum')}</th>
              <td>{decimal(explanation.value, decimals)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </>
  )
}

const POINT_DECIMALS = 4

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

function PartName({ part, scenario }: { readonly part: ExplainedPart; readonly scenario: Scenario }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const ask = useExplain((state) => state.ask)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { figure } = part
  if (figure === undefined) {
    const months = monthsOfYear(workspace.year.start)
    if (part.word === 'otherScenario') return part.scenario ?? ''
    return part.word === 'instalment'
      ? t('explain.instalment', { month: months[part.month ?? 0] ?? '' })
      : t(part.word === 'termCosts' ? 'explain.termCosts' : 'explain.listingFees')
  }
  const name = figureName(t, figure, scenario)
  const isOurs = figure.of === 'supplier' && figure.line !== 'netSales'
  if (isOurs && !isPrivateShown) return name
  return (
    <button type="button" className="link-button" onClick={() => ask(figure)}>
      {name}
    </button>
  )
}

function keyOf(part: ExplainedPart, index: number): string {
  return part.figure === undefined ? `${part.word} ${index}` : JSON.stringify(part.figure)
}
