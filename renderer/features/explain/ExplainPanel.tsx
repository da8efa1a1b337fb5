import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../domain/explain/explanation.ts'
import { type Asked, useExplain } from '../../shared/explain.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { ExplanationFrame } from '../../shared/ui/ExplanationFrame.tsx'
import { ExplainedParts } from './ExplainedParts.tsx'
import { FurtherFigures } from './FurtherFigures.tsx'
import { figureName } from './figureName.ts'
import { figureText } from './figureText.ts'
import { TermGrounds } from './TermGrounds.tsx'
import { useExplanation } from './useExplanation.ts'
import { isPrivatePlace } from './usePlace.ts'
import './explain.css'

/** Whether a figure is ours alone. */
function isOurs(figure: FigureId): boolean {
  switch (figure.of) {
    case 'difference':
      return isOurs(figure.figure)
    case 'supplier':
    case 'points':
    case 'bar':
    case 'chance':
    case 'pointPrice':
      return true
    case 'against':
      return figure.line === 'contribution'
    case 'term':
      return figure.line === 'cost'
    case 'bridgeStep':
      return figure.side === 'supplier'
    case 'retailer':
    case 'behindShelf':
    case 'input':
      return false
  }
}

/** 解释此数: how one figure comes about, part by part, each of which can be asked for in turn. Esc gives the focus back. */
export function ExplainPanel() {
  const { asked } = useExplain()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const last = asked.at(-1)
  if (last === undefined || (isOurs(last.figure) && !isPrivateShown)) return null
  return <Explained asked={last} depth={asked.length} />
}

function Explained({ asked, depth }: { readonly asked: Asked; readonly depth: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { back, close } = useExplain.getState()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const explained = useExplanation(asked)
  if (explained === null) return null
  const { explanation, place, other } = explained
  const isHidden = isPrivatePlace(place) || (other !== null && isPrivatePlace(other))
  if (isHidden && !isPrivateShown) return null
  const { figure } = asked
  const named = { scenario: place.scenario, other: other?.scenario, otherName: other?.name, language }
  const termId = figure.of === 'term' || figure.of === 'pointPrice' ? figure.term : undefined
  const term = place.scenario.terms.find(({ id }) => id === termId)
  const isStated = figure.of === 'term' && figure.line === 'stated'
  return (
    <ExplanationFrame
      asked={asked}
      heading={figureName(t, figure, named)}
      onClose={close}
      back={
        depth > 1 ? (
          <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t('explain.back')} onClick={back} />
        ) : null
      }
    >
      <p className="explain-value">
        <strong>{figureText(t, explanation, language)}</strong> <span className="quiet">{place.name}</span>
        {explanation.measure === 'yuan' ? (
          <span className="explain-unit quiet">{t(isStated ? 'explain.year' : 'explain.yearExVat')}</span>
        ) : null}
      </p>
      {place.agrees ? null : <p className="quiet">{t('explain.frozenOtherwise')}</p>}
      <ExplainedParts explained={explained} asked={asked} />
      {term === undefined ? null : <TermGrounds term={term} place={place} />}
      <FurtherFigures asked={asked} explained={explained} />
      <p className="quiet">
        {t(
          isStated
            ? 'explain.roundedOnce'
            : figure.of === 'bridgeStep'
              ? 'explain.roundedToAddUp'
              : 'explain.notRounded',
        )}
      </p>
    </ExplanationFrame>
  )
}
