import { PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Snap } from '../../../../domain/calendar/promotionMoves.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { useScenarioRows } from '../../../shared/negotiation/useScenarioRows.ts'
import { usePrivacy } from '../../../shared/privacy.ts'
import { blankPromotion } from '../blankPromotion.ts'
import { CopyYearPanel } from '../copyYear/CopyYearPanel.tsx'
import { OptimisePanel } from '../optimise/OptimisePanel.tsx'
import { PromotionPanel } from '../PromotionPanel.tsx'
import { ROW_ACTIONS } from '../rowActions.ts'
import type { Zoom } from './boardScale.ts'
import { CalendarBoard } from './CalendarBoard.tsx'
import { CalendarPictureTools } from './CalendarPictureTools.tsx'
import { FocusedPromotion } from './FocusedPromotion.tsx'
import { usePlan } from './usePlan.ts'
import { usePlanView } from './usePlanView.ts'
import './calendar.css'

const idOf = ({ id }: Promotion) => id

/** 促销档期 · 日历: the promotions of the picked scenario over the retailer's year. */
export function CalendarScreen() {
  const { t } = useTranslation()
  const plan = usePlan()
  const { zoom, snap, setZoom, setSnap } = usePlanView()
  const rows = useScenarioRows('promotion', plan.promotions, idOf, ROW_ACTIONS)
  const [activeId, setActiveId] = useState<string | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [said, say] = useState('')
  const [aside, setAside] = useState<'copy' | 'optimise' | null>(null)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const turn = (panel: 'copy' | 'optimise') => setAside(aside === panel ? null : panel)
  const active = plan.promotions.find(({ id }) => id === activeId)
  const toggle = (id: string) =>
    setSelected(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    )
  const add = () => {
    setAside(null)
    rows.draftRow(blankPromotion(t('promotions.newName'), plan.yearStart))
  }
  const open = (id: string) => {
    setAside(null)
    rows.open(id)
  }
  const print = () => {
    flushSync(() => setZoom('year'))
    window.print()
  }
  return (
    <div className="sheet-screen plan-screen">
      <div className="sheet-tools" role="toolbar" aria-label={t('plan.tools')}>
        <Button disabled={!plan.hasScenario} onClick={add}>
          {t('promotions.add')}
        </Button>
        <Button disabled={active === undefined} onClick={() => active && open(active.id)}>
          {t('row.details')}
        </Button>
        <Button disabled={!plan.hasScenario} aria-expanded={aside === 'copy'} onClick={() => turn('copy')}>
          {t('plan.copy.title')}
        </Button>
        {isPrivateShown ? (
          <Button
            disabled={plan.promotions.length === 0}
            aria-expanded={aside === 'optimise'}
            onClick={() => turn('optimise')}
          >
            {t('plan.optimise.title')}
          </Button>
        ) : null}
        <span className="tools-gap" />
        <span className="quiet">{t('plan.snap')}</span>
        <Segmented<Snap>
          aria-label={t('plan.snap')}
          value={snap}
          onChange={setSnap}
          options={(['day', 'week', 'slot'] as const).map((value) => ({
            value,
            label: t(`plan.snapTo.${value}`),
          }))}
        />
        <Segmented<Zoom>
          aria-label={t('plan.zoom')}
          value={zoom}
          onChange={setZoom}
          options={(['year', 'half', 'quarter'] as const).map((value) => ({
            value,
            label: t(`plan.zoomTo.${value}`),
          }))}
        />
        <CalendarPictureTools plan={plan} />
        <Button icon={<PrinterOutlined />} onClick={print}>
          {t('plan.print')}
        </Button>
      </div>
      <p className="plan-print-title">{plan.title}</p>
      {plan.hasScenario ? (
        <CalendarBoard
          plan={plan}
          active={active}
          selected={selected}
          onActive={setActiveId}
          onToggle={toggle}
          onOpen={open}
          say={say}
        />
      ) : (
        <p className="sheet-empty">{t('dock.noScenario')}</p>
      )}
      {plan.promotions.length === 0 && plan.hasScenario ? (
        <p className="sheet-empty">{t('plan.empty')}</p>
      ) : null}
      <FocusedPromotion plan={plan} promotion={active} selected={selected} say={say} />
      <div className="unseen" role="status" aria-live="polite">
        {said}
      </div>
      {aside === 'copy' ? <CopyYearPanel plan={plan} say={say} onClose={() => setAside(null)} /> : null}
      {aside === 'optimise' && isPrivateShown ? (
        <OptimisePanel plan={plan} say={say} onClose={() => setAside(null)} />
      ) : null}
      {rows.detailed === null || aside !== null ? null : (
        <PromotionPanel
          key={rows.detailed.row.id}
          promotion={rows.detailed.row}
          isNew={rows.detailed.isNew}
          onAdded={rows.open}
          onClose={rows.close}
        />
      )}
    </div>
  )
}
