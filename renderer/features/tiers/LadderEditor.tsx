import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultWordsEn } from '../../../domain/locale/faults.en.ts'
import { faultWordsZhCn } from '../../../domain/locale/faults.zh-CN.ts'
import { termWords } from '../../../domain/locale/termWords.ts'
import { type Fault, fillBlanks } from '../../../domain/negotiation/fault.ts'
import type { Boundary, Tier, TierMethod } from '../../../domain/negotiation/term.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { AmountField } from '../../shared/ui/AmountField.tsx'
import { type LadderTerm, stepsOf, useTierEdits, withSteps } from './useTierEdits.ts'

const LARGEST = 1e12
const METHODS: readonly TierMethod[] = ['wholeAmount', 'marginal', 'cappedSum', 'fullSum']
const BOUNDARIES: readonly Boundary[] = ['atLeast', 'moreThan']

/** The steps of a ladder, how they are reckoned and what counts as reached. Each change is one undo step. */
export function LadderEditor({ term }: { readonly term: LadderTerm }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = termWords(language)
  const { take } = useTierEdits()
  const [fault, setFault] = useState<Fault | null>(null)
  const { rule } = term
  const steps = stepsOf(term)
  const isGrowth = rule.kind === 'growth'
  const paysRate = rule.kind !== 'tiered' || rule.pays === 'rate'
  const countsUnits = rule.kind !== 'growth' && rule.metric.of === 'units'
  const put = (changed: LadderTerm) => setFault(take(changed))
  const replace = (at: number, step: Tier) =>
    put(
      withSteps(
        term,
        steps.map((old, index) => (index === at ? step : old)),
      ),
    )
  return (
    <div className="ladder-editor">
      <h2>{term.name}</h2>
      {rule.kind === 'tiered' ? (
        <div className="ladder-choice">
          <span>{t('tiers.method')}</span>
          <Select<TierMethod>
            aria-label={t('tiers.method')}
            value={rule.method}
            popupMatchSelectWidth={false}
            onChange={(method) => put({ ...term, rule: { ...rule, method } })}
            options={METHODS.map((value) => ({ value, label: words.methods[value] }))}
          />
          <span className="quiet">{words.ladder.methodLine[rule.method]}</span>
        </div>
      ) : null}
      {rule.kind === 'interpolated' ? null : (
        <div className="ladder-choice">
          <span>{t('tiers.boundary')}</span>
          <Select<Boundary>
            aria-label={t('tiers.boundary')}
            value={rule.boundary}
            popupMatchSelectWidth={false}
            onChange={(boundary) => put({ ...term, rule: { ...rule, boundary } })}
            options={BOUNDARIES.map((value) => ({ value, label: t(`tiers.reached.${value}`) }))}
          />
        </div>
      )}
      <table className="figure-table ladder-table">
        <caption className="unseen">{t('panel.tiers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panel.step')}</th>
            <th scope="col">
              {t(isGrowth ? 'panel.growthFrom' : countsUnits ? 'tiers.fromUnits' : 'tiers.fromYuan')}
            </th>
            <th scope="col">{t(paysRate ? 'panel.rate' : 'tiers.paysYuan')}</th>
            <th scope="col">
              <span className="unseen">{t('panel.removeStep')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td>
                <AmountField
                  label={t('panel.fromOf', { step: at + 1 })}
                  value={step.from}
                  isPercent={isGrowth}
                  least={isGrowth ? -0.99 : 0}
                  most={LARGEST}
                  onCommit={(from) => from !== null && replace(at, { ...step, from })}
                />
              </td>
              <td>
                <AmountField
                  label={t('panel.rateOf', { step: at + 1 })}
                  value={step.rate}
                  isPercent={paysRate}
                  most={paysRate ? 1 : LARGEST}
                  onCommit={(rate) => rate !== null && replace(at, { ...step, rate })}
                />
              </td>
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  disabled={steps.length < 2}
                  aria-label={t('panel.removeStepOf', { step: at + 1 })}
                  onClick={() =>
                    put(
                      withSteps(
                        term,
                        steps.filter((_, index) => index !== at),
                      ),
                    )
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => put(withSteps(term, [...steps, stepAfter(steps, isGrowth)]))}>
        {t('panel.addStep')}
      </Button>
      {fault === null ? null : (
        <p className="field-problem" role="alert">
          {t('tiers.notTaken', {
            found: fault.found,
            allowed: fillBlanks(
              (language === 'en' ? faultWordsEn : faultWordsZhCn)[fault.code],
              fault.values,
            ),
          })}
        </p>
      )}
    </div>
  )
}

/** One more step, as far above the last as that is above the one before, at the same rate. */
function stepAfter(steps: readonly Tier[], isGrowth: boolean): Tier {
  const last = steps.at(-1) ?? { from: 0, rate: 0 }
  const before = steps.at(-2)
  const gap = before === undefined ? Math.max(last.from / 10, isGrowth ? 0.01 : 1) : last.from - before.from
  return { from: Number((last.from + gap).toFixed(6)), rate: last.rate }
}
