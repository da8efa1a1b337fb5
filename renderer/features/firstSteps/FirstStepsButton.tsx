import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FIRST_STEPS, showFirstSteps, useFirstSteps } from '../../shared/firstSteps.ts'
import { useLeaving } from '../../shared/ui/useLeaving.ts'
import { watchFirstSteps } from './watchFirstSteps.ts'
import './firstSteps.css'

/** 第一步: the five first steps behind one button of the top bar, each ticked by really doing it. */
export function FirstStepsButton() {
  const { t } = useTranslation()
  const { done, isDismissed, isNew } = useFirstSteps()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const panelId = useId()
  useEffect(watchFirstSteps, [])
  useLeaving(place, isOpen, () => setOpen(false))
  if (isDismissed || isNew) return null
  const values = { done: done.length, all: FIRST_STEPS.length }
  const leave = () => {
    setOpen(false)
    place.current?.querySelector('button')?.focus()
  }
  return (
    <span className="first-steps" ref={place}>
      <Button
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': panelId } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        {t('firstSteps.button', values)}
      </Button>
      {isOpen ? (
        <section
          id={panelId}
          className="first-steps-panel"
          aria-label={t('firstSteps.title')}
          onKeyDown={({ key }) => key === 'Escape' && leave()}
        >
          <h2>{t('firstSteps.title')}</h2>
          <ol>
            {FIRST_STEPS.map((step, at) => {
              const isDone = done.includes(step)
              return (
                <li key={step} className={isDone ? 'done' : undefined}>
                  <span className="first-steps-mark" aria-hidden="true">
                    {isDone ? <CheckCircleFilled /> : at + 1}
                  </span>
                  <span>
                    {t(`firstSteps.${step}.name`)}
                    {isDone ? <span className="unseen"> {t('firstSteps.done')}</span> : null}
                    <span className="quiet first-steps-how">{t(`firstSteps.${step}.how`)}</span>
                  </span>
                </li>
              )
            })}
          </ol>
          <Button
            onClick={() => {
              setOpen(false)
              showFirstSteps(false)
            }}
          >
            {t('firstSteps.dismiss')}
          </Button>
          <span className="quiet first-steps-how">{t('firstSteps.again')}</span>
        </section>
      ) : null}
    </span>
  )
}
