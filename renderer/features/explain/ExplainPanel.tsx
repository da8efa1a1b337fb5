import { ArrowLeftOutlined, CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { explainFigure, type FigureId } from '../../../domain/explain/explainFigure.ts'
import { useExplain } from '../../shared/explain.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { useRolePrice, useShownPrice } from '../../shared/negotiation/simulations.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { ExplainedParts } from './ExplainedParts.tsx'
import { figureName } from './figureName.ts'
import { TermGrounds } from './TermGrounds.tsx'
import './explain.css'

const ours = ({ of, line }: FigureId) =>
  of === 'supplier' ||
  of === 'points' ||
  (of === 'against' && line === 'contribution') ||
  (of === 'term' && line === 'cost')

/** 解释此数: how one figure comes about, part by part, each of which can be asked for in turn. Esc gives the focus back. */
export function ExplainPanel() {
  const { asked } = useExplain()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const figure = asked.at(-1)
  if (figure === undefined || (ours(figure) && !isPrivateShown)) return null
  return <Explained figure={figure} depth={asked.length} />
}

function Explained({ figure, depth }: { readonly figure: FigureId; readonly depth: number }) {
  const { t } = useTranslation()
  const { back, close } = useExplain.getState()
  const price = useShownPrice()
  const other = useRolePrice(figure.of === 'against' ? figure.role : 'lastYear')
  const panel = useRef<HTMLElement>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    before.current = document.activeElement
    panel.current?.focus()
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus()
    }
  }, [])
  if (price === null) return null
  const { scenario, simulation } = price
  const explanation = explainFigure(figure, scenario, simulation, other)
  const term = figure.of === 'term' ? scenario.terms.find(({ id }) => id === figure.term) : undefined
  const { value, measure } = explanation
  const text =
    measure === 'share'
      ? percent(value)
      : measure === 'points'
        ? t('dock.points', { figure: decimal(value, 4) })
        : figure.of === 'against'
          ? `${value < 0 ? '−' : '+'}¥${decimal(Math.abs(value), 2)}`
          : `¥${decimal(value, 2)}`
  return (
    <aside
      ref={panel}
      className="explain"
      tabIndex={-1}
      aria-label={t('explain.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <header>
        {depth > 1 ? (
          <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t('explain.back')} onClick={back} />
        ) : null}
        <h2>{figureName(t, figure, scenario)}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('explain.close')} onClick={close} />
      </header>
      <p className="explain-value">
        <strong>{text}</strong> <span className="quiet">{scenario.name}</span>
        {measure === 'yuan' ? (
          <span className="explain-unit quiet">
            {t(figure.of === 'term' && figure.line === 'stated' ? 'explain.year' : 'explain.yearExVat')}
          </span>
        ) : null}
      </p>
      <ExplainedParts explanation={explanation} scenario={scenario} />
      {term === undefined ? null : <TermGrounds term={term} />}
      <p className="quiet">
        {t(figure.of === 'term' && figure.line === 'stated' ? 'explain.roundedOnce' : 'explain.notRounded')}
      </p>
    </aside>
  )
}
